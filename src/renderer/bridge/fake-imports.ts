import { factsForOrders } from "../../core/kills/facts-for-orders.ts";
import { judgeByKill } from "../../core/kills/judge-by-kill.ts";
import { readSource } from "../../core/wire/read-source.ts";
import type { ImportOutcome, StorySummary } from "../../ipc/contract.ts";
import type { KeptInMemory } from "./fake-desk.ts";
import type { FakeState, HandlersOf } from "./fake-state.ts";

/** Bringing in, with the real readers; pictures without looking into them. */
export function fakeImports({ desk, photos, files, emit, now }: FakeState): HandlersOf<"import" | "picture"> {
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
        ...(story.meta.status === undefined ? {} : { status: story.meta.status }),
        ...factsForOrders(story, name),
        ...(story.meta.guid === undefined ? {} : { onWire: { guid: story.meta.guid, file: name } }),
      };
      const wire = new TextDecoder().decode(bytes);
      const fresh = { steps: [], next: 0, passedOver: [], checked: [], versions: [] };
      desk.set(id, { summary, received: story, story, ...fresh, wire });
      for (const kept of desk.values()) kept.summary = afterOrders(kept.summary, [...desk.values()], now);
      emit(
        "desk:changed",
        [...desk.values()].map((kept) => kept.summary),
      );
      return id;
    });
    const refused = ids.length === 0 ? { refused: notes[0]?.message ?? "There is no story in it." } : {};
    const outcome: ImportOutcome = { name, stories: ids, notes, ...refused };
    emit("import:progress", 1, 1, name);
    emit("import:outcome", outcome);
    return [outcome];
  }

  const handlers: HandlersOf<"import" | "picture"> = {
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
  };
  return handlers;
}

/** As the desk does it: what an order means is held, what it may mean is asked about. */
function afterOrders(story: StorySummary, all: readonly KeptInMemory[], now: string): StorySummary {
  if (story.held !== undefined || story.asked !== undefined) return story;
  for (const { summary: kill } of all) {
    const judged = kill.order === undefined || kill.id === story.id ? undefined : judgeByKill(kill, story);
    if (kill.order === undefined || judged === undefined) continue;
    const { does, because, ...says } = judged;
    const { file, announces } = kill.order;
    const order = { id: kill.id, file, at: kill.received, ...says, ...(announces === true ? { announces } : {}) };
    if (does === "hold")
      return { ...story, state: "killed", held: { why: "killed", at: now, by: `the agency (${file})`, order } };
    if (because !== undefined) return { ...story, asked: { ...order, because } };
  }
  return story;
}

const refusal = (path: string): ImportOutcome => ({
  name: path,
  stories: [],
  notes: [],
  refused: `${path}: there is no such file. Was it moved?`,
});
