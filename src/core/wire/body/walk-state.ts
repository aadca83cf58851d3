import type { NewBlock } from "../../story/make-story.ts";
import type { RichText } from "../../story/text.ts";
import type { XmlElement } from "../xml/element.ts";
import { type BodyRole, roleOf } from "./element-roles.ts";
import { breakSign, foldMarkup, type InlineText } from "./inline-text.ts";
import type { TextShape } from "./shape-lines.ts";

/** Text of a block as it stands in the markup. */
export interface FoundText {
  readonly kind: "text";
  readonly role: BodyRole;
  readonly as: "paragraph" | "quote" | "crosshead";
  readonly shape: TextShape;
  readonly text: RichText;
  readonly element: XmlElement;
}

/** A paragraph of copy in which neither lines nor breaks mean anything: nearly all are. White space is folded. */
export interface FoundParagraph {
  readonly kind: "paragraph";
  readonly text: RichText;
  readonly element: XmlElement;
}

/** A block that needs no more looking at. */
export interface FoundBlock {
  readonly kind: "block";
  readonly block: NewBlock;
  readonly element: XmlElement;
}

/** Something that has no place in a story. */
export interface FoundLoss {
  readonly kind: "lost";
  readonly what: string;
  readonly element: XmlElement;
}

export type FoundInBody = FoundText | FoundParagraph | FoundBlock | FoundLoss;

/** Where a walk through marked-up copy stands. */
export interface Walk {
  readonly found: FoundInBody[];
  readonly line: InlineText;
  /** Walks on through the children of an element. */
  readonly into: (element: XmlElement, walk: Walk) => void;
  /** The block element whose text is being gathered. */
  readonly owner: XmlElement;
  readonly role: BodyRole;
  readonly as: FoundText["as"];
  readonly shape: TextShape;
  /** Inside a `<header>` of the article, where the headline and its company stand. */
  readonly header: boolean;
}

/** Ends the text that is being gathered. */
export function flush({ found, line, owner, role, as, shape }: Walk): void {
  if (line.blank) {
    line.take();
    return;
  }
  const text = line.take();
  if (role === "copy" && as === "paragraph" && !text.text.includes("\n") && !text.text.includes(breakSign))
    found.push({ kind: "paragraph", text: foldMarkup(text), element: owner });
  else found.push({ kind: "text", role, as, shape, text, element: owner });
}

/** Walks through an element that is a block of its own. */
export function walkBlock(
  element: XmlElement,
  walk: Walk,
  shape: TextShape,
  role: BodyRole = roleOf(element),
  as: FoundText["as"] = walk.as,
  header: boolean = walk.header,
): void {
  flush(walk);
  const named = role === "copy" ? walk.role : role;
  const inside: Walk = {
    found: walk.found,
    line: walk.line,
    into: walk.into,
    owner: element,
    role: named,
    as: named === "crosshead" ? "crosshead" : as,
    shape,
    header,
  };
  walk.into(element, inside);
  flush(inside);
}
