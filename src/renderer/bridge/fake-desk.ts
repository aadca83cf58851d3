import { blocksOf } from "../../core/story/blocks.ts";
import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { Story } from "../../core/story/story.ts";
import type {
  BaselineBlock,
  OpenedStory,
  PassedOver,
  SearchHit,
  StepBatch,
  StoryId,
  StorySummary,
  Version,
} from "../../ipc/contract.ts";
import { listedAtOnce } from "../../ipc/contract.ts";
import { Refusal } from "./fake-refusal.ts";
import type { FakeState, HandlersOf } from "./fake-state.ts";

/** A story on the desk of the bridge in memory. */
export interface KeptInMemory {
  summary: StorySummary;
  received: Story;
  story: Story;
  steps: StepBatch[];
  next: number;
  passedOver: readonly PassedOver[];
  baseline?: readonly BaselineBlock[];
  versions: { readonly version: Version; readonly story: Story }[];
  checked: readonly CheckedWords[];
  wire: string;
}

/** The stories, their journals and their versions in memory. */
export function fakeDesk(state: FakeState): HandlersOf<"desk"> {
  const { desk, asked, emit, now } = state;
  const keptOf = (id: StoryId): KeptInMemory => {
    const kept = desk.get(id);
    if (kept === undefined) throw new Refusal({ code: "not-found", message: "That story is no longer on the desk." });
    return kept;
  };
  const update = (kept: KeptInMemory, change: Partial<StorySummary>): StorySummary => {
    kept.summary = { ...kept.summary, ...change };
    emit("desk:changed", [kept.summary]);
    return kept.summary;
  };

  return {
    "desk:list": (after = "") =>
      [...desk.values()]
        .map(({ summary }) => summary)
        .filter(({ id }) => id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, listedAtOnce),
    "desk:first": () => null,
    "desk:tabs": () => state.tabs,
    "desk:search": (words) =>
      [...desk.values()]
        .filter(({ story }) => JSON.stringify(story).toLowerCase().includes(words.toLowerCase()))
        .map(({ summary }): SearchHit => ({ id: summary.id })),
    "desk:open": (id): OpenedStory => {
      const { summary, received, story, steps, next, passedOver, checked, baseline } = keptOf(id);
      const opened = { id, summary, received, story, steps: [...steps], next, recovered: [], passedOver, checked };
      return baseline === undefined ? opened : { ...opened, baseline };
    },
    "desk:state": (id, state) => {
      const { held } = keptOf(id).summary;
      if (held !== undefined && !["killed", "spiked", "exported"].includes(state))
        throw new Refusal({ code: "gate", message: "This story is killed: revive it first, and say why." });
      if (state === "killed") return update(keptOf(id), { state, held: held ?? { why: "killed", at: now, by: "ada" } });
      return update(keptOf(id), held !== undefined && state === "exported" ? {} : { state });
    },
    "desk:revive": (id, reason) => {
      asked.push(`desk:revive ${reason}`);
      const kept = keptOf(id);
      const { held: _held, ...summary } = kept.summary;
      kept.summary = summary;
      return update(kept, { state: "in-hand" });
    },
    "desk:answer-order": (id, order, means) => {
      asked.push(`desk:answer-order ${order} ${means}`);
      const kept = keptOf(id);
      const { asked: question, ...summary } = kept.summary;
      if (question === undefined) return kept.summary;
      kept.summary = summary;
      const { because: _because, ...named } = question;
      const held = { why: "killed", at: now, by: `the agency (${question.file})`, order: named } as const;
      return update(kept, means ? { state: "killed", held } : {});
    },
    "desk:append": (id, batch) => {
      const kept = keptOf(id);
      if (batch.seq === kept.next) {
        kept.steps.push(structuredClone(batch));
        kept.next += 1;
        const { left, state } = kept.summary;
        if (left !== undefined && left.changed !== true)
          update(kept, { state: state === "exported" ? "in-hand" : state, left: { ...left, changed: true } });
      }
      return { kept: batch.seq };
    },
    "desk:snapshot": (id, upTo, story, counts) => {
      const kept = keptOf(id);
      Object.assign(kept, { story: structuredClone(story), steps: kept.steps.filter(({ seq }) => seq >= upTo) });
      update(kept, { headline: story.headline?.text ?? "", slug: story.meta.slug ?? "", counts });
      return { next: kept.next };
    },
    "desk:pass-over": (id, passedOver) => void (keptOf(id).passedOver = passedOver),
    "desk:counts": (id, counts) => void update(keptOf(id), { counts }),
    "desk:peek": (id) => {
      const { story, passedOver } = keptOf(id);
      return { story, passedOver };
    },
    "desk:duplicate": (id) => {
      const kept = keptOf(id);
      const copy = `story-${desk.size + 1}`;
      const { left: _left, ...rest } = kept.summary;
      const summary = { ...rest, id: copy };
      desk.set(copy, { ...structuredClone(kept), summary });
      emit("desk:changed", [summary]);
      return copy;
    },
    "desk:versions": (id) => keptOf(id).versions.map(({ version }) => version),
    "desk:version": (id, name) => {
      const found = keptOf(id).versions.find(({ version }) => version.name === name);
      if (found === undefined) throw new Refusal({ code: "not-found", message: `There is no version “${name}”.` });
      return found.story;
    },
    "desk:keep-version": (id, why, story) => {
      const { versions } = keptOf(id);
      const version: Version = { name: `${versions.length + 1}-${why}.json`, at: now, why };
      versions.unshift({ version, story: structuredClone(story) });
      return version;
    },
    "desk:baseline": (id, baseline) => void (keptOf(id).baseline = structuredClone(baseline)),
    "desk:checked": (id, checked) => void (keptOf(id).checked = checked),
    "desk:wire": (id) => ({ name: keptOf(id).received.origin.name, text: keptOf(id).wire }),
    "desk:recovered": () => state.recovered,
    "desk:retry": () => void asked.push("desk:retry"),
    "desk:keep-elsewhere": (stories) => {
      asked.push(...stories.map(({ id }) => `desk:keep-elsewhere ${id}`));
      return "/second/place";
    },
    "desk:copy-text": ({ story }) =>
      void asked.push(
        `desk:copy-text ${blocksOf(story)
          .map(({ text }) => text)
          .join(" ")}`,
      ),
  };
}
