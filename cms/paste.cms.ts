import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright";
import { format } from "oxfmt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clipboardContent, type ClipboardKind, clipboardKinds } from "../src/core/export/clipboard.ts";
import { aPublisher } from "./support/a-publisher.ts";
import { editedPost, type OpenBrowser, openBrowser, signIn } from "./support/browser.ts";
import { harbourStory } from "./support/harbour-story.ts";
import { type Fate, type Feature, features, judgePaste } from "./support/judge-paste.ts";
import { type PasteEditor, pasteEditors } from "./support/paste-editors.ts";
import { postsAt, theCms, theSite } from "./support/the-cms.ts";

let browser: OpenBrowser;
let judge: Page;
let editors: readonly PasteEditor[];
let close = (): void => undefined;
let picture = "";
const names = ["WordPress", "TinyMCE 7", "CKEditor 5", "Quill 2", "Tiptap 3"];
const fates = new Map<string, Readonly<Record<Feature, Fate>>>();

beforeAll(async () => {
  browser = await openBrowser();
  const made = await pasteEditors(browser.context, await signIn(browser.context));
  ({ editors, close } = made);
  judge = await browser.context.newPage();
  // A picture with an address, as one of a story that was published before.
  const { publisher, story, request, remove } = await aPublisher(theSite(), "harbour-paste");
  await publisher.send(request(await story(1)));
  remove();
  const [post] = await postsAt("harbour-paste");
  [, picture = ""] = /src="([^"]+)"/u.exec(post?.content.raw ?? "") ?? [];
});
afterAll(async () => {
  await browser.close();
  close();
});

async function pasteInto(
  name: string,
  kind: ClipboardKind,
): Promise<{ html: string; page: Page; fate: Readonly<Record<Feature, Fate>> }> {
  const editor = editors.find((one) => one.name === name);
  if (editor === undefined) throw new Error(`there is no editor ${name}`);
  await browser.copy(clipboardContent(harbourStory([picture]), kind));
  const page = await editor.open();
  await page.keyboard.press("Control+v");
  await page.waitForTimeout(800);
  const html = await editor.read(page);
  const fate = await judgePaste(judge, html);
  fates.set(`${name} ${kind}`, fate);
  return { html, page, fate };
}

describe.each(clipboardKinds)("pasted by Ctrl+V, “%s”", (kind) => {
  test.each(names)("into %s: no words are lost, their order stays", async (name) => {
    const { fate } = await pasteInto(name, kind);
    expect(features.filter((feature) => fate[feature] === "lost" && !mayBeLost[name]?.includes(feature))).toEqual([]);
  });
});

/** What an editor cannot hold at all, whatever is pasted. */
const mayBeLost: Readonly<Record<string, readonly Feature[]>> = {};

/** An older WordPress writes the classes that it does not know into a block's attributes, and leaves out what it takes for granted. */
const inAnyDialect = (markup: string): string =>
  markup.replace(/,?"className":"wp-block-[a-z]+"|"hasFixedLayout":false/gu, "").replace(/ \{\} -->/gu, " -->");

test("“Copy for WordPress” arrives in the block editor whole, every block valid", async () => {
  const story = harbourStory([picture]);
  const { html, page } = await pasteInto("WordPress", "wordpress");
  expect((await editedPost(page)).invalid).toEqual([]);
  expect(inAnyDialect(html)).toBe(inAnyDialect(clipboardContent(story, "wordpress").html));
});

test("the matrix is written down", async () => {
  const signs: Readonly<Record<Fate, string>> = { kept: "kept", changed: "as text", lost: "**lost**" };
  const columns = clipboardKinds.flatMap((kind) => names.map((name) => [name, kind] as const));
  const table = (kind: ClipboardKind): readonly string[] => {
    const mine = columns.filter(([, one]) => one === kind);
    return [
      `| | ${mine.map(([name]) => name).join(" | ")} |`,
      `| --- | ${mine.map(() => "---").join(" | ")} |`,
      ...features.map(
        (feature) =>
          `| ${feature} | ${mine.map(([name]) => signs[fates.get(`${name} ${kind}`)?.[feature] ?? "lost"]).join(" | ")} |`,
      ),
    ];
  };
  const page = [
    "# What survives a paste",
    "",
    "Written by `npm run test:cms`: one story with everything in it, copied in Wiredesk's two ways and pasted with a real",
    `Ctrl+V in Chromium into the real editors (WordPress ${theCms().version}; the others at the versions in`,
    "`validators/editors`). *kept*: in its own form; *as text*: the words are there, the form is another; *lost*: not there.",
    "",
    "## Copy clean HTML",
    "",
    ...table("clean"),
    "",
    "## Copy for WordPress",
    "",
    "Blocks for the block editor; other editors see the HTML in them.",
    "",
    ...table("wordpress"),
    "",
  ].join("\n");
  const file = path.join(import.meta.dirname, "../docs/paste-matrix.md");
  // As the formatter leaves it, or every run would look like a change.
  const { code, errors } = await format(file, page, { printWidth: 120 });
  expect(errors).toEqual([]);
  writeFileSync(file, code);
  expect(fates.size).toBe(columns.length);
});
