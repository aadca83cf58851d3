import { createAnswerer } from "../../core/checks/protocol.ts";
import { checks } from "../../core/checks/registry.ts";
import { storyLanguage } from "../../core/checks/story-language.ts";
import { builtInStylebook } from "../../core/stylebook/built-in-stylebooks.ts";
import type { FromWorker, ToWorker } from "./check-messages.ts";

const say = (message: FromWorker): void => self.postMessage(message);
const answer = createAnswerer(checks, say);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type !== "open") return answer(data);
  const { story, date, without } = data;
  const stylebook = builtInStylebook(story);
  const language = storyLanguage(story);
  answer({ type: "context", context: { stylebook, language, without, ...(date === undefined ? {} : { date }) } });
  say({
    type: "opened",
    stylebook: stylebook.name,
    limits: stylebook.limits,
    checks: checks
      .filter(({ id }) => stylebook.levels[id] !== "off" && !without.includes(id))
      .map(({ id, title }) => ({ id, title })),
    all: checks.map(({ id, title, level }) => ({ id, title, level })),
  });
});
