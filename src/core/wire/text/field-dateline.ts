import type { Dateline } from "../../story/story.ts";
import { parseDateline } from "../fields/parse-dateline.ts";

/** A dateline that has a field of its own: "Port Elsa, March 16". What cannot be told apart is taken for the place. */
export function fieldDateline(field: string): Dateline {
  const text = field.replace(/[\s–—-]+$/u, "").trim();
  const parsed = parseDateline(`${text} — `);
  if (parsed !== undefined) return { ...parsed.dateline, text };
  const place = /^[^,(:;]+/u.exec(text.replace(/^\(/u, ""))?.[0].trim();
  return place === undefined || place === "" ? { text } : { text, place };
}
