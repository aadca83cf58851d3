import type { StoryStatus } from "../../story/story.ts";
import { type FoundEmbargo, findEmbargo } from "../fields/find-embargo.ts";
import { findStatus, headlineLabel } from "../fields/find-status.ts";
import { wireOrder } from "../layout/wire-order.ts";
import type { Draft } from "./draft.ts";
import { type Entry, paragraphIn, putAside } from "./entries.ts";

/** An embargo in the editors' note, the headline or the opening lines; a line that says nothing else is set aside. */
export function withEmbargo(
  entries: readonly Entry[],
  draft: Draft,
): { entries: readonly Entry[]; embargo?: FoundEmbargo } {
  const sent = (draft.meta.versionCreated ?? draft.meta.published)?.slice(0, 10);
  const out = [...entries];
  let embargo: FoundEmbargo | undefined;
  let seen = 0;
  for (const [index, entry] of entries.entries()) {
    const text = paragraphIn(entry)?.text;
    if (text === undefined) continue;
    if ((seen += 1) > 4) break;
    const said = text.length < 200 ? findEmbargo(text, { sent }) : undefined;
    if (said === undefined) continue;
    embargo ??= said;
    out[index] = putAside(entry, "metadata", "tells the embargo, not the story", 0.85);
  }
  for (const label of [draft.meta.editorNote, draft.headline?.value.text])
    embargo ??= label === undefined ? undefined : findEmbargo(label, { sent });
  return embargo === undefined ? { entries: out } : { entries: out, embargo };
}

/** How far from either end of the copy an order of the agency or of the sender stands. */
const orderReach = { head: 6, tail: 3 } as const;

/** Orders in the copy ("MANDATORY KILL", "HOLD FOR LEGAL"): obeyed, and set aside with the words of the order. */
export function withOrders(entries: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly status?: StoryStatus;
  readonly words: readonly string[];
} {
  const near = nearEnds(entries);
  const out = [...entries];
  const words: string[] = [];
  let status: StoryStatus | undefined;
  for (const index of near) {
    const entry = entries[index];
    const text = orderText(entry) ?? "";
    const order = text.length > 400 ? undefined : wireOrder(text);
    if (entry === undefined || order === undefined) continue;
    words.push(text);
    if (status === undefined || order.status === "killed") status = order.status;
    out[index] = putAside(entry, "metadata", order.why, 0.95);
  }
  return { entries: out, words, ...(status === undefined ? {} : { status }) };
}

/** The first and the last few entries of words, in the order of the copy; not all of a long one are looked at. */
function nearEnds(entries: readonly Entry[]): ReadonlySet<number> {
  const head: number[] = [];
  for (let index = 0; index < entries.length && head.length < orderReach.head; index += 1)
    if (orderText(entries[index]) !== undefined) head.push(index);
  const tail: number[] = [];
  for (let index = entries.length - 1; index >= 0 && tail.length < orderReach.tail; index -= 1)
    if (orderText(entries[index]) !== undefined) tail.unshift(index);
  return new Set([...head, ...tail]);
}

const orderText = (entry: Entry | undefined): string | undefined =>
  paragraphIn(entry)?.text ??
  (entry?.aside === undefined && entry?.block.kind === "crosshead" ? entry.block.text.text : undefined);

/** What kind of item the wire says this is: by code first, then by the labels a desk reads. */
export function statusOf(
  draft: Draft,
  headline: string | undefined,
  embargo: FoundEmbargo | string | undefined,
): StoryStatus | undefined {
  const declared = draft.meta.status;
  if (declared === "killed" || declared === "withheld") return declared;
  const { slug, editorNote } = draft.meta;
  const labels = [
    slug,
    headlineLabel(headline),
    editorNote?.slice(0, 200),
    openingLabel(draft),
    ...(draft.labels ?? []),
  ];
  const said = findStatus(labels);
  if (said === "killed") return said;
  if (declared === "embargoed" || embargo !== undefined) return "embargoed";
  return declared !== undefined && declared !== "usable" ? declared : (said ?? declared);
}

/** A first line that is a label and no sentence: "Correction", "N i e u w bericht, vervangt vorige". */
function openingLabel(draft: Draft): string | undefined {
  const [first] = draft.body.pieces;
  const text =
    first?.block.kind === "paragraph" || first?.block.kind === "crosshead" ? first.block.text.text : undefined;
  return text !== undefined && text.length <= 60 && !/[.?!…]["”’]?$/u.test(text) ? text : undefined;
}
