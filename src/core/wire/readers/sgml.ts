import { decodeHTML } from "entities";
import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { hardBreak } from "../../story/text.ts";
import type { BodyContent, BodyPiece } from "../body/read-body.ts";
import { composeStory } from "../compose/compose-story.ts";
import { asRich, type Draft, found, type Found } from "../compose/draft.ts";
import { isoTime } from "../fields/iso-time.ts";
import { declaredCharset, decodeBytes } from "../charset.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { noStory } from "../xml/read-xml-source.ts";

/** News in SGML as Reuters archived it: `<REUTERS>` documents one after the other, with wire control characters as references. */
export const sgml: Reader = {
  id: "sgml",
  label: "Reuters SGML",
  extensions: ["sgm", "sgml"],
  sniff: ({ text }) => (/^\s*(?:<!DOCTYPE\s+lewis\b|<REUTERS[\s>])/iu.test(text) ? 1 : 0),
  read,
};

function read(source: Source, { progress }: ReadContext): ReadResult {
  const { text, charset } = decodeBytes(source.bytes, declaredCharset(source.bytes));
  const starts = [...text.matchAll(/<REUTERS\b[^>]*>/giu)].map(({ index }) => index);
  const stories: Story[] = [];
  const told: Note[] = [];
  let empty = 0;
  for (const [index, from] of starts.entries()) {
    if (!progress(index, starts.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${starts.length} stories` });
      break;
    }
    const document = text.slice(from, starts[index + 1] ?? text.length);
    if (!/<\/REUTERS>/iu.test(document))
      told.push({
        kind: "broken",
        where: `REUTERS[${index + 1}]`,
        message: `${source.name}: story ${index + 1} is cut off`,
      });
    const draft = readDocument(document, `REUTERS[${index + 1}]`);
    if (draft.headline === undefined && draft.body.pieces.length === 0) empty += 1;
    else
      stories.push(
        composeStory({ ...draft, origin: { name: source.name, reader: "sgml", charset, index: stories.length } }),
      );
  }
  if (empty > 0)
    told.push({
      kind: "lost",
      where: source.name,
      message: `${empty} document(s) without headline or copy were left out`,
    });
  return stories.length === 0
    ? noStory(source, "sgml", "there is no <REUTERS> document with copy in it", told)
    : { format: "sgml", stories, notes: told };
}

function readDocument(document: string, path: string): Omit<Draft, "origin"> {
  const field = (name: string): Found<string> | undefined => {
    const raw = insideOf(document, name);
    return raw === undefined
      ? undefined
      : found(clean(raw).replace(/^\s*\*+\s*/u, ""), `${path}/${name}`, `text of <${name}>`);
  };
  const text = insideOf(document, "TEXT");
  const body =
    insideOf(document, "BODY") ??
    (text === undefined || /<(?:TITLE|BODY)>/iu.test(text) ? undefined : text.replace(/<[^>]*>/gu, ""));
  const topics = listOf(document, "TOPICS");
  return {
    headline: asRich(field("TITLE")),
    byline: field("AUTHOR"),
    dateline: field("DATELINE"),
    body: body === undefined ? { pieces: [], fields: {}, notes: [] } : bodyOf(body, `${path}/TEXT/BODY`),
    meta: {
      guid: /\bNEWID="?([\w-]+)/iu.exec(document)?.[1],
      source: "Reuters",
      language: "en",
      keywords: topics.length === 0 ? undefined : topics,
      category: topics[0],
      place: listOf(document, "PLACES")[0],
      versionCreated: isoTime(field("DATE")?.value),
    },
  };
}

/** What stands between the tags, or up to the end of the document where the end tag is lost. */
function insideOf(document: string, name: string): string | undefined {
  const start = new RegExp(`<${name}\\b[^>]*>`, "iu").exec(document);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const end = document.slice(from).search(new RegExp(`</${name}>|</TEXT>|</REUTERS>`, "iu"));
  return end < 0 ? document.slice(from) : document.slice(from, from + end);
}

const listOf = (document: string, name: string): readonly string[] =>
  [...(insideOf(document, name) ?? "").matchAll(/<D>([^<]*)<\/D>/giu)]
    .map(([, word = ""]) => clean(word).trim())
    .filter((word) => word !== "");

/** References read, control characters of the wire dropped. */
const clean = (text: string): string =>
  decodeHTML(text.replace(/&#(?:[0-8]|1[124-9]|2\d|3[01]);/gu, "")).replace(/(?![\t\n\r])\p{Cc}/gu, "");

/** Lines indented by four begin paragraphs; rows of a table keep their line ends. The agency's name at the end is none. */
function bodyOf(body: string, path: string): BodyContent {
  const lines = clean(body)
    .replace(/\r\n?/gu, "\n")
    .replace(/\n\s*(?:REUTER|Reuter)\s*$/u, "")
    .split("\n");
  const paragraphs: string[] = [];
  let row = false;
  for (const line of lines) {
    const text = line.replace(/[\s\u00A0]+/gu, " ").trim();
    const last = paragraphs.at(-1);
    const tabular = /\S {3,}\S/u.test(line);
    if (text === "") row = false;
    else if (last === undefined || (/^ {3,}\S/u.test(line) && !(row && tabular))) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = `${last}${row && tabular ? hardBreak : " "}${text}`;
    row = tabular;
  }
  const pieces = paragraphs.map((text): BodyPiece => ({
    block: { kind: "paragraph", text: { text } },
    source: { from: { path }, rule: "line with an indent begins a paragraph", sure: 0.9 },
  }));
  return { pieces, fields: {}, notes: [] };
}
