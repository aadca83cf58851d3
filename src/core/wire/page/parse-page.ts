import { Tokenizer } from "htmlparser2";
import {
  endsParagraph,
  endsSibling,
  formatting,
  headings,
  headTags,
  scopeEnds,
  special,
  voidTags,
} from "./markup-rules.ts";
import { buttonScope, type Fits, hold, isGiven, isOne, nothing, type OpenElement, tableParts } from "./open-element.ts";
import { deepest, type PageElement } from "./page-node.ts";

/** Bounds on one page: what is over them is left unread, with a note. */
export const pageLimits = { elements: 250_000, attributes: 60 } as const;

/** How far up an end tag or an implied end looks. Real pages need a dozen; without a bound it is quadratic. */
const reach = 512;

/** Shared by all elements that have no attribute. */
const none: readonly string[] = [];

/** The words of `data-caption`, without the tags that may stand in it; "" where there is none. */
function captionGiven(attributes: readonly string[]): string {
  for (let at = 0; at < attributes.length; at += 2)
    if (attributes[at] === "data-caption") return (attributes[at + 1] ?? "").replace(/<[^>]*>/gu, "").trim();
  return "";
}

/** A page as a tree. */
export interface ParsedPage {
  readonly root: PageElement;
  /** The page had more elements than are read. */
  readonly cut: boolean;
}

/**
 * Reads HTML into a tree. The tokens are htmlparser2's; the tree is built here after the rules of the HTML standard that
 * matter to text (implied ends, scopes, a mark that ends inside a later block), in linear time whatever the page holds.
 */
export function parsePage(html: string): ParsedPage {
  const root: OpenElement = {
    tag: "#page",
    attributes: none,
    order: 0,
    children: nothing,
    parent: undefined,
    depth: 0,
    families: -1,
  };
  const stack: OpenElement[] = [root];
  const open = new Map<string, number>();
  let count = 0;
  let text = "";
  let tag = "";
  // Those of the tag that is being read: one list for all tags, from which each takes its own.
  const attributes: string[] = [];
  let given = 0;
  let name = "";
  let value = "";

  const top = (): OpenElement => stack[stack.length - 1] ?? root;
  const isOpen = (wanted: string): boolean => (open.get(wanted) ?? 0) > 0;

  const flush = (): void => {
    if (text === "") return;
    // Words do not belong into a head: somebody left out its end, or the whole body.
    if (top().tag === "head" && /\S/u.test(text)) popTo(stack.length - 1);
    hold(top(), text);
    text = "";
  };
  const push = (made: string, given: readonly string[], leaf: boolean): void => {
    const at = top();
    const parent = at.depth >= deepest && at.parent !== undefined ? (at.parent as OpenElement) : at;
    const element: OpenElement = {
      tag: made,
      attributes: given,
      order: (count += 1),
      children: nothing,
      parent,
      depth: parent.depth + 1,
      families: -1,
    };
    hold(parent, element);
    if (leaf) return;
    stack.push(element);
    open.set(made, (open.get(made) ?? 0) + 1);
  };
  const popTo = (length: number): void => {
    while (stack.length > length) {
      const gone = stack.pop();
      if (gone !== undefined) open.set(gone.tag, (open.get(gone.tag) ?? 1) - 1);
    }
  };
  /** Index in the stack of the nearest element that fits, or -1 when a stopper or the bound comes first. */
  const nearest = (fits: Fits, stops: Fits): number => {
    for (let i = stack.length - 1, left = reach; i > 0 && left > 0; i--, left--) {
      const here = stack[i]?.tag ?? "";
      if (isOne(fits, here)) return i;
      if (isOne(stops, here)) return -1;
    }
    return -1;
  };
  const endNearest = (fits: Fits, stops: Fits): void => {
    const at = nearest(fits, stops);
    if (at > 0) popTo(at);
  };

  const start = (made: string, given: readonly string[], selfClosed: boolean): void => {
    if (made === "html" || made === "body" || made === "head") return wrapper(made, given);
    if (top().tag === "head" && !headTags.has(made)) popTo(stack.length - 1);
    if (endsParagraph.has(made) && isOpen("p")) endNearest("p", buttonScope);
    if (headings.has(made) && headings.has(top().tag)) popTo(stack.length - 1);
    const sibling = endsSibling.get(made);
    if (sibling !== undefined) {
      // Several may be open at once: a new row ends the cell and the row.
      for (let at = 1; at > 0;) {
        at = nearest(sibling.ends, sibling.until);
        if (at > 0) popTo(at);
      }
    }
    if ((made === "a" || made === "button" || made === "nobr") && isOpen(made)) endFormatting(made);
    const caption = made === "img" && given !== none && !isOpen("figure") ? captionGiven(given) : "";
    if (caption !== "") return captioned(given, caption);
    const foreign = selfClosed && (isOpen("svg") || isOpen("math") || made === "svg" || made.includes(":"));
    push(made === "image" ? "img" : made, given, foreign || voidTags.has(made));
  };

  /** What Drupal keeps in an attribute of the picture is written out as readers see it: a figure with its caption. */
  const captioned = (given: readonly string[], caption: string): void => {
    const below = stack.length;
    start("figure", none, false);
    const from = Math.min(below, stack.length - 1);
    push("img", given, true);
    push("figcaption", none, false);
    hold(top(), caption);
    popTo(from);
  };

  /** `html`, `head` and `body` are there once, whatever the page says; only their attributes and the first of each count. */
  const wrapper = (made: string, given: readonly string[]): void => {
    if (made === "body") endNearest("head", "");
    const there = stack.find((element, index) => index < 3 && element.tag === made);
    if (there === undefined && stack.length <= 3) push(made, given, false);
  };

  const end = (ended: string): void => {
    if (ended === "html" || ended === "body") return;
    if (!isOpen(ended)) {
      if (ended === "br") push("br", none, true);
      return;
    }
    if (ended === "head") endNearest(ended, "");
    else if (headings.has(ended)) endNearest(headings, scopeEnds);
    else if (ended === "p") endNearest(ended, buttonScope);
    else if (formatting.has(ended)) endFormatting(ended);
    else if (scopeEnds.has(ended) || tableParts.has(ended)) endNearest(ended, ended === "table" ? "" : "table");
    else if (special.has(ended)) endNearest(ended, scopeEnds);
    else endNearest(ended, special);
  };

  /** `<b><p>One</b> two</p>`: the mark ends, the paragraph goes on (the standard's adoption agency, for one block). */
  const endFormatting = (ended: string): void => {
    const at = nearest(ended, scopeEnds);
    if (at < 0) return;
    let block = at + 1;
    while (block < stack.length && !special.has(stack[block]?.tag ?? "")) block += 1;
    const mark = stack[at];
    const kept = stack[block];
    if (mark === undefined || kept?.parent === undefined || mark.parent === undefined) return popTo(at);
    flush();
    const above = stack.slice(block);
    const outside = mark.parent as OpenElement;
    const inside = kept.parent as OpenElement;
    inside.children.splice(inside.children.lastIndexOf(kept), 1);
    hold(outside, kept);
    const wrap: OpenElement = { ...mark, order: (count += 1), children: kept.children, parent: kept };
    for (const child of wrap.children) if (typeof child !== "string") Object.assign(child, { parent: wrap });
    kept.children = [wrap];
    Object.assign(kept, { parent: outside });
    popTo(at);
    for (const element of above) {
      stack.push(element);
      open.set(element.tag, (open.get(element.tag) ?? 0) + 1);
    }
  };

  // One string for each name, which is then compared at a glance; found by a number, for a page names things ten thousand times.
  const names = new Map<number, { readonly written: string; readonly name: string }>();
  const nameOf = (from: number, to: number): string => {
    let number = to - from;
    for (let at = from; at < to; at += 1) number = (Math.imul(number, 31) + html.charCodeAt(at)) | 0;
    const known = names.get(number);
    if (known?.written.length === to - from && html.startsWith(known.written, from)) return known.name;
    const written = html.slice(from, to);
    const name = written.toLowerCase();
    names.set(number, { written, name });
    return name;
  };

  const ownAttributes = (): readonly string[] => (given === 0 ? none : attributes.slice(0, given));

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => void (text += html.slice(from, to)),
      ontextentity: (code) => void (text += String.fromCodePoint(code)),
      onopentagname(from, to) {
        flush();
        tag = nameOf(from, to);
        given = 0;
      },
      onattribname: (from, to) => void ((name = nameOf(from, to)), (value = "")),
      onattribdata: (from, to) => void (value += html.slice(from, to)),
      onattribentity: (code) => void (value += String.fromCodePoint(code)),
      onattribend() {
        if (given < 2 * pageLimits.attributes && !isGiven(attributes, given, name)) {
          attributes[given] = name;
          attributes[given + 1] = value;
          given += 2;
        }
      },
      onopentagend() {
        start(tag, ownAttributes(), false);
        if (count >= pageLimits.elements) tokenizer.pause();
      },
      onselfclosingtag() {
        start(tag, ownAttributes(), true);
        if (count >= pageLimits.elements) tokenizer.pause();
      },
      onclosetag(from, to) {
        flush();
        end(nameOf(from, to));
      },
      oncdata: (from, to) => void (isOpen("svg") || isOpen("math") ? (text += html.slice(from, to)) : undefined),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: flush,
      isInForeignContext: () => isOpen("svg") || isOpen("math"),
    },
  );
  tokenizer.write(html);
  if (count < pageLimits.elements) tokenizer.end();
  flush();
  return { root, cut: count >= pageLimits.elements };
}
