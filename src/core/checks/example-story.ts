import { type Block, blocksOf } from "../story/blocks.ts";
import { rewriteBlock } from "../story/edit-blocks.ts";
import { makeStory, type StoryParts } from "../story/make-story.ts";
import { lineRoles, type SetAside } from "../story/provenance.ts";
import type { BodyBlock, Story } from "../story/story.ts";
import { hardBreak, plain } from "../story/text.ts";
import { readMarks } from "./example-marks.ts";

/** An example story with the stretches that its checks must find. */
export interface ReadExample {
  readonly story: Story;
  readonly marks: readonly { readonly block: Block["id"]; readonly from: number; readonly to: number }[];
}

/**
 * Reads a story written in short, one `field: text` a line: headline, dek, byline, dateline, p, crosshead, quote, li,
 * cell, figure (its address), caption, credit, alt, rights, `aside ROLE` (with `aside ROLE of b2` for what it repeats,
 * and a figure before its words for how sure that was), note (to editors), terms (of use), status,
 * date, language. A caption,
 * credit or alt belongs to the figure that is open; one that it has already opens the next. ⏎ is a line break inside a
 * paragraph.
 */
export function readExampleStory(short: string): ReadExample {
  const parts: Draft = { body: [], meta: {}, setAside: [] };
  for (const line of short.split("\n").map((text) => text.trim())) {
    if (line === "") continue;
    const [, field = "", words = ""] = /^([a-z][a-z -]*?(?: of b\d+)?):\s?(.*)$/u.exec(line) ?? [];
    if (field === "") throw new Error(`Not a line of an example story (field: text): ${line}`);
    addLine(parts, field, words.replaceAll("⏎", hardBreak));
  }
  const marked = makeStory({ ...parts, origin: { name: "example", reader: "example" } });
  const marks = blocksOf(marked).flatMap(({ id, text }) =>
    readMarks(text).marks.map((mark) => ({ block: id, ...mark })),
  );
  return { story: withoutMarks(marked), marks };
}

type Draft = { -readonly [K in keyof Omit<StoryParts, "origin" | "body" | "setAside">]: StoryParts[K] } & {
  body: { block: Mutable }[];
  setAside: NonNullable<StoryParts["setAside"]>[number][];
};
type Mutable = StoryParts["body"][number]["block"];

function addLine(parts: Draft, field: string, words: string): void {
  const last = parts.body.at(-1)?.block;
  switch (field) {
    case "headline":
    case "dek":
      parts[field] = plain(words);
      return;
    case "byline":
      parts.byline = words;
      return;
    case "dateline":
      parts.dateline = { text: words };
      return;
    case "p":
      parts.body.push({ block: { kind: "paragraph", text: plain(words) } });
      return;
    case "crosshead":
    case "quote":
      parts.body.push({ block: { kind: field, text: plain(words) } });
      return;
    case "li":
      if (last?.kind === "list") replaceLast(parts, { ...last, items: [...last.items, plain(words)] });
      else parts.body.push({ block: { kind: "list", ordered: false, items: [plain(words)] } });
      return;
    case "figure":
      parts.body.push({ block: { kind: "figure", figure: { src: words } } });
      return;
    case "caption":
    case "credit":
    case "alt": {
      const value = field === "caption" ? { caption: plain(words) } : { [field]: words };
      if (last?.kind === "figure" && last.figure[field] === undefined)
        replaceLast(parts, { kind: "figure", figure: { ...last.figure, ...value } });
      else parts.body.push({ block: { kind: "figure", figure: value } });
      return;
    }
    case "note":
    case "terms":
      parts.meta = { ...parts.meta, [field === "note" ? "editorNote" : "usageTerms"]: words };
      return;
    case "status":
      parts.meta = { ...parts.meta, ...(words === "killed" || words === "correction" ? { status: words } : {}) };
      return;
    case "rights":
      if (last?.kind === "figure") replaceLast(parts, { kind: "figure", figure: { ...last.figure, rights: words } });
      return;
    case "date":
      parts.meta = { ...parts.meta, published: words };
      return;
    case "language":
    case "source":
      parts.meta = { ...parts.meta, [field]: words };
      return;
    default:
      addAside(parts, field, words);
  }
}

const replaceLast = (parts: Draft, block: Mutable): void => {
  parts.body[parts.body.length - 1] = { block };
};

const asideRoles: readonly SetAside["role"][] = [...lineRoles, "sign-off", "more", "metadata"];

function addAside(parts: Draft, field: string, text: string): void {
  const [, role, of] = /^aside ([a-z-]+)(?: of b(\d+))?$/u.exec(field) ?? [];
  const [, sure, words = text] = /^(0\.\d+) (.*)$/u.exec(text) ?? [];
  if (role === undefined) throw new Error(`No such field in an example story: ${field}`);
  parts.setAside.push({
    text: words,
    role: asideRoles.find((known) => known === role) ?? "other",
    why: "as the example has it",
    from: {},
    sure: Number(sure ?? 1),
    afterIndex: parts.body.length - 1,
    ...(of === undefined ? {} : { repeatsIndex: Number(of) - 1 }),
  });
}

const withoutMarks = (story: Story): Story =>
  blocksOf(story).reduce(
    (rest, { id }) => rewriteBlock(rest, id, (old) => (old === undefined ? old : plain(readMarks(old.text).text))),
    story,
  );

/** The same story in short again, as far as examples can say it; two stories are alike when their short forms are. */
export function writeExampleStory(story: Story): string {
  const lines: string[] = [];
  const add = (field: string, text: string | undefined): void => {
    if (text !== undefined) lines.push(`${field}: ${text}`);
  };
  add("language", story.meta.language);
  add("source", story.meta.source);
  add("date", story.meta.published);
  add("headline", story.headline?.text);
  add("dek", story.dek?.text);
  add("byline", story.byline);
  add("dateline", story.dateline?.text);
  for (const block of story.body) addBlock(block, add);
  for (const aside of story.setAside) add(`aside ${aside.role}`, aside.text);
  return lines.join("\n");
}

function addBlock(block: BodyBlock, add: (field: string, text: string | undefined) => void): void {
  switch (block.kind) {
    case "paragraph":
      add("p", block.text.text);
      return;
    case "crosshead":
    case "quote":
      add(block.kind, block.text.text);
      return;
    case "list":
      for (const item of block.items) add("li", item.text);
      return;
    case "figure":
      add("figure", block.figure.src);
      add("caption", block.figure.caption?.text);
      add("credit", block.figure.credit);
      add("alt", block.figure.alt);
      return;
    case "table":
      for (const row of block.rows) add("row", row.map(({ text }) => text).join(" | "));
      return;
    case "embed":
      add("embed", block.url);
  }
}

/** A text as the whole of a story: one block of the kind given. */
export function storyOfText(text: string, kind: Block["kind"]): ReadExample {
  const field = kind === "paragraph" ? "p" : kind === "list-item" ? "li" : kind;
  if (kind === "table-cell") throw new Error("Write an example with a table as a story");
  return readExampleStory(`${field}: ${text}`);
}
