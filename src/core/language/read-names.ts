import type { Name, Quotation, TextSpan, Token } from "./facts.ts";
import { draftNames, type NameDraft } from "./name-drafts.ts";
import { kindOf } from "./name-kind.ts";

/** The names of a text: people with the title before them, places, bodies, and other runs of capitals. In order. */
export const readNames = (
  tokens: readonly Token[],
  sentences: readonly TextSpan[],
  quotations: readonly Quotation[],
): readonly Name[] => settleNames([{ drafts: draftNames(tokens, sentences, quotations), by: 0 }]);

/** Decides what kind of name each is, in the order of the text; `by`: how far a stretch of it stands from where it was read. */
export function settleNames(
  stretches: readonly { readonly drafts: readonly NameDraft[]; readonly by: number }[],
): readonly Name[] {
  const people = new Set<string>();
  const found: Name[] = [];
  /** Those of no kind: numbers of names, and their surnames. */
  const others: number[] = [];
  const surnames: string[] = [];
  for (const { drafts, by } of stretches)
    for (const { from, to, text, words, lower, last, surname, titled, title, kind: alone } of drafts) {
      const kind = people.has(lower) || people.has(last) ? kindOf(words, lower, titled, people) : alone;
      const isTitled = kind === "person" && title !== "";
      if (kind === "person") people.add(surname);
      if (kind === "other") {
        others.push(found.length);
        surnames.push(surname);
      }
      found.push(
        isTitled ? { from: from + by, to: to + by, text, kind, title } : { from: from + by, to: to + by, text, kind },
      );
    }
  // "Hallam said" above "Eve Hallam, the mayor": a surname read before its full name is that person too.
  for (let n = 0; n < others.length; n++) {
    const at = others[n] ?? 0;
    const name = found[at];
    if (name === undefined || !people.has(surnames[n] ?? "")) continue;
    found[at] = { from: name.from, to: name.to, text: name.text, kind: "person" };
  }
  return found;
}
