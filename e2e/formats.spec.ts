import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Story } from "../src/core/story/story.ts";
import { tellStory } from "../src/core/wire/testing/tell-story.ts";
import { get, storiesOnDesk } from "./ask.ts";
import { bridge, put } from "./copy.ts";
import { expect, root, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const fixtures = path.join(root, "src/core/wire/readers/fixtures");

/** One file of each format, by the reader's folder. */
const cases: Readonly<Record<string, string>> = {
  anpa1312: "writethru",
  ans: "story",
  "ap-json": "item",
  "ap-publication": "held-text",
  "apple-news": "article",
  "cp-jimi": "text-and-photo",
  djnml: "two-stories",
  docx: "styles",
  "dpa-json": "composite",
  email: "html-and-attachment",
  iptc7901: "lead-with-notebook",
  markdown: "front-matter",
  mbox: "two-mails",
  "newsml-g2": "text-with-picture",
  newsml1: "several-components",
  ninjs: "version-3",
  nitf: "full",
  photo: "jpeg-iptc-and-xmp",
  odt: "packed",
  outlook: "mail-and-attachment",
  "press-release": "form",
  ritzau: "queue",
  rss: "rss-2",
  rtf: "styles-and-links",
  sgml: "three-documents",
  "story-json": "own-names",
  "story-xml": "release-in-two-languages",
  wxr: "classic-and-blocks",
  zczc: "two-takes",
  zip: "mixed",
};

/** A Word file of one paragraph and one picture. */
function withPicture(): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "word/document.xml": strToU8(
      `<w:document xmlns:w="w" xmlns:r="r"><w:body><w:p><w:r><w:t>The harbour is closed until Monday.</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r></w:p></w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships><Relationship Id="p1" Type="${relations}/image" Target="media/image1.gif"/></Relationships>`,
    ),
    "word/media/image1.gif": strToU8("GIF89a a picture of the harbour"),
  });
}

interface Expected {
  readonly stories: readonly object[];
}

/** The files of a test under the names that they have as fixtures, each in a folder of its own. */
async function layOut(dataFolder: string): Promise<ReadonlyMap<string, Expected>> {
  const expected = new Map<string, Expected>();
  for (const [format, name] of Object.entries(cases)) {
    const folder = path.join(fixtures, format, name);
    const file = (await readdir(folder)).find((entry) => entry.startsWith("source."));
    if (file === undefined) throw new Error(`${folder} has no source`);
    const copy = await put(dataFolder, path.join("day", format, file), await readFile(path.join(folder, file)));
    expected.set(copy, JSON.parse(await readFile(path.join(folder, "expected.json"), "utf8")) as Expected);
  }
  return expected;
}

/** As it is told in the fixtures; where the desk keeps a picture, only that it does. */
const told = (story: Story): unknown =>
  JSON.parse(
    JSON.stringify(tellStory(story), (key, value: unknown) =>
      key === "src" && typeof value === "string" && value.startsWith("media:") ? "kept" : value,
    ),
  );
const withoutSources = (story: unknown): unknown =>
  JSON.parse(JSON.stringify(story, (key, value: unknown) => (key === "src" ? undefined : value)));

test("a folder with a file of each format, dropped on the window, is on the desk with every field", async ({
  start,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const desk = deskWindow(await start());
  const expected = await layOut(dataFolder);
  const folder = path.join(dataFolder, "files", "day");
  await put(dataFolder, path.join("day", "plain", "ferry.txt"));
  await put(dataFolder, path.join("day", "word", "picture.docx"), withPicture());
  await put(dataFolder, path.join("day", "none", "calendar.ics"), "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
  await desk.dropFrom(folder);
  const count = [...expected.values()].reduce((sum, { stories }) => sum + stories.length, 2);
  await expect(desk.desk.getByText("calendar.ics", { exact: true })).toBeVisible({ timeout: 60_000 });
  const ids = await storiesOnDesk(desk.page, count);
  const received: Story[] = [];
  for (const id of ids) received.push((await get(desk.page, "desk:open", id)).received);
  for (const [file, { stories }] of expected) {
    const sha256 = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    const found = received.filter(({ origin }) => origin.sha256 === sha256);
    expect(found.map((story) => withoutSources(told(story)))).toEqual(
      expect.arrayContaining(stories.map(withoutSources)),
    );
    expect(found, file).toHaveLength(stories.length);
  }
  // Pictures that came inside a file or are one are kept on the desk.
  const sources = JSON.stringify(received.map(told));
  expect(sources.match(/"src":"kept"/gu)?.length ?? 0).toBeGreaterThan(1);
});

test("a file of a thousand stories tells how far it is, and can be stopped", async ({ start, dataFolder }) => {
  test.setTimeout(120_000);
  const desk = deskWindow(await start());
  const item = (n: number): string =>
    `<item><title>Story ${n} of the day</title><description>The council of town ${n} said on Monday that it would sell its harbour.</description></item>`;
  const feed = `<rss version="2.0"><channel>${Array.from({ length: 1000 }, (_, n) => item(n)).join("")}</channel></rss>`;
  await desk.dropFrom(await put(dataFolder, "feed.xml", feed));
  const progress = desk.desk.getByRole("progressbar", { name: "Reading files" });
  await expect
    .poll(async () => Number((await progress.getAttribute("value")) ?? 0), { timeout: 30_000 })
    .toBeGreaterThan(3);
  await desk.desk.getByRole("button", { name: "Stop" }).click();
  await expect(progress).toHaveCount(0);
  const kept = (await get(desk.page, "desk:list")).length;
  expect(kept).toBeGreaterThan(3);
  expect(kept).toBeLessThan(1000);
  await desk.page.waitForTimeout(300);
  expect((await get(desk.page, "desk:list")).length).toBe(kept);
});

test("a photo dropped on the open story is its picture with caption and credit; on the desk it is a story", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  const photo = path.join(fixtures, "photo/jpeg-iptc-and-xmp/source.jpg");
  const { stories } = JSON.parse(await readFile(path.join(path.dirname(photo), "expected.json"), "utf8")) as {
    readonly stories: readonly { readonly body: readonly { readonly figure: Readonly<Record<string, string>> }[] }[];
  };
  const { caption = "", credit = "", alt = "" } = stories[0]?.body[0]?.figure ?? {};
  const captions = desk.text.getByRole("group", { name: "Caption", exact: true });
  await expect(desk.text.getByText("Berg said the deck was laid")).toBeVisible();
  const before = await captions.count();
  await desk.dropFrom(photo, desk.text.getByText("Berg said the deck was laid"));
  await expect(captions).toHaveCount(before + 1);
  const figure = desk.text.locator("figure").filter({ hasText: caption.slice(0, 40) });
  await expect(figure).toContainText(credit);
  if (alt !== "") await expect(figure).toContainText(alt);
  await expect(desk.stories).toHaveCount(1);
  await desk.keyboard.press("Control+z");
  await expect(captions).toHaveCount(before);
  await desk.dropFrom(photo);
  await expect(desk.stories).toHaveCount(2);
});

test("a clipboard's HTML and text are pasted with the keys, each in one undo step", async ({ start, dataFolder }) => {
  const started = await start(await put(dataFolder, "bridge.txt", bridge));
  const desk = deskWindow(started);
  const paragraphs = desk.text.locator("[data-field=body] > p");
  await desk.text.getByText("Berg said the deck was laid").click();
  await desk.keyboard.press("End");
  await desk.keyboard.press("Enter");
  const before = await paragraphs.count();
  const copy = (data: { readonly html?: string; readonly text: string }): Promise<void> =>
    started.app.evaluate(({ clipboard }, given) => {
      // The form that the test's Electron knows.
      (clipboard as unknown as { write(forms: object): void }).write(given);
    }, data);
  await copy({
    html: "<p>The <b>first</b> paragraph.</p><p>The <a href='https://example.org/'>second</a>.</p>",
    text: "The first paragraph.\n\nThe second.",
  });
  await desk.keyboard.press("Control+v");
  await expect(desk.text.locator("strong")).toHaveText("first");
  await expect(paragraphs).toHaveCount(before + 1);
  await desk.keyboard.press("Control+z");
  await expect(desk.text.locator("strong")).toHaveCount(0);
  await expect(paragraphs).toHaveCount(before);
  // With Shift the words alone.
  await desk.keyboard.press("Control+Shift+v");
  await expect(desk.text).toContainText("The first paragraph.");
  await expect(desk.text.locator("strong")).toHaveCount(0);
  await desk.keyboard.press("Control+z");
  await expect(paragraphs).toHaveCount(before);
  // The markup of a PDF viewer only paints: the lines of the text are the truer copy.
  const painted = ["One line of", "a paragraph."]
    .map((line, n) => `<span style="left: 10%; top: ${n}%" role="presentation">${line}</span><br role="presentation">`)
    .join("");
  await copy({ html: painted + painted, text: "One line of a paragraph. One more.\n\nAnother." });
  await desk.keyboard.press("Control+v");
  await expect(paragraphs).toHaveCount(before + 1);
  await expect(desk.text).toContainText("One line of a paragraph. One more.");
  await desk.keyboard.press("Control+z");
  await expect(paragraphs).toHaveCount(before);
  await desk.stories.first().focus();
  await copy({ text: bridge.replaceAll("Sandvik", "Holm") });
  await desk.keyboard.press("Control+v");
  await expect(desk.stories).toHaveCount(2);
  await expect(desk.field("Headline")).toContainText("Holm bridge");
});

test("a line set aside is made a crosshead with one key and put back with another", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  await desk.tab("Set aside").click();
  const line = desk.side.getByRole("listitem", { name: /Route 6/u });
  await line.focus();
  await desk.keyboard.press("s");
  await expect(desk.text.locator("[data-field=body] > h2", { hasText: "Route 6" })).toBeVisible();
  await expect(line).toHaveCount(0);
  await desk.page.getByRole("button", { name: "Undo" }).click();
  await expect(line).toBeVisible();
  await line.focus();
  await desk.keyboard.press("u");
  await expect(desk.text.locator("[data-field=body] > p", { hasText: "Route 6" })).toBeVisible();
  expect(await desk.accessibilityFaults()).toEqual([]);
});
