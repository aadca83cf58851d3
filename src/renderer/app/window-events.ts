import { choosePaste } from "../../core/wire/paste/choose-paste.ts";
import { type CommandId, type CommandInfo, commands } from "../../ipc/commands.ts";
import { bringIn, bringInText } from "../actions/desk-actions.ts";
import { leaveTour } from "../actions/tour-actions.ts";
import { addPhotos, arePhotos, blockUnder } from "../actions/photo-actions.ts";
import { bridge } from "../bridge/bridge.ts";
import { isAvailable } from "../commands/command-table.ts";
import { matches } from "../commands/keys.ts";
import { runCommand } from "../commands/run-command.ts";
import { focusNextPane } from "../commands/panes.ts";
import type { Session } from "../session/session.ts";
import { keyNow } from "../stores/preferences-store.ts";
import { sideStore } from "../stores/side-store.ts";
import { storyStore } from "../stores/story-store.ts";
import { windowStore } from "../stores/window-store.ts";

/** What the window hears as a whole: commands by menu and key, drops, pastes outside of text, and the call to put everything away. */
export function connectWindow(session: Session): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const mac = bridge().platform === "darwin";
  const run = (id: CommandId): void => runCommand(id, session);

  window.addEventListener("keydown", (event) => onKey(event, run, session, mac), { signal });
  // With Caps Lock on, Shift gives a small letter, and the editor would take it for the key without Shift: commands come first.
  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.shiftKey || !/^[a-z]$/u.test(event.key) || !(event.ctrlKey || event.metaKey)) return;
      onKey(event, run, session, mac);
      if (event.defaultPrevented) event.stopPropagation();
    },
    { signal, capture: true },
  );
  connectDrops(session, signal);
  document.addEventListener(
    "paste",
    (event) => {
      if (event.defaultPrevented || isEditable(event.target)) return;
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void bringIn(session, files);
      else {
        const { content, kind } = choosePaste({ html, text });
        bringInText(session, content, kind);
      }
      event.preventDefault();
    },
    { signal },
  );

  const stops = [
    bridge().on("menu:command", run),
    bridge().on("flush:please", () => void session.settle().finally(() => bridge().send("flush:done"))),
    tellMenus(session),
  ];
  return () => {
    stop.abort();
    for (const one of stops) one();
  };
}

/** What a text field does by itself. */
const ofFields: ReadonlySet<CommandId> = new Set(["edit:undo", "edit:redo", "edit:select-all"]);

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

function onKey(event: KeyboardEvent, run: (id: CommandId) => void, session: Session, mac: boolean): void {
  if (event.defaultPrevented || event.isComposing) return;
  // A dialog has the keys to itself, but for the one that closes it.
  if (windowStore.getState().dialog !== null) return;
  if (event.key === "F6") focusNextPane(event.shiftKey ? -1 : 1);
  else if (event.key === "F1") run("help:shortcuts");
  else if (event.key === "Tab" && event.ctrlKey) run(event.shiftKey ? "view:previous-story" : "view:next-story");
  else if (event.key === "Escape") {
    // Wherever the focus has gone meanwhile: the tour can be left at once.
    if (windowStore.getState().tour !== null) leaveTour(session);
    else if (!leaveToText(session)) return;
  } else {
    const all: readonly (CommandInfo & { readonly id: CommandId })[] = commands;
    const command = all.find((one) => {
      const key = keyNow(one);
      return key !== undefined && matches(key, event, mac);
    });
    if (command === undefined) return;
    if (ofFields.has(command.id) && isEditable(event.target)) return;
    run(command.id);
  }
  event.preventDefault();
}

/** Esc: from anywhere in the window back to the text, where the caret was. */
function leaveToText(session: Session): boolean {
  if (session.openId === undefined || session.editor.element.contains(document.activeElement)) return false;
  windowStore.setState({ finding: null, fixesFor: null });
  session.editor.focus();
  return true;
}

function connectDrops(session: Session, signal: AbortSignal): void {
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;
  const options = { signal, capture: true };
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
    if (!windowStore.getState().dropping) windowStore.setState({ dropping: true });
  };
  window.addEventListener("dragenter", over, options);
  window.addEventListener("dragover", over, options);
  window.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) windowStore.setState({ dropping: false });
    },
    options,
  );
  window.addEventListener(
    "drop",
    (event) => {
      windowStore.setState({ dropping: false });
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      // On the story, photos are its pictures; anywhere else every file is a story of its own.
      const after = arePhotos(files) ? blockUnder(session, event.target) : undefined;
      if (session.openId === undefined || after === undefined) void bringIn(session, files);
      else void addPhotos(session, files, after);
    },
    options,
  );
}

/** Keeps the menus grey where a command would do nothing. */
function tellMenus(session: Session): () => void {
  let told = "";
  const tell = (): void => {
    const ids = commands.map(({ id }) => id).filter((id) => isAvailable(id, session));
    if (ids.join() === told) return;
    told = ids.join();
    bridge().send("menu:available", ids);
  };
  tell();
  const stops = [
    sideStore.subscribe(tell),
    storyStore.subscribe(tell),
    windowStore.subscribe(({ saying }, before) => {
      if ((saying?.undo === undefined) !== (before.saying?.undo === undefined)) tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
