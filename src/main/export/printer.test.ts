import { expect, test, vi } from "vitest";
import type { Story } from "../../core/story/story.ts";
import type { DeskState, PrintRequest } from "../../ipc/contract.ts";
import { sampleStory } from "../desk/testing/sample-story.ts";
import { failure } from "../testing/failure.ts";
import { makePrinter } from "./printer.ts";
import { keptReceipts } from "./testing/kept-receipts.ts";
import { summaryIn } from "./testing/export-bench.ts";

const ferry = sampleStory("Ferry aground", "A ferry ran ran aground off Northport on Sunday.");
const embargoed: Story = { ...ferry, meta: { ...ferry.meta, embargo: "2026-05-04T00:00:00Z" } };
const request = (story: Story, overrideReason?: string): PrintRequest => ({
  id: "ferry-1",
  story,
  passedOver: [],
  ...(overrideReason === undefined ? {} : { overrideReason }),
});

function setting(state: DeskState = "in-hand", sent = true) {
  const kept: { readonly story: Story; readonly receipt: object; readonly page: string }[] = [];
  const leaving: object[] = [];
  const send = vi.fn<() => Promise<boolean>>(() => Promise.resolve(sent));
  const printer = makePrinter({
    desk: {
      received: () => Promise.resolve(ferry),
      ...keptReceipts(leaving),
      keepPrint: (_id, story, receipt, readable) => {
        kept.push({ story, receipt, page: new TextDecoder().decode(readable) });
        return Promise.resolve();
      },
      summaryOf: () => summaryIn(state),
    },
    version: "1.2.3",
    now: () => new Date("2026-05-03T12:00:00Z"),
  });
  return { kept, leaving, send, print: (asked: PrintRequest) => printer.print(asked, send) };
}

test("copy that may leave is printed with its findings, and needs no receipt", async () => {
  const { kept, send, print } = setting();
  await print(request(ferry));
  expect(send).toHaveBeenCalledOnce();
  expect(kept).toEqual([]);
});

test("held copy is printed for a reason only, whatever the window thinks of it", async () => {
  for (const [state, story, words] of [
    ["in-hand", embargoed, "under embargo until"],
    ["killed", ferry, "must not be published"],
  ] as const)
    for (const reason of [undefined, "  "]) {
      const { kept, send, print } = setting(state);
      await expect(print(request(story, reason))).rejects.toMatchObject(failure("gate", words));
      expect([send.mock.calls, kept]).toEqual([[], []]);
    }
});

test("a receipt of held copy that was printed says why, what closed the gate and what was open, for people too", async () => {
  const { kept, print } = setting();
  await print(request(embargoed, " for the lawyer "));
  expect(kept).toHaveLength(1);
  expect(kept[0]?.story).toEqual(embargoed);
  expect(kept[0]?.receipt).toMatchObject({
    target: "print",
    files: [],
    exported: "2026-05-03T12:00:00.000Z",
    wiredesk: "1.2.3",
    findings: [expect.objectContaining({ check: "repeated-word" })],
    override: { reason: "for the lawyer", closedBy: [expect.stringContaining("under embargo until")] },
  });
  expect(kept[0]?.page).toContain("Reason given: for the lawyer");
});

test("what was killed on the desk is kept as it stood there", async () => {
  const { kept, print } = setting("killed");
  await print(request(ferry, "for the file"));
  expect(kept[0]?.story.meta.status).toBeUndefined();
  expect(kept[0]?.receipt).toMatchObject({
    override: { closedBy: [expect.stringContaining("must not be published")] },
  });
});

test("nothing is kept of a galley that nobody printed in the end", async () => {
  const { kept, send, print } = setting("in-hand", false);
  await print(request(embargoed, "for the lawyer"));
  expect(send).toHaveBeenCalledOnce();
  expect(kept).toEqual([]);
});
