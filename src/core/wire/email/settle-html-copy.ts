import type { From } from "../../story/make-story.ts";
import { foldSpaces, plain, type RichText } from "../../story/text.ts";
import type { BodyContent, BodyField, BodyPiece } from "../body/read-body.ts";
import { labelParagraphs, type LabelledParagraph } from "../layout/label-paragraphs.ts";
import { trainedModel } from "../layout/label-lines.ts";
import { endOfCopy } from "../fields/end-of-copy.ts";

interface Settled {
  readonly value: RichText;
  readonly source: From;
}

/** The copy of an HTML mail without what its sender's program prints round it, and its own headline and standfirst. */
export interface HtmlCopy {
  readonly body: BodyContent;
  readonly headline?: Settled;
  readonly dek?: Settled;
}

/** How surely a line must be the sender's and not the copy's; among the paragraphs nothing is taken. */
const least = 0.6;

/**
 * Parts the copy of a mail in HTML from "View in your browser", "Unsubscribe" and contact lines, by what its lines look
 * like as plain copy. The first heading over the copy is its headline, as on a page.
 */
export function settleHtmlCopy(whole: BodyContent): HtmlCopy {
  const body = withHeading(whole);
  const programs = new Set(body.pieces.filter((piece) => isOfProgram(wordsIn(piece))));
  const lines = labelled(body.pieces, programs);
  const copy = lines.filter(({ role }) => role === "body");
  const end = endOfCopy(body.pieces.map((piece) => wordsIn(piece)));
  const last = copy.filter(({ n }) => n <= (end?.from ?? Infinity) && !isContact(lines, n)).at(-1)?.n ?? 0;
  // A letter, or a few words: nothing tells the one from the other.
  if (last === 0) return { body: without(body, linesOfPrograms(body, programs)) };
  const heading = headingOver(lines, body.pieces);
  const first = copy.find(({ n }) => n > (heading?.n ?? 0))?.n ?? 0;
  const above = lines.filter(({ n }) => n < first);
  const look =
    copy.length > 1 ? above.find(({ role, text }) => role === "headline" && !/[.!?]["”’)]*$/u.test(text)) : undefined;
  const headline = heading ?? look;
  const dek = headline === undefined ? undefined : above.find(({ n, role }) => role === "dek" && n > headline.n);
  const gone = new Map<number, string | undefined>(linesOfPrograms(body, programs));
  for (const line of [headline, dek]) if (line !== undefined) gone.set(line.n - 1, undefined);
  for (const line of lines) {
    const outside = line.n < first || line.n > last;
    if (!outside || gone.has(line.n - 1) || (end !== undefined && line.n > end.from)) continue;
    if (line.n < (heading?.n ?? 0)) gone.set(line.n - 1, "Stands above the headline.");
    else if (line.role === "furniture" && line.sure >= least)
      gone.set(line.n - 1, `Not part of the story: ${line.why}.`);
    else if (line.n > last && contact.test(line.text)) gone.set(line.n - 1, "Tells the desk whom to ask.");
  }
  const taken = (line: LabelledParagraph | undefined): Settled | undefined => {
    const piece = line === undefined ? undefined : body.pieces[line.n - 1];
    if (line === undefined || piece === undefined) return undefined;
    return { value: plain(line.text), source: { ...piece.source, rule: line.why, sure: 0.8 } };
  };
  const [title, standfirst] = [taken(headline), taken(dek)];
  return {
    body: without(body, gone),
    ...(title === undefined ? {} : { headline: title }),
    ...(standfirst === undefined ? {} : { dek: standfirst }),
  };
}

const wordsIn = ({ block }: BodyPiece): string =>
  "text" in block && typeof block.text === "object" ? foldSpaces(block.text.text) : "";

/** An `<h1>` is a piece among the others: whether it is the headline, its place says. */
function withHeading(body: BodyContent): BodyContent {
  const [marked, ...others] = body.fields.headline ?? [];
  if (marked === undefined) return body;
  const at = marked.before;
  const heading: BodyPiece = {
    block: { kind: "crosshead", text: plain(marked.text.text) },
    source: { from: { path: marked.path }, rule: "the heading of the mail", sure: 0.9 },
  };
  const moved = (field: BodyField): BodyField => (field.before > at ? { ...field, before: field.before + 1 } : field);
  const fields = { ...body.fields, headline: others };
  return {
    pieces: body.pieces.toSpliced(at, 0, heading),
    notes: body.notes,
    fields: Object.fromEntries(Object.entries(fields).map(([role, list]) => [role, list.map(moved)])),
  };
}

/** What mail programs print above and below whatever they send. */
const isOfProgram = (text: string): boolean =>
  text.length < 200 &&
  /^(?:(?:view|read|open|see)\b.{0,40}\b(?:browser|online|web version|webversion)\b|(?:having )?(?:trouble|problems) (?:viewing|reading) this|(?:click here to )?unsubscribe\b|manage (?:your )?(?:subscriptions?|preferences)\b|you(?:['’]re| are) receiving this\b|you received this e-?mail\b|this e-?mail was sent to\b|(?:diese e-?mail|newsletter) im browser\b)/iu.test(
    text,
  );

const linesOfPrograms = (body: BodyContent, programs: ReadonlySet<BodyPiece>): ReadonlyMap<number, string> =>
  new Map(
    body.pieces.flatMap((piece, index) =>
      programs.has(piece) ? [[index, "What the sender’s mail program prints round a mail."] as const] : [],
    ),
  );

/** A heading over the copy, with nothing but short lines above it that are no sentences. */
function headingOver(lines: readonly LabelledParagraph[], pieces: readonly BodyPiece[]): LabelledParagraph | undefined {
  const at = lines.slice(0, 4).findIndex(({ n }) => isHeading(pieces[n - 1]));
  return lines.slice(0, Math.max(at, 0)).every(({ text }) => text.length < 80 && !/[.!?,]["”’)]*$/u.test(text))
    ? lines[at]
    : undefined;
}

const isHeading = (piece: BodyPiece | undefined): boolean => piece?.block.kind === "crosshead";

/** Pieces of words as lines of plain copy, numbered from 1. */
function labelled(pieces: readonly BodyPiece[], gone: ReadonlySet<BodyPiece>): readonly LabelledParagraph[] {
  const lines = pieces.flatMap((piece, index) => {
    const text = wordsIn(piece);
    return text === "" || gone.has(piece)
      ? []
      : [{ n: index + 1, last: index + 1, text, blankBefore: true, blankAfter: true, indent: 0 }];
  });
  const found = labelParagraphs(lines, trainedModel());
  // Where paragraphs were joined, numbers no longer name pieces.
  return found.every(({ n, last }) => n === last) ? found : [];
}

/** "For more information contact Ann Lee on 01632 960 111": words to the desk, with a number or an address. */
const contact =
  /^(?:for (?:more|further|any) (?:information|details|queries|questions)|(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|(?:for )?(?:media|press) enquiries|contacts?\s*:).{0,200}(?:@|\d[\d\s()-]{6,})/iu;

/** The line, and all below it, tell whom to ask. */
const isContact = (lines: readonly LabelledParagraph[], n: number): boolean =>
  lines.every((line) => line.n < n || line.role !== "body" || contact.test(line.text));

/** The body without some pieces; those with a reason stand beside it. */
function without(body: BodyContent, gone: ReadonlyMap<number, string | undefined>): BodyContent {
  if (gone.size === 0) return body;
  const before = (at: number): number => at - [...gone.keys()].filter((index) => index < at).length;
  const aside = [...gone].flatMap(([index, why]): BodyField[] => {
    const piece = body.pieces[index];
    if (why === undefined || piece === undefined) return [];
    return [{ text: plain(wordsIn(piece)), path: piece.source.from.path ?? "", before: before(index), why }];
  });
  const moved = (field: BodyField): BodyField => ({ ...field, before: before(field.before) });
  const fields = Object.fromEntries(Object.entries(body.fields).map(([role, list]) => [role, list.map(moved)]));
  return {
    pieces: body.pieces.filter((_, index) => !gone.has(index)),
    notes: body.notes,
    fields: { ...fields, furniture: [...(body.fields.furniture ?? []).map(moved), ...aside] },
  };
}
