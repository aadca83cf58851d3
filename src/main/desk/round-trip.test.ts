import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { arbitraryStory } from "../../renderer/testing/arbitrary-story.ts";
import { ModelDisk } from "./testing/model-disk.ts";
import { aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";

vi.mock("../log.ts", () => ({ log: () => undefined, reasonOf: String }));

test("two thousand stories come back from the desk as they went in", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryStory, arbitraryStory, async (received, edited) => {
      const { disk } = new ModelDisk();
      const desk = await openTestDesk("/desk", { disk });
      const [id = ""] = await desk.receive(aFile(received));
      await desk.snapshot(id, 0, edited, noCounts);
      await desk.keepVersion(id, "asked", edited);
      const again = await openTestDesk("/desk", { disk });
      const opened = await again.open(id);
      const [version] = await again.versions(id);
      expect(opened.received).toEqual(received);
      expect(opened.story).toEqual(edited);
      expect(await again.version(id, version?.name ?? "")).toEqual(edited);
    }),
    { numRuns: 1000, seed: 20261123 },
  );
});
