import type { TextSpan, Token } from "../facts.ts";
import { cueLemma, particles } from "../lexicon/is-doubtful-form.ts";
import { makeWordForm, parts, type WordForm } from "../word-forms.ts";

const NOUN = parts.indexOf("NOUN");
const PROPN = parts.indexOf("PROPN");
const PRON = parts.indexOf("PRON");
const VERB = parts.indexOf("VERB");
const AUX = parts.indexOf("AUX");

const few = 3;

/** The token so many places on (or back), as far as it stands in the same sentence. */
type Near = (away: number) => Token | undefined;

/** A word as the grammar takes it, where the tagger took it for something else that cannot stand there. */
export function asRead(tokens: readonly Token[], i: number, token: Token, sentence: TextSpan | undefined): WordForm {
  const { form, text } = token;
  if (!form.doubtful || sentence === undefined) return form;
  const near: Near = (away) => {
    const other = tokens[i + away];
    return other !== undefined && other.from >= sentence.from && other.to <= sentence.to ? other : undefined;
  };
  if (particles.has(text)) return isWithinName(near) ? makeWordForm(text, "PROPN", text) : form;
  return isVerb(near, token) ? makeWordForm(text, "VERB", cueLemma(token.lemma, text)) : form;
}

/** "The Post reports that …", "…, Roe notes.", "The council plans to sell the quay.", "Residents fear that …". */
function isVerb(near: Near, { text }: Token): boolean {
  const before = near(-1);
  if (before === undefined) return false;
  const next = near(1)?.text ?? ".";
  const { part } = before.form;
  if (!text.endsWith("s")) return next === "that" && /\p{Ll}s$/u.test(before.text) && part !== VERB;
  if (part === PROPN || part === PRON) {
    // "“…,” Jo Roe claims."
    let opens = -2;
    while (opens > -few - 2 && near(opens)?.form.part === PROPN) opens -= 1;
    const tagged = /^[.,;]$/u.test(next) && /^[,”"]$/u.test(near(opens)?.text ?? "");
    if (next === "that" || tagged) return true;
  }
  return (part === PROPN || part === NOUN) && next === "to" && near(2)?.form.part === VERB && isOnlyVerb(near);
}

/** Whether the clause has no other verb that its subject could have: none but those behind "to". */
function isOnlyVerb(near: Near): boolean {
  const finite = (away: number): boolean => {
    const part = near(away)?.form.part;
    return (
      part === AUX || (part === VERB && near(away - 1)?.text !== "to" && !(near(away)?.text ?? "").endsWith("ing"))
    );
  };
  const within = (away: number): boolean => !/^[.!?;]$/u.test(near(away)?.text ?? ".");
  for (let away = -1; within(away); away--) if (finite(away)) return false;
  for (let away = 1; within(away) && near(away)?.text !== ","; away++) if (finite(away)) return false;
  return true;
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
