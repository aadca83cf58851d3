import { expect, test, vi } from "vitest";
import { AppFailure } from "../app-failure.ts";
import { failure } from "../testing/failure.ts";
import { exportBench, ferry, request, summaryIn, withMeta } from "./testing/export-bench.ts";
import { keptReceipts } from "./testing/kept-receipts.ts";
import { makePrinter } from "./printer.ts";

const full = (): Promise<never> =>
  Promise.reject(new AppFailure({ code: "disk", message: "The desk could not be written, for the disk is full." }));
const held = withMeta({ embargo: "2026-05-04T00:00:00Z" });

test("nothing leaves where its receipt cannot be kept: not to the clipboard, not to a file, not on paper", async () => {
  const bench = exportBench();
  const { exporter, copied, kept } = bench.setting({ keepLeaving: full });
  const asked = request(held, { overrideReason: "for the lawyer" });
  const refused = failure("disk", "Nothing left: its receipt could not be kept. The desk could not be written");
  await expect(exporter.toClipboard(asked)).rejects.toMatchObject(refused);
  await expect(exporter.toFiles(asked)).rejects.toMatchObject(refused);
  const send = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const printer = makePrinter({
    desk: {
      ...keptReceipts(),
      keepLeaving: full,
      received: () => Promise.resolve(ferry),
      summaryOf: () => summaryIn("in-hand"),
    },
    version: "1.2.3",
    now: () => new Date("2026-05-03T12:00:00Z"),
  });
  await expect(printer.print(asked, send)).rejects.toMatchObject(refused);
  expect(copied).toEqual([]);
  expect(kept).toEqual([]);
  expect(send).not.toHaveBeenCalled();
  expect(bench.files()).toEqual([]);
  bench.close();
});

test("the receipt stands with its reason before the words are on the clipboard", async () => {
  const bench = exportBench();
  const before: unknown[] = [];
  const { exporter, leaving } = bench.setting({ copying: () => before.push(...leaving) });
  await exporter.toClipboard(request(held, { overrideReason: "for the lawyer" }));
  expect(before).toMatchObject([{ outcome: { kind: "leaving" }, override: { reason: "for the lawyer" } }]);
  bench.close();
});

test("a receipt says that nothing left where nothing did", async () => {
  const bench = exportBench();
  const { exporter, leaving, kept } = bench.setting({
    copying: () => {
      throw new Error("the clipboard is taken");
    },
  });
  await expect(exporter.toClipboard(request())).rejects.toThrow("the clipboard is taken");
  expect(leaving.at(-1)).toMatchObject({ outcome: { kind: "stayed", because: "the clipboard is taken" } });
  expect(kept).toEqual([]);
  bench.close();
});
