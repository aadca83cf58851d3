import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failure } from "../testing/failure.ts";
import { type ExportBench, exportBench, request } from "./testing/export-bench.ts";

let bench: ExportBench;
beforeEach(() => {
  bench = exportBench();
});
afterEach(() => bench.close());

describe("a file that was changed after it was exported", () => {
  const exportedAndChanged = async () => {
    const given = bench.setting();
    await given.exporter.toFiles(request());
    writeFileSync(path.join(bench.folder, "ferry.html"), "a colleague's work");
    return given;
  };
  const nowIn = (name: string): string => readFileSync(path.join(bench.folder, name), "utf8");

  test("is left as it is, and the export stands beside it, unless somebody says otherwise", async () => {
    const { exporter, askChanged } = await exportedAndChanged();
    const { files } = await exporter.toFiles(request());
    expect(askChanged).toHaveBeenCalledExactlyOnceWith(path.join(bench.folder, "ferry.html"));
    expect(path.basename(files[0] ?? "")).toBe("ferry (2).html");
    expect(nowIn("ferry.html")).toBe("a colleague's work");
    expect(nowIn("ferry (2).html")).toContain("ran aground");
  });

  test("is replaced when somebody says so, and nothing happens when nobody does", async () => {
    const { exporter, askChanged } = await exportedAndChanged();
    askChanged.mockResolvedValueOnce("cancel");
    await expect(exporter.toFiles(request())).rejects.toMatchObject(failure("cancelled"));
    expect(nowIn("ferry.html")).toBe("a colleague's work");
    askChanged.mockResolvedValueOnce("replace");
    await exporter.toFiles(request());
    expect(nowIn("ferry.html")).toContain("ran aground");
  });

  test("is not asked about while nobody changed it", async () => {
    const { exporter, askChanged } = bench.setting();
    await exporter.toFiles(request());
    await exporter.toFiles(request());
    expect(askChanged).not.toHaveBeenCalled();
  });
});
