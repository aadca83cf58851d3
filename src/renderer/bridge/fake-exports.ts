import { gateOf } from "../../core/export/gate.ts";
import { writers } from "../../core/export/registry.ts";
import type { Writer } from "../../core/export/writer.ts";
import type { Story } from "../../core/story/story.ts";
import type { ExportDone, Left, StoryId } from "../../ipc/contract.ts";
import type { FakeState, HandlersOf } from "./fake-state.ts";

/** Export with the real writers and the real gate, to a list. */
export function fakeExports({ exported, desk, emit, now }: FakeState): HandlersOf<"export"> {
  const write = (story: Story, target: string): { readonly text: string; readonly done: ExportDone } => {
    const writer = writerOf(target);
    const { files: written, notes } = writer.write(story, { now, name: story.meta.slug ?? "story" });
    const text = new TextDecoder().decode(written[0]?.bytes ?? new Uint8Array());
    return { text, done: { files: written.map(({ name }) => `/exports/${name}`), losses: notes } };
  };

  const leave = (id: StoryId, left: Left): void => {
    const kept = desk.get(id);
    if (kept === undefined) return;
    kept.summary = { ...kept.summary, state: "exported", left };
    emit("desk:changed", [kept.summary]);
  };

  return {
    "export:targets": () =>
      writers.map(({ id, label, description, extension }) => ({ id, label, description, extension })),
    "export:preview": (story, target) => write(story, target).text,
    "export:file": ({ id, story, target }) => {
      const { text, done } = write(story, target);
      exported.push({ target, text });
      leave(id, { at: now, how: "exported", target });
      return done;
    },
    "export:copy": ({ id, story, target }) => {
      const { text, done } = write(story, target);
      exported.push({ target, text });
      leave(id, { at: now, how: "copied", target });
      return { ...done, files: [] };
    },
    "export:gate": ({ story }) => gateOf(story, [], now).findings,
    "export:reasons": ({ story }) => gateOf(story, [], now).reasons,
  };
}

function writerOf(target: string): Writer {
  const writer = writers.find(({ id }) => id === target);
  if (writer === undefined) throw new Error(`no writer is called “${target}”`);
  return writer;
}
