import type { StoryStatus } from "../../story/story.ts";

/**
 * The status that labels of a wire declare: a take key line, the parts of a slug, the words before the colon of a
 * headline, an editor's note. Only labels are looked at, never running copy: "Bomb kills 12" is news, "BC-Storm-KILL" a kill.
 */
export function findStatus(labels: readonly (string | undefined)[]): StoryStatus | undefined {
  const texts = labels.filter((label) => label !== undefined && label.trim() !== "");
  for (const [status, pattern] of patterns) if (texts.some((text) => pattern.test(text ?? ""))) return status;
  return undefined;
}

/** The start of a headline that labels the item: "CORRECTION: …", "KILL - …", "CORRECTED-…". */
export const headlineLabel = (headline: string | undefined): string | undefined =>
  /^\s*(?:\W*)(?<label>\p{L}[\p{L} ]{2,40}?)\s*(?:[:(–—]|\s-|-(?=\p{L}))/u.exec(headline ?? "")?.groups?.["label"];

/** Where a label may begin and end: at a separator of slugs, or at the ends. "overkill" and "Kilkenny" are neither. */
const label = (words: string): RegExp =>
  new RegExp(`(?:^|[\\s/_,;:.*+(–—-])(?:${words})(?=$|[\\s/_,;:.*+!)–—=-])`, "u");

const patterns: readonly (readonly [StoryStatus, RegExp])[] = [
  [
    "killed",
    label(
      "(?:MANDATORY |STORY |PHOTO |PICTURE |BULLETIN )?(?:KILL|Kill|KILLED|KILLS)|Kill(?=:)|WITHDRAWN?|WITHDRAWAL|Withdrawn|WITHDRAWS|(?:has|have|is|are) (?:been )?(?:withdrawn|killed|cancelled|canceled)|(?:please |Please |PLEASE )(?:kill|disregard|DISREGARD|do not (?:use|publish)|KILL)|CANCELLED|CANCELED|CANCELLATION|Cancellation|STORNO|Storno|STORNIERT|ANNULATION|ANNULE|ANNULÉ|ANNULÉE|Annulation|ANULADA|ANULACIÓN|Anulación|ANULADO|ANNULLATA|ANNULLAMENTO|INGETROKKEN|VERVALT|TILLBAKADRAGEN|TRUKKET|PERUTTU|SPÄRRAD",
    ),
  ],
  ["withheld", label("HOLD FOR RELEASE|HFR|WITHHOLD|WITHHELD|HOLD|Hold for release")],
  [
    "correction",
    label(
      "CORRECTION|Correction|CORRECTIONS|CORRECTED|Corrected|CORRECTS|CORRECTIVE|CORR|CLARIFICATION|Clarification|BERICHTIGUNG|Berichtigung|KORREKTUR|Korrektur|RECTIFICATIF|Rectificatif|CORRECTIF|corrige et remplace|CORRIGE|CORRIGÉ|CORRECCIÓN|Corrección|CORRIGE Y SUSTITUYE|RETIFICAÇÃO|CORREÇÃO|CORREZIONE|RETTIFICA|RECTIFICATIE|Rectificatie|vervangt|CORREX|CORRECTION ET MISE À JOUR|RÄTTELSE|RETTELSE|Rettelse|RETTING|KORJAUS|OIKAISU",
    ),
  ],
  [
    "advisory",
    label(
      "ADVISORY|Advisory|(?:MEDIA|NEWS|PHOTO|COVERAGE|EDITORIAL|TRANSMISSION) (?:ADVISORY|ALERT|NOTE)|(?:Media|Editorial|Editors'?) Advisory|NOTE TO EDITORS|Impressum|IMPRESSUM|Vorschau|VORSCHAU|Tagesvorschau|Terminvorschau|TERMINVORSCHAU|DIARY|BUDGET|NEWS DIGEST|DAYBOOK|Daybook|Test message|TEST MESSAGE|TEST-TEST|AVIS AUX (?:ABONNÉS|CLIENTS|REDACTIONS|RÉDACTIONS)|AVISO A (?:LOS )?(?:CLIENTES|ABONADOS)|Planungshinweis|Til redaktionen|Til redaksjonen|Till redaktionen|TILL RED|TIL RED|Voor de redactie|Huomio toimituksille|Tiedoksi toimituksille|Juttulista|Päivälista",
    ),
  ],
];
