import { createAnswerer } from "../../core/checks/protocol.ts";
import { checks } from "../../core/checks/registry.ts";
import { storyLanguage } from "../../core/checks/story-language.ts";
import { builtInStylebook } from "../../core/stylebook/built-in-stylebooks.ts";
import { setBridge } from "../bridge/bridge.ts";
import { createFakeBridge, type FakeBridge } from "../bridge/fake.ts";
import type { CheckClientOptions } from "../checking/check-client.ts";
import { startWindow, type StartedWindow } from "../app/start.tsx";

/** The window over the bridge in memory, with the real checks in the same thread. */
export function openWindow(
  files: Parameters<typeof createFakeBridge>[0] = [],
): StartedWindow & { readonly fake: FakeBridge } {
  const fake = createFakeBridge(files);
  setBridge(fake);
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  return { ...startWindow(root, checkHere), fake };
}

/** A worker that is none: answers come a turn later, as from another thread. */
const checkHere: CheckClientOptions["start"] = (heard) => {
  const answer = createAnswerer(checks, (message) => setTimeout(() => heard(message), 0));
  return {
    end: () => undefined,
    post(message) {
      if (message.type !== "open") return answer(message);
      const { story, date, without } = message;
      const stylebook = builtInStylebook(story);
      answer({
        type: "context",
        context: { stylebook, language: storyLanguage(story), without, ...(date === undefined ? {} : { date }) },
      });
      const all = checks.map(({ id, title, level }) => ({ id, title, level }));
      const about = all.filter(({ id }) => !without.includes(id));
      setTimeout(
        () => heard({ type: "opened", stylebook: stylebook.name, limits: stylebook.limits, checks: about, all }),
        0,
      );
      return undefined;
    },
  };
};
