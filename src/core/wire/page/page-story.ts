import type { NewBlock, From } from "../../story/make-story.ts";
import type { SetAside } from "../../story/provenance.ts";
import type { RichText } from "../../story/text.ts";
import type { Chances, PageRole } from "./context-features.ts";
import type { PageView } from "./view-page.ts";
import type { PageItem } from "./page-lines.ts";

/** A page whose lines have been given their roles: what the fields are then read from. */
export interface JudgedPage {
  readonly view: PageView;
  readonly chances: readonly Chances[];
  readonly roles: readonly PageRole[];
  /** Index of the headline's line, or -1. */
  readonly headline: number;
  /** Index of the dek's line, or -1. */
  readonly dek: number;
  /** Indexes of the first and last body lines; -1 where there are none. */
  readonly first: number;
  readonly last: number;
}

/** A body block on its way into the story, at the item of the page where it began. */
export interface Placed {
  readonly block: NewBlock;
  readonly source: From;
  readonly item: number;
}

/** Something taken out, by the line it stood on. */
export interface PutAside {
  readonly line: number;
  readonly role: SetAside["role"];
  readonly why: string;
  readonly sure: number;
  readonly text?: string;
  /** The caption that it repeats. */
  readonly repeats?: RichText;
}

/** The index among the items of the n-th line. */
export function lineItems(items: readonly PageItem[]): readonly number[] {
  const places: number[] = [];
  items.forEach((item, index) => {
    if (item.kind === "line") places.push(index);
  });
  return places;
}
