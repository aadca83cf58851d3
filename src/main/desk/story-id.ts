import type { StoryId } from "../../ipc/contract.ts";

/** Names a story's folder so that a person finds it: the day, the slug or headline, and four characters that make it unique. */
export function makeStoryId(day: Date, title: string, random: () => number): StoryId {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 40)
    .replace(/-+$/u, "");
  const tail = Array.from({ length: 4 }, () => Math.floor(random() * 36).toString(36)).join("");
  return [day.toISOString().slice(0, 10), words, tail].filter((part) => part !== "").join("-");
}

/** Whether an id that came over the bridge could name a folder of the desk, and nothing outside it. */
export const isStoryId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}$/u.test(id);
