import type { NamingOrder, OrderQuestion } from "../../core/export/desk-act.ts";
import { isOfOneDay, judgeByKill, type Judgement } from "../../core/kills/judge-by-kill.ts";
import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import { byAgency, type DeskActs, withKill, withQuestion } from "./desk-acts.ts";

/** What an arrival needs of the desk. */
export interface ArrivalsOptions {
  readonly each: () => Iterable<StorySummary>;
  readonly now: () => Date;
  /** Holds a story of the desk because of an order. */
  readonly hold: (id: StoryId, order: NamingOrder) => Promise<unknown>;
  /** Asks whether an order means a story of the desk. */
  readonly ask: (id: StoryId, question: OrderQuestion) => Promise<unknown>;
}

/** Orders of the agency and the stories that they mean, whichever comes first. */
export interface Arrivals {
  /**
   * A story is about to be on the desk: answers with what holds it from its first moment on. Of an order: what it means is
   * held before it is there itself, so that no end of the program falls in between.
   */
  arriving(story: StorySummary, failed: unknown[]): Promise<DeskActs>;
  /** It is there. What came at the same time did not know of it. */
  arrived(story: StorySummary, failed: unknown[]): Promise<void>;
}

export function makeArrivals({ each, now, hold, ask }: ArrivalsOptions): Arrivals {
  /** How many have come. */
  let came = 0;
  /** How many had come when a story that is on its way was judged. */
  const judgedAt = new Map<StoryId, number>();

  /** Holds what an order means, and asks about what it may mean. What fails is told later: it must not let the others go. */
  async function obey(order: StorySummary, failed: unknown[]): Promise<void> {
    const meant = [...each()].flatMap((story) => {
      const judged = story.id === order.id || story.held !== undefined ? undefined : judgeByKill(order, story);
      return judged === undefined ? [] : [{ story, judged }];
    });
    // Of stories with one slug that of the day is meant; of those before it somebody may say so.
    const ofToday = new Set(
      meant.flatMap(({ story, judged }) =>
        judged.does === "hold" && judged.says !== undefined && isOfOneDay(order, story) ? [judged.says] : [],
      ),
    );
    const done = meant.map(({ story, judged }) => {
      const { does, says = "" } = judged;
      const isOlder = does === "hold" && ofToday.has(says) && !isOfOneDay(order, story);
      const because = isOlder ? "alike" : judged.because;
      const named = naming(order, judged);
      return because === undefined ? hold(story.id, named) : ask(story.id, { ...named, because });
    });
    for (const one of await Promise.allSettled(done)) if (one.status === "rejected") failed.push(one.reason);
  }

  /** What the orders on the desk make of a story. */
  function judged(story: StorySummary): DeskActs {
    let acts: DeskActs = { acts: [] };
    for (const order of each()) {
      const judgement = order.order === undefined || order.id === story.id ? undefined : judgeByKill(order, story);
      if (judgement === undefined) continue;
      const named = naming(order, judgement);
      if (judgement.does === "hold") acts = withKill(acts, now().toISOString(), byAgency(named), named);
      else if (judgement.because !== undefined) acts = withQuestion(acts, { ...named, because: judgement.because });
    }
    return acts;
  }

  return {
    arriving: async (story, failed) => {
      judgedAt.set(story.id, came);
      if (story.order !== undefined) await obey(story, failed);
      return judged(story);
    },
    arrived: async (story, failed) => {
      came += 1;
      const others = came - 1 !== judgedAt.get(story.id);
      judgedAt.delete(story.id);
      if (!others) return;
      if (story.order !== undefined) await obey(story, failed);
      if (story.held !== undefined) return;
      const { held, asked = [] } = judged(story);
      const meant = [
        ...(held?.order === undefined ? [] : [hold(story.id, held.order)]),
        ...(held === undefined ? asked : []).map((question) => ask(story.id, question)),
      ];
      for (const one of await Promise.allSettled(meant)) if (one.status === "rejected") failed.push(one.reason);
    },
  };
}

const naming = ({ id, received, order }: StorySummary, { says }: Judgement): NamingOrder => ({
  id,
  file: order?.file ?? "",
  at: received,
  ...(says === undefined ? {} : { says }),
  ...(order?.announces === true ? { announces: true } : {}),
});
