import { createAnswerer } from "../../core/checks/protocol.ts";
import { checks } from "../../core/checks/registry.ts";
import { storyLanguage } from "../../core/checks/story-language.ts";
import { loadSpeller } from "../../core/spelling/load-speller.ts";
import type { Speller } from "../../core/spelling/speller.ts";
import { dictionaryFor } from "../../core/stylebook/dictionary-for.ts";
import { noHouseStyle } from "../../core/stylebook/house-style.ts";
import { stylebookFor } from "../../core/stylebook/stylebook-for.ts";
import type { FromWorker, ToWorker } from "./check-messages.ts";

type Open = Extract<ToWorker, { readonly type: "open" }>;

/**
 * The whole program of the check worker: what comes in, and what it says to that. The dictionaries are loaded when the window sends
 * the word lists, which it does once it has nothing better to do.
 */
export function createCheckAnswerer(say: (message: FromWorker) => void): (message: ToWorker) => void {
  const answer = createAnswerer(checks, say);
  let opened: Open | undefined;
  let words: readonly string[] = [];
  let speller: Speller | undefined;
  let loading = false;

  function setContext(): void {
    if (opened === undefined) return;
    const { story, date, without, style } = opened;
    answer({
      type: "context",
      context: {
        stylebook: stylebookFor(story, style),
        language: storyLanguage(story),
        without,
        ...(date === undefined ? {} : { date }),
        ...(speller === undefined ? {} : { spelling: { speller, words, language: dictionaryFor(story, style) } }),
      },
    });
  }

  function open(message: Open): void {
    opened = message;
    setContext();
    const stylebook = stylebookFor(message.story, message.style);
    const usual = stylebookFor(message.story, { ...(message.style ?? noHouseStyle), levels: {} }).levels;
    say({
      type: "opened",
      stylebook: stylebook.name,
      limits: stylebook.limits,
      typesetting: stylebook.typesetting,
      checks: checks
        .filter(({ id }) => stylebook.levels[id] !== "off" && !message.without.includes(id))
        .map(({ id, title, anyLanguage = false }) => ({ id, title, anyLanguage })),
      all: checks.map(({ id, title, level }) => ({ id, title, level: usual[id] ?? level })),
    });
  }

  async function spell(): Promise<void> {
    if (speller === undefined) {
      if (loading) return;
      loading = true;
      try {
        speller = await loadSpeller();
      } catch (thrown) {
        return say({ type: "spelling", trouble: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    }
    setContext();
    say({ type: "spelling" });
  }

  return (message) => {
    if (message.type === "open") open(message);
    else if (message.type === "words") {
      ({ words } = message);
      void spell();
    } else answer(message);
  };
}
