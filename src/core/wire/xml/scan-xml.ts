import { noAttributes, type TreeBuilder } from "./tree-builder.ts";

/**
 * Grows a tree of XML that is well-formed in the plain way of wires, from tag to tag without looking at each character.
 * Whatever it is not sure of (an unusual name, a doubtful reference, any fault) ends it with `false`; then the strict
 * parser reads the file from the start and says what is wrong. What it does read it reads exactly as that parser would.
 * The document type must be gone and the characters that XML forbids left out, half a character among them.
 */
export function scanXml(source: string, builder: TreeBuilder): boolean {
  const text = source.includes("\r") ? source.replace(/\r\n?/gu, "\n") : source;
  // Almost no file has either; those that do are asked chunk by chunk.
  const hasReferences = text.includes("&");
  const hasSectionEnds = text.includes("]]>");
  const open: string[] = [];
  let isRooted = false;
  let recent = "p";
  let at = declarationEnd(text);
  for (;;) {
    const tag = text.indexOf("<", at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) {
      const chunk = text.slice(at, end);
      if (open.length === 0) {
        if (!blank.test(chunk)) return false;
      } else {
        if (hasSectionEnds && chunk.includes("]]>")) return false;
        const words = hasReferences ? withoutReferences(chunk) : chunk;
        if (words === undefined) return false;
        builder.text(words);
      }
    }
    if (tag < 0) return isRooted && open.length === 0;
    const sign = text.charCodeAt(tag + 1);
    if (sign === slash) {
      const name = open.pop();
      at = name === undefined ? -1 : behindEndTag(text, tag + 2, name);
      if (at < 0) return false;
      builder.close();
    } else if (sign === exclamation || sign === question) {
      at = sign === question ? instructionEnd(text, tag) : skipped(text, tag, open.length > 0 ? builder : undefined);
      if (at < 0) return false;
    } else {
      if (open.length === 0 && isRooted) return false;
      isRooted = true;
      const bare = bareName(text, tag + 1, recent);
      if (bare !== "") {
        recent = bare;
        builder.open(bare, noAttributes);
        open.push(bare);
        at = tag + bare.length + 2;
        continue;
      }
      const start = startTag(text, tag);
      if (start === undefined) return false;
      builder.open(start.name, start.attributes);
      if (start.isEmpty) builder.close();
      else open.push(start.name);
      at = start.end;
    }
  }
}

/** The name of a tag that holds nothing else, as nearly all tags of copy, most often that of the one before; "" of another. */
function bareName(text: string, from: number, recent: string): string {
  if (text.startsWith(recent, from) && text.charCodeAt(from + recent.length) === greater) return recent;
  let at = from;
  while (nameLetters[text.charCodeAt(at)] === 1) at += 1;
  if (at === from || text.charCodeAt(at) !== greater || !mayOpenName.test(text.charAt(from))) return "";
  return text.slice(from, at);
}

const nameLetters = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.:-]/u.test(String.fromCharCode(code)) ? 1 : 0));
const mayOpenName = /[A-Za-z_]/u;

/** Where the text goes on behind the end of an element; -1 where that is another element's. */
function behindEndTag(text: string, from: number, name: string): number {
  const end = from + name.length;
  if (text.charCodeAt(end) === greater && text.startsWith(name, from)) return end + 1;
  const close = text.indexOf(">", from);
  return close >= 0 && text.slice(from, close).trimEnd() === name ? close + 1 : -1;
}

const greater = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
/** What XML calls white space; a no-break space is none. */
const blank = /^[ \t\n]*$/u;

/** Where the document begins, behind the declaration that it is XML. */
const declarationEnd = (text: string): number => declaration.exec(text)?.[0].length ?? 0;
const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.0\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>/u;

/** Where a processing instruction ends; -1 where it does not, or is a declaration out of its place. */
function instructionEnd(text: string, at: number): number {
  const end = text.indexOf("?>", at + 2);
  return end > 0 && instruction.test(text.slice(at + 2, Math.min(end, at + 80))) ? end + 2 : -1;
}
const instruction = /^(?![Xx][Mm][Ll](?:[ \t\n]|$))[A-Za-z_][\w.-]*(?:[ \t\n]|$)/u;

/** Where a comment or a CDATA section ends, whose words go to the builder; -1 where neither begins. */
function skipped(text: string, at: number, builder: TreeBuilder | undefined): number {
  if (text.startsWith("<!--", at)) {
    const end = text.indexOf("--", at + 4);
    return end > 0 && text[end + 2] === ">" ? end + 3 : -1;
  }
  if (builder === undefined || !text.startsWith("<![CDATA[", at)) return -1;
  const end = text.indexOf("]]>", at + 9);
  if (end > 0) builder.text(text.slice(at + 9, end));
  return end > 0 ? end + 3 : -1;
}

interface StartTag {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
}

function startTag(text: string, tag: number): StartTag | undefined {
  nameAt.lastIndex = tag + 1;
  const [name] = nameAt.exec(text) ?? [];
  if (name === undefined) return undefined;
  let at = tag + 1 + name.length;
  let attributes = noAttributes;
  while (text[at] !== ">" && text[at] !== "/") {
    attributeAt.lastIndex = at;
    const found = attributeAt.exec(text);
    if (found === null) {
      // Space before the end is the only thing else that may stand here.
      endAt.lastIndex = at;
      at += endAt.exec(text)?.[0].length ?? 0;
      if (text[at] !== ">" && text[at] !== "/") return undefined;
      break;
    }
    const [whole, key = "", , double, single] = found;
    const value = valueOf(double ?? single ?? "");
    if (attributes === noAttributes) attributes = emptyRecord();
    if (value === undefined || key in attributes) return undefined;
    attributes[key] = value;
    at += whole.length;
  }
  const isEmpty = text[at] === "/";
  if (isEmpty) at += 1;
  return text[at] === ">" ? { name, attributes, isEmpty, end: at + 1 } : undefined;
}

const nameAt = /[A-Za-z_][\w.:-]*/uy;
const attributeAt = /[ \t\n]+([A-Za-z_][\w.:-]*)[ \t\n]*=[ \t\n]*("([^"<]*)"|'([^'<]*)')/uy;
const endAt = /[ \t\n]*/uy;

/** Without what every object has, so that an attribute may be called "constructor". */
const emptyRecord = (): Record<string, string> => Object.create(null) as Record<string, string>;

/** White space in an attribute counts as spaces; what references stand for stays as it is. */
const valueOf = (raw: string): string | undefined =>
  withoutReferences(/[\t\n]/u.test(raw) ? raw.replace(/[\t\n]/gu, " ") : raw);

/** Text with its references resolved; undefined if one of them is not plainly one that XML knows. */
function withoutReferences(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let isSure = true;
  const resolved = text.replace(references, (_, decimal?: string, hex?: string, name?: string) => {
    const sign =
      name === undefined
        ? characterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal))
        : signs.get(name);
    if (sign === undefined) isSure = false;
    return sign ?? "";
  });
  return isSure ? resolved : undefined;
}

/** Every ampersand, with the reference that it opens if it opens one. */
const references = /&(?:#(\d{1,7});|#x([\dA-Fa-f]{1,6});|([a-z]{2,4});)?/gu;
const signs: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A character that XML allows, by its number. */
function characterOf(code: number): string | undefined {
  const isAllowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
