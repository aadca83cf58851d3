import { bodyEndings, knownBodies } from "./lexicon/bodies.ts";
import { cueNouns } from "./lexicon/cue-nouns.ts";
import { cueClasses, cueVerbs } from "./lexicon/cue-verbs.ts";
import { courtesyTitles, titleNouns } from "./lexicon/titles.ts";
import { peopleNouns } from "./lexicon/units.ts";

/** 0 none; 1–27 verb of credit by class and weight, 28 such a verb in another part; 30–31 noun of credit; 40 person noun; 41 title; 42 body. */
export function lexicalClassOf(lemma: string, pos: string, lower: string): number {
  const verb = cueVerbs.get(lemma);
  if (pos === "VERB" || pos === "AUX") {
    return verb === undefined
      ? 0
      : 1 + cueClasses.indexOf(verb.kind) * 3 + (verb.weight >= 0.9 ? 2 : verb.weight >= 0.7 ? 1 : 0);
  }
  const noun = cueNouns.get(lemma);
  if (noun !== undefined && pos === "NOUN") return noun >= 0.8 ? 31 : 30;
  if (courtesyTitles.has(lower.replace(".", "")) || titleNouns.has(lemma)) return 41;
  if (peopleNouns.has(lower)) return 40;
  if (bodyEndings.has(lower) || knownBodies.has(lower)) return 42;
  return verb === undefined ? 0 : 28;
}
