import { app } from "electron";
import { type DeskLock, type DeskOwner, takeDeskLock } from "./desk-lock.ts";

/** Takes the desk, or asks what to do about whoever has it; whoever quits here never gets an answer. */
export async function takeDesk(
  folder: string,
  ask: (owner: DeskOwner) => Promise<"quit" | "again" | "take">,
): Promise<DeskLock> {
  let force = false;
  for (;;) {
    const outcome = await takeDeskLock({ folder, force });
    if (outcome.taken) return outcome.lock;
    const answer = await ask(outcome.owner);
    if (answer === "quit") {
      app.exit(0);
      return new Promise(() => undefined);
    }
    force = answer === "take";
  }
}
