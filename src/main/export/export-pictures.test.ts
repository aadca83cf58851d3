import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { blockId, type Story } from "../../core/story/story.ts";
import { type ExportBench, exportBench, ferry, request } from "./testing/export-bench.ts";

let bench: ExportBench;
beforeEach(() => {
  bench = exportBench();
});
afterEach(() => bench.close());

describe("a picture of the desk", () => {
  const jpeg = Buffer.from("\xff\xd8\xff\xe0 a picture", "latin1");
  const pictured = (src: string | undefined): Story => ({
    ...ferry,
    body: [
      ...ferry.body,
      {
        kind: "figure",
        id: blockId("b9"),
        figure: { alt: "A ferry", caption: { text: "The ferry." }, ...(src === undefined ? {} : { src }) },
      },
    ],
  });

  test("goes along as a file beside the story, which names it", async () => {
    const src = await bench.pictures.keep(jpeg);
    const { exporter, kept } = bench.setting();
    const { files } = await exporter.toFiles(request(pictured(src)));
    expect(files.map((file) => path.basename(file))).toEqual([
      "ferry.html",
      "ferry-1.jpg",
      "ferry.receipt.json",
      "ferry.receipt.html",
    ]);
    expect(readFileSync(path.join(bench.folder, "ferry-1.jpg"))).toEqual(jpeg);
    expect(readFileSync(path.join(bench.folder, "ferry.html"), "utf8")).toContain(
      '<img src="ferry-1.jpg" alt="A ferry">',
    );
    expect(kept[0]?.receipt).toMatchObject({ files: ["ferry.html", "ferry-1.jpg"] });
  });

  test("leaves no name of the desk's own on the clipboard or in a preview", async () => {
    const src = await bench.pictures.keep(jpeg);
    const { exporter, copied } = bench.setting();
    await exporter.toClipboard(request(pictured(src)));
    expect(copied[0]?.html).toContain("The ferry.");
    expect(`${copied[0]?.html} ${await exporter.preview(pictured(src), "html")}`).not.toMatch(/media:|<img/u);
  });

  test("that is on the web or gone is left as it is", async () => {
    const { exporter } = bench.setting();
    await exporter.toFiles(request(pictured("https://example.org/a.jpg")));
    expect(readFileSync(path.join(bench.folder, "ferry.html"), "utf8")).toContain('src="https://example.org/a.jpg"');
    const gone = await exporter.toFiles(request(pictured(`media:${"a".repeat(64)}.jpg`)));
    expect(gone.files).toHaveLength(3);
  });
});
