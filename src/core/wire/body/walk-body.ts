import { isElement, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { type Structure, structures } from "./body-structures.ts";
import { roleOf } from "./element-roles.ts";
import { inlineText, type OpenMark } from "./inline-text.ts";
import { isInline, isOwnBlock } from "./own-blocks.ts";
import { embedOf, mayEmbed } from "./read-embed.ts";
import { markOf, textOfInline, unreadable } from "./read-inline.ts";
import { flush, type FoundInBody, type Walk, walkBlock } from "./walk-state.ts";

/** Walks marked-up copy (XHTML, NITF, an agency's own) in reading order and tells what stands there. */
export function walkBody(root: XmlElement): readonly FoundInBody[] {
  const walk: Walk = {
    found: [],
    line: inlineText(),
    into: walkChildren,
    owner: root,
    role: "copy",
    as: "paragraph",
    shape: "loose",
    header: false,
  };
  walkChildren(root, walk);
  flush(walk);
  return walk.found;
}

function walkChildren(element: XmlElement, walk: Walk): void {
  for (const node of element.children) {
    if (isElement(node)) walkElement(node, walk);
    else walk.line.add(node);
  }
}

/** What a name alone says; looked up once for each name, for a story has thousands of elements of a dozen names. */
interface NameFacts {
  readonly name: string;
  readonly does: "nothing" | "break" | "walk" | Structure;
  readonly mayEmbed: boolean;
  /** Known to stand inside a line, with no mark of its own. */
  readonly plain: boolean;
}

const facts = new Map<string, NameFacts>();

function factsOf(written: string): NameFacts {
  const known = facts.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  const does = unreadable.has(name) ? "nothing" : name === "br" ? "break" : (structures.get(name) ?? "walk");
  const plain = does === "walk" && isInline(name) && !marked.has(name);
  const found: NameFacts = { name, does, mayEmbed: mayEmbed(name), plain };
  if (facts.size < 1000) facts.set(written, found);
  return found;
}

/** Inline elements that do more than hold words. */
const marked: ReadonlySet<string> = new Set(["a", "b", "strong", "i", "em", "cite", "q", "dateline", "time"]);

function walkElement(element: XmlElement, walk: Walk): void {
  const { name, does, mayEmbed: embeds, plain } = factsOf(element.name);
  if (does === "nothing") return;
  if (does === "break") {
    walk.line.breakLine();
    return;
  }
  const embed = embeds ? embedOf(element) : undefined;
  if (embed !== undefined) {
    flush(walk);
    walk.found.push({ kind: "block", block: embed, element });
  } else if (does !== "walk") does(element, walk);
  else if (plain && element.attributes["class"] === undefined && element.attributes["itemprop"] === undefined)
    walkChildren(element, walk);
  else walkInline(element, name, walk);
}

/** An inline element, or one that nobody knows: its words belong to the text around it. */
function walkInline(element: XmlElement, name: string, walk: Walk): void {
  const role = roleOf(element);
  if (role === "dateline" && walk.role === "copy" && (textIn(element)?.length ?? 0) < 120) {
    // The dateline of the first paragraph, marked up: it is taken out and told apart.
    walk.found.push({ kind: "text", role, as: "paragraph", shape: "paragraph", text: textOfInline(element), element });
    return;
  }
  const apart = walk.header && role !== "copy" && walk.role === "copy";
  if (apart || isOwnBlock(element, name, role)) {
    walkBlock(element, walk, "paragraph", role);
    return;
  }
  const mark: OpenMark | undefined = markOf(element);
  const close = mark === undefined ? undefined : walk.line.open(mark);
  const quoted = name === "q" && !/^\s*["“”„«‘'‹»]/u.test(rawText(element));
  if (quoted) walk.line.add("“");
  walkChildren(element, walk);
  if (quoted) walk.line.add("”");
  close?.();
}
