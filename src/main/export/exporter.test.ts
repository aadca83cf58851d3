import { readdirSync, readFileSync, rmSync, symlinkSync, lstatSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { blockId, type Story } from "../../core/story/story.ts";
import type { DeskState, ExportRequest } from "../../ipc/contract.ts";
import { type Disk, realDisk } from "../desk/disk.ts";
import { openPictures } from "../desk/pictures.ts";
import { faultyDisk } from "../desk/testing/faulty-disk.ts";
import { sampleStory } from "../desk/testing/sample-story.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import type { ClipboardForms } from "./clipboard-forms.ts";
import { openExportedFiles } from "./exported-files.ts";
import { makeExporter } from "./exporter.ts";

let temp = tempFolder();
beforeEach(() => {
  temp = tempFolder();
});
afterEach(() => temp.remove());

const ferry = sampleStory(
  "Ferry aground",
  "A ferry ran aground off Northport on Sunday.",
  "Nobody was hurt, the harbour master said.",
);
const withMeta = (meta: Partial<Story["meta"]>): Story => ({ ...ferry, meta: { ...ferry.meta, ...meta } });
const request = (story: Story = ferry, over: Partial<ExportRequest> = {}): ExportRequest => ({
  id: "ferry-1",
  story,
  target: "html",
  passedOver: [],
  ...over,
});

function setting({
  disk = realDisk,
  state = "in-hand",
  name = "ferry.html",
  received = ferry,
}: { disk?: Disk; state?: DeskState; name?: string | undefined; received?: Story } = {}) {
  const kept: { story: Story; receipt: object }[] = [];
  const copied: ClipboardForms[] = [];
  const askWhere = vi.fn<(suggested: string) => Promise<string | undefined>>(() =>
    Promise.resolve(name === undefined ? undefined : path.join(temp.folder, name)),
  );
  const askChanged = vi.fn<(file: string) => Promise<"beside" | "replace" | "cancel">>(() => Promise.resolve("beside"));
  const exporter = makeExporter({
    disk,
    desk: {
      pictures: openPictures(realDisk, path.join(temp.folder, "..", `${path.basename(temp.folder)}-pictures`)),
      received: () => Promise.resolve(received),
      keepExport: (_id, story, receipt) => {
        kept.push({ story, receipt });
        return Promise.resolve();
      },
      summaryOf: () => ({
        id: "ferry-1",
        slug: "",
        headline: "",
        source: "",
        format: "plain",
        state,
        received: "2026-05-03T11:00:00Z",
        changed: "",
      }),
    },
    askWhere,
    outside: openExportedFiles(realDisk, path.join(temp.folder, "..", `${path.basename(temp.folder)}-exported.json`)),
    askChanged,
    copy: (forms) => {
      copied.push(forms);
      return Promise.resolve();
    },
    version: "1.2.3",
    now: () => new Date("2026-05-03T12:00:00Z"),
  });
  return { exporter, kept, copied, askWhere, askChanged };
}

const failure = (code: string, words = ""): object => ({ error: { code, message: expect.stringContaining(words) } });

describe("a file that was changed after it was exported", () => {
  const exportedAndChanged = async () => {
    const given = setting();
    await given.exporter.toFiles(request());
    writeFileSync(path.join(temp.folder, "ferry.html"), "a colleague's work");
    return given;
  };
  const nowIn = (name: string): string => readFileSync(path.join(temp.folder, name), "utf8");

  test("is left as it is, and the export stands beside it, unless somebody says otherwise", async () => {
    const { exporter, askChanged } = await exportedAndChanged();
    const { files } = await exporter.toFiles(request());
    expect(askChanged).toHaveBeenCalledExactlyOnceWith(path.join(temp.folder, "ferry.html"));
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
    const { exporter, askChanged } = setting();
    await exporter.toFiles(request());
    await exporter.toFiles(request());
    expect(askChanged).not.toHaveBeenCalled();
  });
});

describe("exporting to files", () => {
  test("writes the story and its receipt where somebody chose, for others to read", async () => {
    const { exporter, kept, askWhere } = setting();
    const { files } = await exporter.toFiles(request());
    expect(askWhere.mock.calls[0]?.[0]).toBe("ferry-aground.html");
    expect(files).toEqual(
      ["ferry.html", "ferry.receipt.json", "ferry.receipt.html"].map((name) => path.join(temp.folder, name)),
    );
    expect(readFileSync(path.join(temp.folder, "ferry.html"), "utf8")).toContain("ran aground off Northport");
    const receipt = JSON.parse(readFileSync(path.join(temp.folder, "ferry.receipt.json"), "utf8")) as object;
    expect(receipt).toMatchObject({
      wiredesk: "1.2.3",
      target: "html",
      files: ["ferry.html"],
      exported: "2026-05-03T12:00:00.000Z",
    });
    expect(kept).toEqual([{ story: ferry, receipt }]);
    expect(lstatSync(path.join(temp.folder, "ferry.html")).mode & 0o777).toBe(0o644);
  });

  test("keeps in the receipt what was put right since the story came in, and says it readably too", async () => {
    const received = sampleStory(
      "Ferry aground",
      "A ferry ran ran aground off Northport on Sunday.",
      "Nobody was hurt, the harbour master said.",
    );
    const { exporter, kept } = setting({ received });
    await exporter.toFiles(request());
    expect(kept[0]?.receipt).toMatchObject({
      fixed: [{ check: "repeated-word", quote: "ran ran" }],
      checkedWith: { stylebook: { version: expect.stringMatching(/^[0-9a-f]{16}$/u) } },
    });
    const page = readFileSync(path.join(temp.folder, "ferry.receipt.html"), "utf8");
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
      const { exporter, askWhere, kept, copied } = setting();
      await expect(exporter.toFiles(request(story))).rejects.toMatchObject(failure("gate", words));
      await expect(exporter.toClipboard(request(story))).rejects.toMatchObject(failure("gate", words));
      expect((await exporter.gate(request(story))).reasons.join(" ")).toContain(words);
      expect([askWhere.mock.calls, kept, copied, readdirSync(temp.folder)]).toEqual([[], [], [], []]);
    }
  });

  test("goes through a closed gate for a reason, which the receipt keeps", async () => {
    const { exporter, kept } = setting();
    const embargoed = withMeta({ embargo: "2026-05-04T00:00:00Z" });
    await expect(exporter.toFiles(request(embargoed, { overrideReason: "  " }))).rejects.toMatchObject(failure("gate"));
    await exporter.toFiles(request(embargoed, { overrideReason: "lifted by telephone, 11:50" }));
    expect(kept[0]?.receipt).toMatchObject({
      override: { reason: "lifted by telephone, 11:50", closedBy: [expect.stringContaining("embargo")] },
    });
  });

  test("takes a story that was killed on the desk for killed, whatever its words say", async () => {
    const { exporter } = setting({ state: "killed" });
    await expect(exporter.toFiles(request())).rejects.toMatchObject(failure("gate", "must not be published"));
  });

  test("cancelled leaves nothing and marks nothing", async () => {
    const { exporter, kept } = setting();
    const cancelled = setting({ name: "" });
    cancelled.askWhere.mockResolvedValue(undefined);
    await expect(cancelled.exporter.toFiles(request())).rejects.toMatchObject(failure("cancelled"));
    expect([cancelled.kept, readdirSync(temp.folder)]).toEqual([[], []]);
    await exporter.toFiles(request());
    expect(kept).toHaveLength(1);
  });

  test("says what the disk refused, and the story is not marked as exported", async () => {
    const disk = faultyDisk((operation) => (operation === "write" ? { code: "ENOSPC" } : undefined));
    const { exporter, kept } = setting({ disk });
    await expect(exporter.toFiles(request())).rejects.toMatchObject(failure("disk", "full"));
    expect([kept, readdirSync(temp.folder)]).toEqual([[], []]);
  });

  test("replaces the file that was asked about and follows a link to it, and no other file", async () => {
    writeFileSync(path.join(temp.folder, "real.html"), "old");
    symlinkSync(path.join(temp.folder, "real.html"), path.join(temp.folder, "ferry.html"));
    const { exporter } = setting();
    const outcome = await exporter.toFiles(request()).catch((error: unknown) => error);
    expect(lstatSync(path.join(temp.folder, "ferry.html")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(temp.folder, "ferry.html"), "utf8")).toContain("aground");
    expect(outcome).toMatchObject({
      files: [
        path.join(temp.folder, "real.html"),
        path.join(temp.folder, "real.receipt.json"),
        path.join(temp.folder, "real.receipt.html"),
      ],
    });
    writeFileSync(path.join(temp.folder, "plain.html"), "somebody's");
    const beside = setting({ name: "plain" });
    await expect(beside.exporter.toFiles(request())).rejects.toMatchObject(
      failure("disk", "plain.html is there already"),
    );
    expect(readFileSync(path.join(temp.folder, "plain.html"), "utf8")).toBe("somebody's");
  });
});

describe("a picture of the desk", () => {
  const pictures = () => openPictures(realDisk, path.join(temp.folder, "..", `${path.basename(temp.folder)}-pictures`));
  afterEach(() =>
    rmSync(path.join(temp.folder, "..", `${path.basename(temp.folder)}-pictures`), { recursive: true, force: true }),
  );
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
    const src = await pictures().keep(jpeg);
    const { exporter, kept } = setting();
    const { files } = await exporter.toFiles(request(pictured(src)));
    expect(files.map((file) => path.basename(file))).toEqual([
      "ferry.html",
      "ferry-1.jpg",
      "ferry.receipt.json",
      "ferry.receipt.html",
    ]);
    expect(readFileSync(path.join(temp.folder, "ferry-1.jpg"))).toEqual(jpeg);
    expect(readFileSync(path.join(temp.folder, "ferry.html"), "utf8")).toContain(
      '<img src="ferry-1.jpg" alt="A ferry">',
    );
    expect(kept[0]?.receipt).toMatchObject({ files: ["ferry.html", "ferry-1.jpg"] });
  });

  test("leaves no name of the desk's own on the clipboard or in a preview", async () => {
    const src = await pictures().keep(jpeg);
    const { exporter, copied } = setting();
    await exporter.toClipboard(request(pictured(src)));
    expect(copied[0]?.html).toContain("The ferry.");
    expect(`${copied[0]?.html} ${await exporter.preview(pictured(src), "html")}`).not.toMatch(/media:|<img/u);
  });

  test("that is on the web or gone is left as it is", async () => {
    const { exporter } = setting();
    await exporter.toFiles(request(pictured("https://example.org/a.jpg")));
    expect(readFileSync(path.join(temp.folder, "ferry.html"), "utf8")).toContain('src="https://example.org/a.jpg"');
    const gone = await exporter.toFiles(request(pictured(`media:${"a".repeat(64)}.jpg`)));
    expect(gone.files).toHaveLength(3);
  });
});

describe("copying", () => {
  test("gives HTML to programs that know it and the words to those that do not", async () => {
    const { exporter, copied, kept } = setting();
    expect(await exporter.toClipboard(request())).toMatchObject({ files: [] });
    expect(copied[0]?.html).toContain("<p>A ferry ran aground");
    expect(copied[0]?.text).toBe(
      "Ferry aground\n\nA ferry ran aground off Northport on Sunday.\n\nNobody was hurt, the harbour master said.",
    );
    expect(kept[0]?.receipt).toMatchObject({ files: [] });
  });

  test("gives markup that is read as text as it is", async () => {
    const { exporter, copied } = setting();
    await exporter.toClipboard(request(ferry, { target: "nitf" }));
    expect(copied[0]).toEqual({ text: expect.stringContaining("<nitf") });
  });

  test("for WordPress gives blocks, for any editor clean HTML; both with paragraphs parted by blank lines as words", async () => {
    const { exporter, copied } = setting();
    await exporter.toClipboard(request(ferry, { target: "wordpress" }));
    await exporter.toClipboard(request(ferry, { target: "paste" }));
    expect(copied[0]?.html).toMatch(/^<!-- wp:paragraph -->\n<p>A ferry ran/u);
    expect(copied[1]?.html).toMatch(/^<p>A ferry ran/u);
    for (const { text } of copied)
      expect(text).toBe("A ferry ran aground off Northport on Sunday.\n\nNobody was hurt, the harbour master said.");
  });
});

test("every target of the list writes a preview", async () => {
  const { exporter } = setting();
  const targets = await exporter.targets();
  expect(targets.length).toBeGreaterThan(3);
  for (const { id } of targets) expect(await exporter.preview(ferry, id)).toContain("ran aground");
});
