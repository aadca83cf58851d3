import { foldSpaces, type RichText, trimText } from "../../story/text.ts";
import type { BodyContent, BodyPiece } from "../body/read-body.ts";
import { sameWords } from "../compose/same-words.ts";

/** A standfirst that stood as the first paragraph, and the body without it. */
export interface LiftedStandfirst {
  readonly dek: { readonly value: RichText; readonly source: BodyPiece["source"] };
  readonly body: BodyContent;
}

/** Copy that follows a standfirst: a line or two after italics are a note and its signature. */
const leastAfter = 2;

/**
 * The first paragraph, where it is set in italics from end to end and copy that is not follows: the standfirst. The
 * headline may be printed above it again. An introduction by the editor ("This article was first published …") is none.
 */
export function liftItalicStandfirst(body: BodyContent, headline: string | undefined): LiftedStandfirst | undefined {
  const at = body.pieces.findIndex(
    ({ block }) => !(block.kind === "crosshead" && sameWords(block.text.text, headline)) && block.kind !== "figure",
  );
  const piece = body.pieces[at];
  const text = italicText(piece);
  if (piece === undefined || text === undefined || headline === undefined) return undefined;
  const words = foldSpaces(text);
  if (words.length < 25 || words.length > 300 || editorial.test(words)) return undefined;
  const after = body.pieces
    .slice(at + 1)
    .filter((one) => one.block.kind === "paragraph" && italicText(one) === undefined);
  if (after.length < leastAfter) return undefined;
  return {
    dek: {
      value: { text: words },
      source: { ...piece.source, rule: "the first paragraph, all in italics", sure: 0.8 },
    },
    body: { ...body, pieces: body.pieces.filter((one) => one !== piece) },
  };
}

const editorial =
  /^(?:this|editor|note|originally|first published|by|updated?|correction|disclosure|photo|warning|published|reprinted)\b/iu;

function italicText(piece: BodyPiece | undefined): string | undefined {
  if (piece?.block.kind !== "paragraph") return undefined;
  const { text, marks = [] } = trimText(piece.block.text);
  const isItalic = marks.some(({ type, from, to }) => type === "italic" && from === 0 && to === text.length);
  return isItalic ? text : undefined;
}
