import { parseInPieces, pieceLength } from "./parse-in-pieces.ts";
import { SaxesParser } from "saxes";
import type { Note } from "../../story/note.ts";
import type { XmlElement } from "./element.ts";
import { pathOf } from "./path-of.ts";
import { expandEntities } from "./expand-entities.ts";
import { scanXml } from "./scan-xml.ts";
import { type TreeBuilder, treeBuilder, treeLimits } from "./tree-builder.ts";

/** A file as a tree, and what was wrong with it. */
export interface XmlDocument {
  /** Usually one; several where documents were strung together. */
  readonly roots: readonly XmlElement[];
  readonly notes: readonly Note[];
}

/**
 * Reads XML strictly, and if it is broken as well as can be. Never throws. Namespaces are no condition, nothing outside
 * the file is opened, and size, depth and entities are bounded.
 */
export function parseXml(source: string, name: string): XmlDocument {
  const notes: Note[] = [];
  const broken = (message: string): void =>
    void notes.push({ kind: "broken", where: name, message: `${name}: ${message}` });
  const { text, removed } = withoutRubbish(source);
  if (removed > 0) broken(`${removed} characters that XML does not allow were left out`);
  const { text: lettered, restored } = withCommentedLetters(text);
  if (restored > 0)
    notes.push({
      kind: "guessed",
      where: name,
      message: `${name}: ${restored} characters that the sender's system could not write stood in comments and were put back`,
    });
  const { text: plain, problems } = expandEntities(lettered);
  for (const problem of problems) notes.push({ kind: "lost", where: name, message: `${name}: ${problem}` });

  const scanned = treeBuilder();
  if (scanXml(plain, scanned)) return done(scanned, notes, broken);
  const strict = readStrictly(plain);
  if (strict.error === undefined) return done(strict.builder, notes, broken);
  if (strict.complete) {
    broken(`${strict.error}; what came before was read`);
    return done(strict.builder, notes, broken);
  }
  broken(`not well-formed XML (${strict.error}); read as well as could be, so check the text against the original`);
  return done(readLeniently(plain), notes, broken);
}

function done(builder: TreeBuilder, notes: readonly Note[], broken: (message: string) => void): XmlDocument {
  if (builder.full) broken(`more than ${treeLimits.elements} elements; the rest was left out`);
  else if (builder.tooDeep > 0) {
    const at = builder.roots[0];
    const where = at === undefined ? "" : ` in <${pathOf(at)}>`;
    broken(`elements nested more than ${treeLimits.depth} deep${where}; their text was kept, their structure was not`);
  }
  return { roots: builder.roots, notes };
}

/** Some systems write "<!-- 2019(unknown) -->" where they had no letter for a character: quotation marks and dashes. */
function withCommentedLetters(text: string): { text: string; restored: number } {
  let restored = 0;
  if (!text.includes("(unknown)")) return { text, restored };
  const written = text.replace(/<!--\s*([\da-fA-F]{4,5})\s*\(unknown\)\s*-->/gu, (comment, code: string) => {
    const sign = String.fromCodePoint(Number.parseInt(code, 16));
    if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u.test(sign) || /[<>&]/u.test(sign)) return comment;
    restored += 1;
    return sign;
  });
  return { text: written, restored };
}

interface Strict {
  readonly builder: TreeBuilder;
  readonly error: string | undefined;
  /** The tree is as good as it gets: the file only ended too early, or rubbish follows the root. */
  readonly complete: boolean;
}

function readStrictly(text: string): Strict {
  const builder = treeBuilder();
  const parser = new SaxesParser({ xmlns: false, position: true });
  let error: string | undefined;
  let complete = false;
  let ending = false;
  parser.on("opentag", (tag) => builder.open(tag.name, tag.attributes));
  parser.on("closetag", () => builder.close());
  parser.on("text", (chunk) => builder.text(chunk));
  parser.on("cdata", (chunk) => builder.text(chunk));
  parser.on("error", (problem) => {
    // saxes writes "12:5: unclosed tag: p".
    const [, line, what] = /^(\d+):\d+: (.*)$/su.exec(problem.message) ?? [];
    if (ending) {
      // Open tags at the end are a torn file; anything else that is open there may reach far back: "Smith & Sons".
      const inside = what?.startsWith("unexpected end") === true;
      error = inside ? "it ends inside a tag or after a bare &" : (error ?? "the file ends in the middle");
      complete = !inside;
      return;
    }
    error = `line ${line ?? "?"}: ${(what ?? problem.message).replace(/\.$/u, "")}`;
    const outside = builder.current === undefined && builder.roots.length > 0;
    complete = outside && /outside of root/u.test(problem.message);
    // The first error says all that is asked here; saxes would report each of the others.
    throw stop;
  });
  try {
    for (let at = 0; at < text.length; at += pieceLength) parser.write(text.slice(at, at + pieceLength));
    ending = true;
    parser.close();
  } catch (thrown) {
    if (thrown !== stop) throw thrown;
  }
  return { builder, error, complete };
}

const stop = new Error("stop reading");

function readLeniently(text: string): TreeBuilder {
  const builder = treeBuilder();
  parseInPieces(text, builder, { xmlMode: true });
  return builder;
}

/** Without a byte order mark, what stands before the first tag, and the control characters that XML forbids. */
function withoutRubbish(source: string): { text: string; removed: number } {
  const start = source.indexOf("<");
  let text = start > 0 ? source.slice(start) : source;
  let removed = start > 0 ? source.slice(0, start).replace(/[\s\uFEFF]+/gu, "").length : 0;
  const drop = (): string => {
    removed += 1;
    return "";
  };
  if (suspect.test(text)) text = text.replace(new RegExp(forbidden, "g"), drop);
  if (text.includes("&#") && forbiddenReference.test(text))
    text = text.replace(new RegExp(forbiddenReference, "gu"), drop);
  return { text, removed };
}

const controls = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff`;
/** One class and no flag u: every character of every file is held against it. */
const suspect = new RegExp(String.raw`[${controls}\ud800-\udfff]`);
/** Control characters, the two numbers that are none, and halves of characters. */
const forbidden = new RegExp(
  String.raw`[${controls}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`,
);
const forbiddenReference = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|[fF]{3}[eEfF]));/u;
