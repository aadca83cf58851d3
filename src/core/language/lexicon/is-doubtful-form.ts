import { cueVerbs } from "./cue-verbs.ts";

/** Words in lower case that stand inside names: "Juan de la Cruz". */
export const particles: ReadonlySet<string> = new Set(
  "al bin da de del della den der di do dos du el ibn la las le los ter ten und van von y zu zum zur".split(" "),
);

/** The verb of credit that a word may be a form of: "plans", "reports"; else its base form. */
export function cueLemma(lemma: string, text: string): string {
  if (cueVerbs.has(lemma)) return lemma;
  if (text.endsWith("s")) return text.slice(0, -1);
  if (text.endsWith("ed")) return cueVerbs.has(text.slice(0, -1)) ? text.slice(0, -1) : text.slice(0, -2);
  if (!text.endsWith("ing")) return lemma;
  const stem = text.slice(0, -3);
  return cueVerbs.has(stem) ? stem : `${stem}e`;
}

/** Whether a word may be a verb or a piece of a name where the tagger took it for something else. */
export const isDoubtfulForm = (text: string, lemma: string, pos: string): boolean =>
  ((pos === "NOUN" || (pos === "ADJ" && /(?:ing|ed)$/u.test(text))) && cueVerbs.has(cueLemma(lemma, text))) ||
  (pos !== "PROPN" && particles.has(text));
