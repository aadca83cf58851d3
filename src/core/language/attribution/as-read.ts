import type { TextSpan, Token } from "../facts.ts";
import { cueLemma, particles } from "../lexicon/is-doubtful-form.ts";
import { isOnlyVerb, isVerbHere, type Near } from "./as-verb.ts";
import { makeWordForm, parts, type WordForm } from "../word-forms.ts";

const NOUN = parts.indexOf("NOUN");
const PROPN = parts.indexOf("PROPN");
const PRON = parts.indexOf("PRON");
const VERB = parts.indexOf("VERB");

const few = 3;

/** A word as the grammar takes it, where the tagger took it for something else that cannot stand there. */
export const asRead = (tokens: readonly Token[], i: number, token: Token, sentence: TextSpan | undefined): WordForm =>
  !token.form.doubtful || sentence === undefined ? token.form : readAnew(tokens, i, token, sentence);

/** Of the few that are doubtful; by itself, as what its helper looks at is put in memory at each call. */
function readAnew(tokens: readonly Token[], i: number, token: Token, sentence: TextSpan): WordForm {
  const { form, text } = token;
  const near: Near = (away) => {
    const other = tokens[i + away];
    return other !== undefined && other.from >= sentence.from && other.to <= sentence.to ? other : undefined;
  };
  if (particles.has(text)) return isWithinName(near) ? makeWordForm(text, "PROPN", text) : form;
  return isVerb(near, token) ? makeWordForm(text, "VERB", cueLemma(token.lemma, text)) : form;
}

/** "…, Roe notes.", "The council plans to sell the quay.", and what `isVerbHere` knows. */
function isVerb(near: Near, { text }: Token): boolean {
  const before = near(-1);
  if (before === undefined) return false;
  if (isVerbHere(near, before, text)) return true;
  if (!text.endsWith("s")) return false;
  const next = near(1)?.text ?? ".";
  const { part } = before.form;
  if (part === PROPN || part === PRON) {
    // "“…,” Jo Roe claims."
    let opens = -2;
    while (opens > -few - 2 && near(opens)?.form.part === PROPN) opens -= 1;
    if (/^[.,;]$/u.test(next) && /^[,”"]$/u.test(near(opens)?.text ?? "")) return true;
  }
  return (part === PROPN || part === NOUN) && next === "to" && near(2)?.form.part === VERB && isOnlyVerb(near);
}

/** Between two names, with no more than other such words between. */
function isWithinName(near: Near): boolean {
  const isName = (away: number): boolean => near(away)?.form.part === PROPN && /^\p{Lu}/u.test(near(away)?.text ?? "");
  let from = -1;
  while (from > -few && particles.has(near(from)?.text ?? "")) from -= 1;
  let to = 1;
  while (to < few && particles.has(near(to)?.text ?? "")) to += 1;
  return isName(from) && isName(to);
}
