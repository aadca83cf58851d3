import type { Note } from "../../story/note.ts";
import type { StoryParts } from "../../story/make-story.ts";
import type { StoryMeta, StoryStatus } from "../../story/story.ts";
import { partCorrectedLabel } from "../fields/corrected-label.ts";
import { findEmbargo, findProseEmbargo } from "../fields/find-embargo.ts";
import { findStatus } from "../fields/find-status.ts";
import { holdOrder } from "../fields/hold-order.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { linesOf, publishedOf, wordsOf } from "./copy-fields.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** The story's data that stands in lines of the copy, with what had to be guessed. */
export interface CopyMeta {
  readonly meta: StoryParts["meta"];
  readonly notes: readonly Note[];
}

/** Reads slug, embargo, notes, status and the rest from the lines that declare them. */
export function copyMeta(lines: readonly LabelledParagraph[], headline: LabelledParagraph | undefined): CopyMeta {
  const declared = (field: keyof StoryMeta): readonly string[] =>
    lines.filter((line) => line.declared?.field === field).map((line) => wordsOf(line));
  const [slug] = declared("slug");
  const published = publishedOf(lines)?.value;
  const sent = published?.slice(0, 10);
  const signOffs = declared("signOff").map((text) => text.replace(/^\(|\)$/gu, ""));
  const editorNotes = declared("editorNote").map((text) => text.replace(/^\(|\)$/gu, ""));
  const keywords = declared("keywords")
    .flatMap((text) => text.split(/\s*[;,]\s*/u))
    .filter((word) => word !== "");
  const body = linesOf(lines, "body")
    .map(({ text }) => text)
    .join("\n");
  const [line] = declared("embargo");
  const stated = line === undefined ? undefined : embargoOfLine(line, sent);
  const inProse = stated === undefined ? embargoInProse(lines, sent) : undefined;
  const embargo = stated ?? inProse?.until;
  const slugLines = lines.filter((one) => one.declared?.field === "slug").map(({ text }) => text);
  return {
    meta: {
      slug,
      keywords: keywords.length === 0 ? undefined : keywords,
      published,
      embargo,
      editorNote: editorNotes.length === 0 ? undefined : editorNotes.join("\n"),
      signOff: signOffs.length === 0 ? undefined : signOffs.join("\n"),
      language: guessLanguage(`${headline?.text ?? ""}\n${body}`),
      status: statusOf(
        lines,
        [...slugLines, ...editorNotes, ...correctionOf(headline, editorNotes, linesOf(lines, "body")[0])],
        embargo !== undefined || inProse !== undefined,
      ),
    },
    notes: inProse === undefined ? [] : [inProse.note],
  };
}

/** The label of a correction, where the headline, a note or copy that came without a headline says that this take is one. */
const correctionOf = (
  headline: LabelledParagraph | undefined,
  editorNotes: readonly string[],
  lede: LabelledParagraph | undefined,
): readonly ["CORRECTED"] | readonly [] =>
  partCorrectedLabel(headline === undefined ? "" : wordsOf(headline)) !== undefined ||
  editorNotes.some((note) => /^Corrects?\b/u.test(note)) ||
  (headline === undefined && /^(?:Correction|Clarification)s?\s?[:–—-]/iu.test(lede?.text ?? ""))
    ? ["CORRECTED"]
    : [];

/** The time of a line that is the embargo; its words where no time can be read. */
function embargoOfLine(words: string, sent: string | undefined): string {
  const order = findEmbargo(words, { sent }) ?? holdOrder(words, { sent });
  if (order !== undefined && "until" in order) return order.until;
  return findEmbargo(`Embargo: ${words}`, { sent })?.until ?? words;
}

function embargoInProse(
  lines: readonly LabelledParagraph[],
  sent: string | undefined,
): { readonly until: string | undefined; readonly note: Note } | undefined {
  for (const line of lines) {
    const found = line.declared === undefined ? findProseEmbargo(line.text, { sent }) : undefined;
    if (found === undefined) continue;
    const read =
      found.until === undefined
        ? "No time can be read from it with certainty: ask the agency until when it holds"
        : `Its time was read as ${found.until}: check it`;
    const message = `A sentence of the copy says that it is under embargo (“${found.words}”). ${read}.`;
    return { until: found.until, note: { kind: "guessed", where: `line ${line.n}`, message } };
  }
  return undefined;
}

/** The gravest order of the lines, else what labels say; an embargo where nothing else is said. */
function statusOf(
  lines: readonly LabelledParagraph[],
  labels: readonly string[],
  isEmbargoed: boolean,
): StoryStatus | undefined {
  const orders = lines.map(({ declared }) => declared?.status);
  const labelled = findStatus(labels);
  const gravest = (["killed", "withheld", "advisory"] as const).find(
    (status) => orders.includes(status) || labelled === status,
  );
  if (gravest === "killed" || gravest === "withheld") return gravest;
  return isEmbargoed ? "embargoed" : (gravest ?? labelled);
}
