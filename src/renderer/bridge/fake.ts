import { usualPreferences } from "../../ipc/preferences.ts";
import type { Figure } from "../../core/story/story.ts";
import type {
  AppError,
  Bridge,
  Events,
  Handlers,
  OpenTabs,
  RecoveredStory,
  Requests,
  Result,
  Signals,
  StoryId,
} from "../../ipc/contract.ts";
import { fakeDesk, type KeptInMemory } from "./fake-desk.ts";
import { fakeExports } from "./fake-exports.ts";
import { fakeImports } from "./fake-imports.ts";
import { fakeProfiles } from "./fake-profiles.ts";
import { fakePublishing } from "./fake-publishing.ts";
import { Refusal } from "./fake-refusal.ts";
import type { FakeFile, FakeHouse, FakeState } from "./fake-state.ts";

/** The bridge in memory, with what a test may look at and do. */
export interface FakeBridge extends Bridge {
  /** What the pictures of the desk say of themselves, by their `src`. */
  readonly photos: Map<string, Figure>;
  readonly desk: ReadonlyMap<StoryId, KeptInMemory>;
  readonly exported: readonly { readonly target: string; readonly text: string }[];
  readonly house: FakeHouse;
  readonly sent: readonly (keyof Signals)[];
  /** What was asked of main that leaves no other trace here. */
  readonly asked: readonly string[];
  /** What the desk says came back at the start. */
  recovered: readonly RecoveredStory[];
  /** What the window said is open, and what was open at the last end. */
  tabs: OpenTabs;
  emit<C extends keyof Events>(channel: C, ...args: Parameters<Events[C]>): void;
  /** The next request on this channel fails so. */
  failNext(channel: keyof Requests, error: AppError): void;
}

/** The desk, the journal and export in memory, with the real readers and writers: for unit tests and for work on the window in a browser. */
export function createFakeBridge(files: readonly FakeFile[] = []): FakeBridge {
  const sent: (keyof Signals)[] = [];
  const failures = new Map<keyof Requests, AppError>();
  const listeners = new Map<keyof Events, Set<(...args: never[]) => void>>();
  const state: FakeState = {
    now: "2026-03-04T09:30:00+00:00",
    files,
    desk: new Map(),
    house: { decisions: { words: [], off: [] }, health: [], tallies: new Map() },
    exported: [],
    photos: new Map(),
    asked: [],
    recovered: [],
    tabs: { tabs: [], gone: 0 },
    emit(channel, ...args) {
      for (const listener of listeners.get(channel) ?? [])
        (listener as (...args: Parameters<Events[typeof channel]>) => void)(...args);
    },
  };
  const { desk, house, exported, photos, asked } = state;
  let preferences = usualPreferences;
  let words: readonly string[] = [];
  const handlers: Handlers = {
    ...fakeDesk(state),
    ...fakeImports(state),
    ...fakeExports(state),
    ...fakePublishing(),
    ...fakeProfiles(),
    "house:decisions": () => house.decisions,
    "house:decide": (decisions) => void (house.decisions = decisions),
    "house:tally": (id, findings) => void house.tallies.set(id, findings),
    "house:health": () => house.health,
    "tour:due": () => false,
    "print:galley": ({ overrideReason = "" }) => void asked.push(`print:galley ${overrideReason}`),
    "preferences:get": () => preferences,
    "preferences:set": (next) => void (preferences = next),
    "preferences:take": () => null,
    "preferences:hand-on": () => "/settings/wiredesk-settings.json",
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
      return state.recovered;
    },
    set recovered(stories) {
      state.recovered = stories;
    },
    get tabs() {
      return state.tabs;
    },
    set tabs(tabs) {
      state.tabs = tabs;
    },
    emit: state.emit,
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
    send: (channel, ...args) => {
      sent.push(channel);
      if (channel === "window:tabs") state.tabs = { tabs: args[0] as readonly StoryId[], gone: 0 };
    },
    pathOf: () => "",
  };
}
