import path from "node:path";
import type { StoryAsItStands } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { log } from "../log.ts";
import type { Desk } from "./desk.ts";
import { realDisk } from "./disk.ts";
import { clearElsewhere, secondPlaceName } from "./second-place.ts";
import { whyNot } from "./trouble.ts";

/** The second place of a desk whose disk refuses: chosen once, used until the disk works again. */
export interface SecondPlace {
  /** Answers with the folder, or null where nobody chose one. */
  keep(stories: readonly StoryAsItStands[]): Promise<string | null>;
  /** The desk has everything again. */
  over(): void;
}

export interface SecondPlaceOptions {
  readonly desk: Pick<Desk, "keepElsewhere" | "waiting">;
  /** Asks for a folder; undefined: cancelled. */
  readonly ask: () => Promise<string | undefined>;
  /** Remembers it for the next start, in case this one ends before the disk works again. */
  readonly remember: (place: string | undefined) => void;
}

export function chooseSecondPlace({ desk, ask, remember }: SecondPlaceOptions): SecondPlace {
  let place: string | undefined;
  return {
    keep: async (stories) => {
      if (place === undefined) {
        const chosen = await ask();
        if (chosen === undefined) return null;
        place = path.join(chosen, secondPlaceName);
        remember(place);
      }
      try {
        for (const { id, story } of stories) await desk.keepElsewhere(place, id, story);
      } catch (error) {
        if (error instanceof AppFailure) throw error;
        const folder = place;
        // Another may do: it is asked for again.
        place = undefined;
        throw new AppFailure({ code: "disk", message: `${folder} cannot be written either, for ${whyNot(error)}.` });
      }
      return place;
    },
    over: () => {
      if (place === undefined || desk.waiting() > 0) return;
      clearElsewhere(realDisk, place).catch((error: unknown) => log("copies in the second place are left over", error));
      remember(undefined);
      place = undefined;
    },
  };
}
