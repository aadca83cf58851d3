import type { CheckedWords } from "../../core/checks/checked-words.ts";
import { usualPreferences } from "../../ipc/preferences.ts";
import { gateOf } from "../../core/export/gate.ts";
import { writers } from "../../core/export/registry.ts";
import type { Writer } from "../../core/export/writer.ts";
import type { Figure, Story } from "../../core/story/story.ts";
import { readSource } from "../../core/wire/read-source.ts";
import type {
  AppError,
  BaselineBlock,
  Bridge,
  CheckHealth,
  Events,
  ExportDone,
  Handlers,
  HouseDecisions,
  ImportOutcome,
  OpenedStory,
  PassedOver,
  RecoveredStory,
  Requests,
  Result,
  SearchHit,
  Signals,
  StepBatch,
  StoryId,
  StorySummary,
  Version,
  Tallied,
} from "../../ipc/contract.ts";
import { fakeProfiles } from "./fake-profiles.ts";
import { fakePublishing } from "./fake-publishing.ts";

/** A story on the desk of the bridge in memory. */
interface Kept {
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

/** What the bridge in memory knows of the house. */
interface FakeHouse {
  decisions: HouseDecisions;
  health: readonly CheckHealth[];
  readonly tallies: Map<StoryId, readonly Tallied[]>;
}

/** The bridge in memory, with what a test may look at and do. */
export interface FakeBridge extends Bridge {
  /** What the pictures of the desk say of themselves, by their `src`. */
  readonly photos: Map<string, Figure>;
  readonly desk: ReadonlyMap<StoryId, Kept>;
  readonly exported: readonly { readonly target: string; readonly text: string }[];
  readonly house: FakeHouse;
  readonly sent: readonly (keyof Signals)[];
  /** What was asked of main that leaves no other trace here. */
  readonly asked: readonly string[];
  /** What the desk says came back at the start. */
  recovered: readonly RecoveredStory[];
  emit<C extends keyof Events>(channel: C, ...args: Parameters<Events[C]>): void;
  /** The next request on this channel fails so. */
  failNext(channel: keyof Requests, error: AppError): void;
}

/** Time stands still here unless a test says otherwise: nothing depends on when it runs. */
const now = "2026-03-04T09:30:00+00:00";

/** The desk, the journal and export in memory, with the real readers and writers: for unit tests and for work on the window in a browser. */
export function createFakeBridge(files: readonly { readonly name: string; readonly text: string }[] = []): FakeBridge {
  const desk = new Map<StoryId, Kept>();
  const house: FakeHouse = { decisions: { words: [], off: [] }, health: [], tallies: new Map() };
  const exported: { target: string; text: string }[] = [];
  const sent: (keyof Signals)[] = [];
  const asked: string[] = [];
  let recovered: readonly RecoveredStory[] = [];
  let preferences = usualPreferences;
  const failures = new Map<keyof Requests, AppError>();
  const listeners = new Map<keyof Events, Set<(...args: never[]) => void>>();

  const emit = <C extends keyof Events>(channel: C, ...args: Parameters<Events[C]>): void => {
    for (const listener of listeners.get(channel) ?? [])
      (listener as (...args: Parameters<Events[C]>) => void)(...args);
  };

  const keptOf = (id: StoryId): Kept => {
    const kept = desk.get(id);
    if (kept === undefined) throw new Refusal({ code: "not-found", message: "That story is no longer on the desk." });
    return kept;
  };

  const update = (kept: Kept, change: Partial<StorySummary>): StorySummary => {
    kept.summary = { ...kept.summary, ...change };
    emit("desk:changed", [kept.summary]);
    return kept.summary;
  };

  async function bringIn(name: string, bytes: Uint8Array): Promise<readonly ImportOutcome[]> {
    emit("import:progress", 0, 1, name);
    const { stories, notes, format } = await readSource({ name, bytes });
    const ids = stories.map((story) => {
      const id = `story-${desk.size + 1}`;
      const summary: StorySummary = {
        id,
        slug: story.meta.slug ?? "",
        headline: story.headline?.text ?? "",
        source: story.meta.source ?? "",
        format,
        state: "new",
        received: now,
        changed: now,
      };
      const wire = new TextDecoder().decode(bytes);
      const fresh = { steps: [], next: 0, passedOver: [], checked: [], versions: [] };
      desk.set(id, { summary, received: story, story, ...fresh, wire });
      emit("desk:changed", [summary]);
      return id;
    });
    const refused = ids.length === 0 ? { refused: notes[0]?.message ?? "There is no story in it." } : {};
    const outcome: ImportOutcome = { name, stories: ids, notes, ...refused };
    emit("import:progress", 1, 1, name);
    emit("import:outcome", outcome);
    return [outcome];
  }

  const write = (story: Story, target: string): { readonly text: string; readonly done: ExportDone } => {
    const writer = writerOf(target);
    const { files: written, notes } = writer.write(story, { now, name: story.meta.slug ?? "story" });
    const text = new TextDecoder().decode(written[0]?.bytes ?? new Uint8Array());
    return { text, done: { files: written.map(({ name }) => `/exports/${name}`), losses: notes } };
  };

  let words: readonly string[] = [];
  const photos = new Map<string, Figure>();
  const handlers: Handlers = {
    "desk:list": () => [...desk.values()].map(({ summary }) => summary),
    "desk:first": () => null,
    "tour:due": () => false,
    "print:galley": ({ overrideReason = "" }) => void asked.push(`print:galley ${overrideReason}`),
    "preferences:get": () => preferences,
    "preferences:set": (next) => void (preferences = next),
    "preferences:take": () => null,
    "preferences:hand-on": () => "/settings/wiredesk-settings.json",
    "desk:search": (words) =>
      [...desk.values()]
        .filter(({ story }) => JSON.stringify(story).toLowerCase().includes(words.toLowerCase()))
        .map(({ summary }): SearchHit => ({ id: summary.id })),
    "desk:open": (id): OpenedStory => {
      const { summary, received, story, steps, next, passedOver, checked, baseline } = keptOf(id);
      const opened = { id, summary, received, story, steps: [...steps], next, recovered: [], passedOver, checked };
      return baseline === undefined ? opened : { ...opened, baseline };
    },
    "desk:state": (id, state) => update(keptOf(id), { state }),
    "desk:append": (id, batch) => {
      const kept = keptOf(id);
      if (batch.seq === kept.next) {
        kept.steps.push(structuredClone(batch));
        kept.next += 1;
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
      const summary = { ...kept.summary, id: copy };
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
    "house:decisions": () => house.decisions,
    "house:decide": (decisions) => void (house.decisions = decisions),
    "house:tally": (id, findings) => void house.tallies.set(id, findings),
    "house:health": () => house.health,
    "desk:wire": (id) => ({ name: keptOf(id).received.origin.name, text: keptOf(id).wire }),
    "desk:recovered": () => recovered,
    "desk:retry": () => void asked.push("desk:retry"),
    "desk:keep-elsewhere": (stories) => {
      asked.push(...stories.map(({ id }) => `desk:keep-elsewhere ${id}`));
      return "/second/place";
    },
    "desk:copy-text": (text) => void asked.push(`desk:copy-text ${text}`),
    "import:paths": async (paths) => {
      const outcomes: ImportOutcome[] = [];
      for (const path of paths) {
        const file = files.find(({ name }) => path.endsWith(name));
        const found =
          file === undefined ? [refusal(path)] : await bringIn(file.name, new TextEncoder().encode(file.text));
        outcomes.push(...found);
      }
      return outcomes;
    },
    "import:bytes": bringIn,
    "import:picture": async (name, bytes) => {
      const { stories } = await readSource({ name, bytes });
      const block = stories[0]?.body.find((one) => one.kind === "figure");
      return /\.(?:jpe?g|png)$/u.test(name) ? { ...block?.figure, src: name } : null;
    },
    "picture:facts": (src) => photos.get(src) ?? null,
    "import:dialog": () => handlers["import:paths"](files.map(({ name }) => name)),
    "import:stop": () => undefined,
    "export:targets": () =>
      writers.map(({ id, label, description, extension }) => ({ id, label, description, extension })),
    "export:preview": (story, target) => write(story, target).text,
    "export:file": ({ story, target }) => {
      const { text, done } = write(story, target);
      exported.push({ target, text });
      return done;
    },
    "export:copy": ({ story, target }) => {
      const { text, done } = write(story, target);
      exported.push({ target, text });
      return { ...done, files: [] };
    },
    "export:gate": ({ story }) => gateOf(story, [], now).findings,
    "export:reasons": ({ story }) => gateOf(story, [], now).reasons,
    ...fakePublishing(),
    ...fakeProfiles(),
    "words:get": () => words,
    "words:set": (next) => void (words = next),
    "link:open": () => undefined,
  };

  return {
    platform: "linux",
    desk,
    photos,
    exported,
    house,
    sent,
    asked,
    get recovered() {
      return recovered;
    },
    set recovered(stories) {
      recovered = stories;
    },
    emit,
    failNext: (channel, error) => void failures.set(channel, error),
    async request<C extends keyof Requests>(channel: C, ...args: Parameters<Requests[C]>) {
      type Answer = Awaited<ReturnType<Requests[C]>>;
      const failure = failures.get(channel);
      failures.delete(channel);
      if (failure !== undefined) return { ok: false, error: failure } satisfies Result<Answer>;
      try {
        const handler = handlers[channel] as (...args: Parameters<Requests[C]>) => Answer | Promise<Answer>;
        return { ok: true, value: structuredClone(await handler(...args)) } satisfies Result<Answer>;
      } catch (thrown) {
        if (thrown instanceof Refusal) return { ok: false, error: thrown.error } satisfies Result<Answer>;
        throw thrown;
      }
    },
    on(channel, listener) {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => set.delete(listener);
    },
    send: (channel, ..._args) => void sent.push(channel),
    pathOf: () => "",
  };
}

/** An expected failure, on its way out of a handler. */
class Refusal extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
  }
}

function writerOf(target: string): Writer {
  const writer = writers.find(({ id }) => id === target);
  if (writer === undefined) throw new Error(`no writer is called “${target}”`);
  return writer;
}

const refusal = (path: string): ImportOutcome => ({
  name: path,
  stories: [],
  notes: [],
  refused: `${path}: there is no such file. Was it moved?`,
});
