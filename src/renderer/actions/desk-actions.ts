import { choosePaste } from "../../core/wire/paste/choose-paste.ts";
import type { AppError, DeskState, ImportOutcome, StoryId, StorySummary } from "../../ipc/contract.ts";
import { ask, bridge } from "../bridge/bridge.ts";
import type { Session } from "../session/session.ts";
import { deskStore, mergeSummaries } from "../stores/desk-store.ts";
import { sideStore } from "../stores/side-store.ts";
import { storyStore } from "../stores/story-store.ts";
import { takenBack } from "../ui/taken-back.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { deskHoldOf } from "../stores/held-by.ts";
import { stateWords } from "../ui/words.ts";
import { saidOfOrders } from "../stores/said-of-orders.ts";
import { keptAgain } from "./keeping-actions.ts";
import { readList } from "./read-list.ts";

const tell = ({ code, message }: AppError): void => {
  if (code !== "cancelled") say(message);
};

/** Reads the desk and listens to what changes on it. Returns how to stop. */
export function connectDesk(session: Session): () => void {
  const { on } = bridge();
  /** Changes that came while the list was read: newer than its part in which the story stands. */
  let meanwhile: StorySummary[] | undefined = [];
  const stops = [
    on("desk:changed", (changed) => {
      meanwhile?.push(...changed);
      deskStore.setState(({ stories }) => ({ stories: mergeSummaries(stories, changed) }));
    }),
    on("import:progress", (done, total, name) =>
      deskStore.setState({ importing: done < total ? { done, total, name } : undefined }),
    ),
    on("import:outcome", heard),
    // The story that was open may be gone by the next start.
    on("desk:show", (id) => void session.open(id, true).then(() => session.editor.focus())),
    on("window:say", (message) => say(message)),
    on("desk:trouble", (trouble) => {
      deskStore.setState({ trouble });
      if (trouble === null) keptAgain();
      say(trouble ?? "The disk works again; everything typed is kept.");
    }),
  ];
  void readList(tell).then((listed) => {
    // What stood at its head and is no longer on the desk goes.
    const stories = listed === undefined ? deskStore.getState().stories : mergeSummaries(listed, meanwhile ?? []);
    deskStore.setState({ known: true, head: null, stories });
    meanwhile = undefined;
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function heard(outcome: ImportOutcome): void {
  if (outcome.refused === undefined) return;
  deskStore.setState(({ refused }) => ({ refused: [...refused.filter(({ name }) => name !== outcome.name), outcome] }));
}

/** What came of bringing files in: said in one sentence, and a single story is opened. */
function received(session: Session, outcomes: readonly ImportOutcome[] | undefined): void {
  deskStore.setState({ importing: undefined });
  if (outcomes === undefined) return;
  const ids = outcomes.flatMap(({ stories }) => stories);
  const refused = outcomes.filter((outcome) => outcome.refused !== undefined);
  const [only] = ids;
  const known = outcomes.filter(({ already }) => already === true).flatMap(({ stories }) => stories).length;
  const verb = known === ids.length ? "on the desk already" : "brought in";
  const stories = ids.length === 1 ? `One story ${verb}` : `${ids.length} stories ${verb}`;
  const files = refused.length === 1 ? `${refused[0]?.name ?? "one file"} refused` : `${refused.length} files refused`;
  const brought = [ids.length > 0 ? stories : "", refused.length > 0 ? files : ""].filter((part) => part !== "");
  if (brought.length > 0) say([`${brought.join(", ")}.`, ...saidOfOrders(ids, deskStore.getState().stories)].join(" "));
  if (only !== undefined && (ids.length === 1 || session.openId === undefined)) void session.open(only);
}

/** Shows the open dialog. */
export async function openFiles(session: Session): Promise<void> {
  received(session, await ask("import:dialog", tell));
}

/** Files from a drop: by path where they have one, else by their bytes. */
export async function bringIn(session: Session, files: readonly File[]): Promise<void> {
  const paths = files.map((file) => bridge().pathOf(file));
  const named = paths.filter((path) => path !== "");
  if (named.length > 0) received(session, await ask("import:paths", tell, named));
  for (const [n, file] of files.entries())
    if (paths[n] === "") await bringInBytes(session, file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Bytes without a file: a paste, a drag out of another program. */
export async function bringInBytes(session: Session, name: string, bytes: Uint8Array): Promise<void> {
  received(session, await ask("import:bytes", tell, name, bytes));
}

/** A paste as a story of its own. */
export function bringInText(session: Session, text: string, kind: "text" | "html"): void {
  if (text.trim() === "") return say("There is no text on the clipboard.");
  void bringInBytes(session, kind === "html" ? "pasted.html" : "pasted.txt", new TextEncoder().encode(text));
}

/** The clipboard as a story of its own. It is pasted into a field made for it: the page may not read it by itself. */
export function pasteAsStory(session: Session): void {
  const before = document.activeElement;
  const catcher = document.createElement("textarea");
  catcher.className = "visually-hidden";
  catcher.ariaLabel = "Pasted copy";
  catcher.dataset["newStory"] = "";
  // Taken away it loses the focus, which takes it away: once is enough.
  const stop = new AbortController();
  const remove = (): void => {
    stop.abort();
    catcher.remove();
  };
  const done = (): void => {
    remove();
    if (before instanceof HTMLElement) before.focus();
  };
  catcher.addEventListener("paste", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const html = event.clipboardData?.getData("text/html") ?? "";
    const text = event.clipboardData?.getData("text/plain") ?? "";
    done();
    const { content, kind } = choosePaste({ html, text });
    bringInText(session, content, kind);
  });
  catcher.addEventListener("blur", remove, { signal: stop.signal });
  document.body.append(catcher);
  catcher.focus();
  bridge().send("paste:please");
}

export const stopImport = (): void => void ask("import:stop", tell);

/** A second story with the same original and the same words, opened at once. */
export async function duplicate(session: Session, id: StoryId): Promise<void> {
  await session.settle();
  const copy = await ask("desk:duplicate", tell, id);
  if (copy === undefined) return;
  await session.open(copy);
  session.editor.focus();
  say("Duplicated: this is the copy. Each goes its own way from here.");
}

let searching = 0;

/** Lists the stories that hold the words; all of them when there are none. */
export async function search(words: string): Promise<void> {
  const mine = (searching += 1);
  deskStore.setState({ words });
  if (words.trim() === "") return deskStore.setState({ hits: undefined });
  const hits = await ask("desk:search", tell, words.trim());
  if (mine === searching) deskStore.setState({ hits: hits ?? [] });
}

export function dismissRefused(outcome: ImportOutcome): void {
  deskStore.setState(({ refused }) => ({ refused: refused.filter((one) => one !== outcome) }));
}

/** Takes all of them from the list. */
export const dismissAllRefused = (): void => deskStore.setState({ refused: [] });

const said: Readonly<Record<DeskState, string>> = {
  new: "Marked as new.",
  "in-hand": "Back on the desk.",
  ready: "Marked as ready.",
  exported: "Marked as exported.",
  killed: "Killed. It stays on the desk and cannot be exported.",
  spiked: "Spiked. It is kept; show spiked stories to find it.",
};

/** Moves a story on. The way back is offered. A kill is taken back for a reason only. */
export async function setState(id: StoryId, state: DeskState): Promise<void> {
  const before = summaryOf(id)?.state;
  if (deskHoldOf(id) !== undefined && wouldRevive(state, before)) return askToRevive(id);
  const summary = await ask("desk:state", tell, id, state);
  if (summary === undefined) return;
  deskStore.setState(({ stories }) => ({ stories: mergeSummaries(stories, [summary]) }));
  // A held story stays what it is: that it was moved on would not be true.
  if (summary.state !== state) return say(`${stateWords[summary.state]}. It stays held until it is revived.`);
  const back = state === "killed" ? () => askToRevive(id) : before && (() => void setState(id, before));
  const closed = state === "ready" ? closedFor(summary) : 0;
  const warned = closed === 0 ? "" : ` But its gate is closed by ${closed === 1 ? "one thing" : `${closed} things`}.`;
  const asked = state === "ready" && summary.asked !== undefined ? " But an order of the agency may mean it." : "";
  say(said[state] + warned + asked, back);
}

const wouldRevive = (state: DeskState, before: DeskState | undefined): boolean =>
  state === "new" || state === "ready" || (state === "in-hand" && before !== "spiked" && before !== "in-hand");

/** Asks why a story that was killed may live again. */
export const askToRevive = (id: StoryId): void => windowStore.setState({ dialog: { kind: "revive", id } });

/** Lets it live again; the reason is kept with it. */
export async function revive(id: StoryId, reason: string): Promise<void> {
  const summary = await ask("desk:revive", tell, id, reason);
  if (summary === undefined) return;
  deskStore.setState(({ stories }) => ({ stories: mergeSummaries(stories, [summary]) }));
  say("Revived: it is back on the desk, and the reason is kept.");
}

export const summaryOf = (id: StoryId): StorySummary | undefined =>
  deskStore.getState().stories.find((story) => story.id === id);

/** So many things keep a story from leaving: of the open one as it stands, of another as it was counted last. */
function closedFor({ id, counts, status }: StorySummary): number {
  const side = sideStore.getState();
  if (storyStore.getState().open === id) return side.counts.mustFix + side.gate.reasons.length;
  return (counts?.mustFix ?? 0) + (status !== undefined && takenBack[status] !== undefined ? 1 : 0);
}
