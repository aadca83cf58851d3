import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Story } from "../../core/story/story.ts";
import { faultyDisk } from "../desk/testing/faulty-disk.ts";
import { sampleStory } from "../desk/testing/sample-story.ts";
import { failure } from "../testing/failure.ts";
import { type ExportBench, exportBench, ferry, request, withMeta } from "./testing/export-bench.ts";

let bench: ExportBench;
beforeEach(() => {
  bench = exportBench();
});
afterEach(() => bench.close());

describe("exporting to files", () => {
  test("writes the story and its receipt where somebody chose, for others to read", async () => {
    const { exporter, kept, askWhere } = bench.setting();
    const { files } = await exporter.toFiles(request());
    expect(askWhere.mock.calls[0]?.[0]).toBe("ferry-aground.html");
    expect(files).toEqual(
      ["ferry.html", "ferry.receipt.json", "ferry.receipt.html"].map((name) => path.join(bench.folder, name)),
    );
    expect(readFileSync(path.join(bench.folder, "ferry.html"), "utf8")).toContain("ran aground off Northport");
    const receipt = JSON.parse(readFileSync(path.join(bench.folder, "ferry.receipt.json"), "utf8")) as object;
    expect(receipt).toMatchObject({
      wiredesk: "1.2.3",
      target: "html",
      files: ["ferry.html"],
      exported: "2026-05-03T12:00:00.000Z",
    });
    expect(kept).toEqual([{ story: ferry, receipt }]);
    expect(lstatSync(path.join(bench.folder, "ferry.html")).mode & 0o777).toBe(0o644);
  });

  test("keeps in the receipt what was put right since the story came in, and says it readably too", async () => {
    const received = sampleStory(
      "Ferry aground",
      "A ferry ran ran aground off Northport on Sunday.",
      "Nobody was hurt, the harbour master said.",
    );
    const { exporter, kept } = bench.setting({ received });
    await exporter.toFiles(request());
    expect(kept[0]?.receipt).toMatchObject({
      fixed: [{ check: "repeated-word", quote: "ran ran" }],
      checkedWith: { stylebook: { version: expect.stringMatching(/^[0-9a-f]{16}$/u) } },
    });
    const page = readFileSync(path.join(bench.folder, "ferry.receipt.html"), "utf8");
    expect(page).toContain("<h2>Put right since it came in</h2>");
    expect(page).toContain("“ran ran”");
  });

  test("asks nobody where to when the gate is closed, and says why", async () => {
    const closed: [Story, string][] = [
      [withMeta({ embargo: "2026-05-04T00:00:00Z" }), "under embargo until"],
      [withMeta({ status: "killed" }), "must not be published"],
      [withMeta({ status: "advisory" }), "advisory"],
    ];
    for (const [story, words] of closed) {
      const { exporter, askWhere, kept, copied } = bench.setting();
      await expect(exporter.toFiles(request(story))).rejects.toMatchObject(failure("gate", words));
      await expect(exporter.toClipboard(request(story))).rejects.toMatchObject(failure("gate", words));
      expect((await exporter.gate(request(story))).reasons.join(" ")).toContain(words);
      expect([askWhere.mock.calls, kept, copied, readdirSync(bench.folder)]).toEqual([[], [], [], []]);
    }
  });

  test("goes through a closed gate for a reason, which the receipt keeps", async () => {
    const { exporter, kept } = bench.setting();
    const embargoed = withMeta({ embargo: "2026-05-04T00:00:00Z" });
    await expect(exporter.toFiles(request(embargoed, { overrideReason: "  " }))).rejects.toMatchObject(failure("gate"));
    await exporter.toFiles(request(embargoed, { overrideReason: "lifted by telephone, 11:50" }));
    expect(kept[0]?.receipt).toMatchObject({
      override: { reason: "lifted by telephone, 11:50", closedBy: [expect.stringContaining("embargo")] },
    });
  });

  test("keeps a story that is killed while somebody is asked where to", async () => {
    const { exporter, askWhere, kill, kept } = bench.setting();
    askWhere.mockImplementation((suggested) => {
      kill();
      return Promise.resolve(path.join(bench.folder, suggested));
    });
    await expect(exporter.toFiles(request())).rejects.toMatchObject(failure("gate", "killed on the desk"));
    expect(kept).toEqual([]);
    expect(bench.files()).toEqual([]);
  });

  test("keeps a story whose embargo is typed while somebody is asked where to, whatever reason was given before", async () => {
    const { exporter, askWhere, embargo, kept, leaving } = bench.setting();
    askWhere.mockImplementation((suggested) => {
      embargo("2099-05-04T00:00:00Z");
      return Promise.resolve(path.join(bench.folder, suggested));
    });
    const withheld = request(withMeta({ status: "withheld" }), { overrideReason: "released by telephone" });
    await expect(exporter.toFiles(withheld)).rejects.toMatchObject(failure("gate", "under embargo until"));
    expect(kept).toEqual([]);
    expect(bench.files()).toEqual([]);
    expect(leaving.at(-1)).toMatchObject({ outcome: { kind: "stayed" } });
  });

  test("does not check a story of more than a million letters, and says so: it leaves for a reason only", async () => {
    const { exporter, kept } = bench.setting();
    const long = sampleStory("A report", ...Array.from({ length: 60 }, () => "Words. ".repeat(2_800)));
    await expect(exporter.toFiles(request(long))).rejects.toMatchObject(failure("gate", "more than a million letters"));
    await exporter.toFiles(request(long, { overrideReason: "the whole report, as asked" }));
    expect(kept[0]?.receipt).toMatchObject({ override: { reason: "the whole report, as asked" } });
  });

  test("takes a story that was killed on the desk for killed, whatever its words say", async () => {
    const { exporter } = bench.setting({ state: "killed" });
    await expect(exporter.toFiles(request())).rejects.toMatchObject(failure("gate", "must not be published"));
  });

  test("cancelled leaves nothing and marks nothing", async () => {
    const { exporter, kept } = bench.setting();
    const cancelled = bench.setting({ name: "" });
    cancelled.askWhere.mockResolvedValue(undefined);
    await expect(cancelled.exporter.toFiles(request())).rejects.toMatchObject(failure("cancelled"));
    expect([cancelled.kept, readdirSync(bench.folder)]).toEqual([[], []]);
    await exporter.toFiles(request());
    expect(kept).toHaveLength(1);
  });

  test("says what the disk refused, and the story is not marked as exported", async () => {
    const disk = faultyDisk((operation) => (operation === "write" ? { code: "ENOSPC" } : undefined));
    const { exporter, kept } = bench.setting({ disk });
    await expect(exporter.toFiles(request())).rejects.toMatchObject(failure("disk", "full"));
    expect([kept, readdirSync(bench.folder)]).toEqual([[], []]);
  });

  test("replaces the file that was asked about and follows a link to it, and no other file", async () => {
    writeFileSync(path.join(bench.folder, "real.html"), "old");
    symlinkSync(path.join(bench.folder, "real.html"), path.join(bench.folder, "ferry.html"));
    const { exporter } = bench.setting();
    const outcome = await exporter.toFiles(request()).catch((error: unknown) => error);
    expect(lstatSync(path.join(bench.folder, "ferry.html")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(bench.folder, "ferry.html"), "utf8")).toContain("aground");
    expect(outcome).toMatchObject({
      files: [
        path.join(bench.folder, "real.html"),
        path.join(bench.folder, "real.receipt.json"),
        path.join(bench.folder, "real.receipt.html"),
      ],
    });
    writeFileSync(path.join(bench.folder, "plain.html"), "somebody's");
    const beside = bench.setting({ name: "plain" });
    await expect(beside.exporter.toFiles(request())).rejects.toMatchObject(
      failure("disk", "plain.html is there already"),
    );
    expect(readFileSync(path.join(bench.folder, "plain.html"), "utf8")).toBe("somebody's");
  });
});

describe("copying", () => {
  test("gives HTML to programs that know it and the words to those that do not", async () => {
    const { exporter, copied, kept } = bench.setting();
    expect(await exporter.toClipboard(request())).toMatchObject({ files: [] });
    expect(copied[0]?.html).toContain("<p>A ferry ran aground");
    expect(copied[0]?.text).toBe(
      "Ferry aground\n\nA ferry ran aground off Northport on Sunday.\n\nNobody was hurt, the harbour master said.",
    );
    expect(kept[0]?.receipt).toMatchObject({ files: [] });
  });

  test("gives markup that is read as text as it is", async () => {
    const { exporter, copied } = bench.setting();
    await exporter.toClipboard(request(ferry, { target: "nitf" }));
    expect(copied[0]).toEqual({ text: expect.stringContaining("<nitf") });
  });

  test("for WordPress gives blocks, for any editor clean HTML; both with paragraphs parted by blank lines as words", async () => {
    const { exporter, copied } = bench.setting();
    await exporter.toClipboard(request(ferry, { target: "wordpress" }));
    await exporter.toClipboard(request(ferry, { target: "paste" }));
    expect(copied[0]?.html).toMatch(/^<!-- wp:paragraph -->\n<p>A ferry ran/u);
    expect(copied[1]?.html).toMatch(/^<p>A ferry ran/u);
    for (const { text } of copied)
      expect(text).toBe("A ferry ran aground off Northport on Sunday.\n\nNobody was hurt, the harbour master said.");
  });
});

test("every target of the list writes a preview", async () => {
  const { exporter } = bench.setting();
  const targets = await exporter.targets();
  expect(targets.length).toBeGreaterThan(3);
  for (const { id } of targets) expect(await exporter.preview(ferry, id)).toContain("ran aground");
});
