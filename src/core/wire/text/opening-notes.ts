import { sameWords } from "../compose/same-words.ts";
import { isChangeNote } from "../fields/change-note.ts";
import { findEmbargo } from "../fields/find-embargo.ts";
import { parseByline } from "../fields/parse-byline.ts";
import type { Chunk } from "./paragraphs.ts";
import type { WireAside, WireField } from "./wire-story.ts";

/** What stood above the first paragraph of the copy itself. */
export interface OpeningNotes {
  readonly chunks: readonly Chunk[];
  readonly byline?: WireField;
  readonly embargo?: string;
  /** Notes to editors, in their words. */
  readonly notes: readonly string[];
  readonly asides: readonly WireAside[];
}

/** Lifts byline, embargo and notes to editors from the head of a text; stops at the first line that is copy. */
export function takeOpening(
  chunks: readonly Chunk[],
  {
    sent,
    bylineKnown,
    headline,
  }: { readonly sent: string | undefined; readonly bylineKnown: boolean; readonly headline?: string | undefined },
): OpeningNotes {
  const notes: string[] = [];
  const asides: WireAside[] = [];
  let byline: WireField | undefined;
  let embargo: string | undefined;
  let at = 0;
  for (; at < Math.min(chunks.length, 8); at += 1) {
    const chunk = chunks[at];
    if (chunk?.kind !== "prose") break;
    const { text, lines } = chunk;
    const found = text.length < 200 ? findEmbargo(text, { sent }) : undefined;
    if (sameWords(text, headline) && at + 1 < chunks.length)
      asides.push({ text, lines, role: "headline", why: "Repeats the headline." });
    else if (found !== undefined) {
      embargo ??= found.until;
      asides.push({ text, lines, role: "metadata", why: "An embargo: kept with the story's data." });
    } else if (isNote(text)) {
      notes.push(text);
      asides.push({ text, lines, role: "metadata", why: "A note to editors, not for print." });
    } else if (isReleaseMark(text) && at + 1 < chunks.length) {
      asides.push({ text, lines, role: "metadata", why: whyReleaseMark });
    } else if (!bylineKnown && byline === undefined && isByline(text)) {
      byline = { text, lines, rule: "“By” and a name above the first paragraph", sure: 0.9 };
    } else break;
  }
  return {
    chunks: chunks.slice(at),
    notes,
    asides,
    ...(byline === undefined ? {} : { byline }),
    ...(embargo === undefined ? {} : { embargo }),
  };
}

/** "Eds: …", "Editor's note: …", "(Adds quotes in paragraphs 3-5)", "ATTENTION - …": words to the desk. */
export const isNote = (text: string): boolean =>
  /^[\s(*[]*(?:Eds?|EDS|Editors?|EDITORS?|Editor['’]s note|EDITOR['’]S NOTE|Notes? to editors?|NOTES? TO EDITORS?|ATTENTION|Achtung|Hinweis|Anm\. d\. Red|ATTENTION EDITORS|Redaktionshinweis|Note aux (?:clients|rédactions)|Nota a los (?:editores|clientes))\s*[:–—-]/u.test(
    text,
  ) || isChangeNote(text);

/** "FOR IMMEDIATE RELEASE", "Press release": what senders print above their headline. */
export const isReleaseMark = (text: string): boolean =>
  /^[\s*-]*(?:for immediate (?:release|publication)|(?:press|media|news) release|pressemitteilung|zur sofortigen veröffentlichung|communiqué de presse|pour (?:diffusion|publication) immédiate|comunicado de prensa|para publicación inmediata|comunicato stampa|pressmeddelande|pressemeddelelse|pressemelding)[\s*:.!-]*$/iu.test(
    text,
  );

export const whyReleaseMark = "says that this is a release, and is not copy";

function isByline(text: string): boolean {
  if (text.length > 120 || !/^(?:By|BY|Von|Par|Por|Di|Av|Af|Door|De)\s/u.test(text)) return false;
  return (parseByline(text)?.sure ?? 0) >= 0.5;
}
