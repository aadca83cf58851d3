import type { Token } from "../facts.ts";
import { parts } from "../word-forms.ts";

const ADP = parts.indexOf("ADP");
const AUX = parts.indexOf("AUX");
const DET = parts.indexOf("DET");
const NOUN = parts.indexOf("NOUN");
const PART = parts.indexOf("PART");
const PRON = parts.indexOf("PRON");
const PROPN = parts.indexOf("PROPN");
const VERB = parts.indexOf("VERB");

/** The token so many places on (or back), as far as it stands in the same sentence. */
export type Near = (away: number) => Token | undefined;

/**
 * Whether a word that the tagger took for a noun is a verb of credit where it stands, by what is round it: taggers learn from
 * copy in which "show", "report" and "claim" are mostly nouns. `text`: the word, which may be a form of such a verb; `before`:
 * the one before it.
 */
export function isVerbHere(near: Near, before: Token, text: string): boolean {
  if (text.endsWith("ed"))
    return text === "alleged" ? isAlleged(near, before) : endsQuotation(near) && hasName(near(1));
  if (text.endsWith("ing")) return isGoingOn(near, before);
  return /[^s]s$/u.test(text) ? isSingular(near, before, text) : isPlural(near, before);
}

/** "“It is a disgrace,” fumed Roe." */
const hasName = (next: Token | undefined): boolean =>
  next !== undefined && (isNominal(next.form.part) || next.form.part === DET || next.form.part === PRON);
const endsQuotation = (near: Near): boolean =>
  /^["”’]$/u.test(near(-1)?.text ?? "") && /^[,?!—]$/u.test(near(-2)?.text ?? "");

/** "Prosecutors alleged in court papers", "the attorney general alleged that". */
function isAlleged(near: Near, { form, text }: Token): boolean {
  const next = near(1);
  const hasSubject = isNominal(form.part) || form.part === PRON || /^(?:general|has|have|had|[’']ve|also)$/u.test(text);
  return hasSubject && next !== undefined && (next.form.part === ADP || opensClause(next));
}

/** "has been warning that", "…, warning that". */
function isGoingOn(near: Near, { form, text }: Token): boolean {
  const next = near(1);
  if (next === undefined) return false;
  return form.part === AUX ? opensClause(next) : next.text === "that" && /^(?:,|but|and|or|while|by)$/u.test(text);
}

/** "The ad claims that", "the website notes the quay was sold", "…, reports Reuters." */
function isSingular(near: Near, before: Token, text: string): boolean {
  const { part, lower } = before.form;
  const next = near(1);
  if (next === undefined) return false;
  // "…, reports Reuters."
  if (/^[,”"]$/u.test(before.text)) return next.form.part === PROPN && endsInNames(near, 1);
  const subject = part === PROPN || (part === NOUN && !isPluralWord(before)) || singular.has(lower);
  if (!subject) return false;
  // "The hall features a painting", "Roe points out"
  if (next.form.part === DET || (text === "points" && next.text === "out"))
    return part === PROPN || sayers.test(lower) ? isFirstVerb(near) : isOnlyVerb(near);
  // "…, the charity estimates."
  if (/^[.;”"]$/u.test(next.text) || (next.text === "," && isTag(near)))
    return part === NOUN && sayers.test(before.form.lower) && isTag(near);
  if (!isFirstVerb(near)) return false;
  // "claims that were filed" are some claims.
  if (next.text === "that") return !isFinite(near(2));
  return /^[“"]$/u.test(next.text) || others.has(next.form.lower) || asking.has(next.text);
}

/** "Records show the mayor", "many economists say is", "those who claim to". */
function isPlural(near: Near, before: Token): boolean {
  const { part, lower } = before.form;
  const next = near(1);
  if (part === AUX || before.text === "to" || part === PART)
    return modal.has(lower) && next !== undefined && (next.form.part === DET || objects.has(next.form.lower));
  const subject =
    plurals.has(lower) ||
    (part === NOUN && isPluralWord(before)) ||
    (part === PROPN && (peoples.test(lower) || isCapitalNoun(near, before))) ||
    (manyIn.test(lower) && /^(?:in|of)$/u.test(near(-2)?.text ?? ""));
  if (!subject) return false;
  // "…, court records show."
  if (next === undefined || /^[.,;”"]$/u.test(next.text)) return isTag(near);
  // "Polls show voters trust her": a clause with a subject of its own.
  if (next.form.part === NOUN && isPluralWord(next) && (isFinite(near(2)) || near(2)?.form.doubtful === true))
    return true;
  return opensClause(next) || next.form.part === PROPN || (next.text === "to" && near(2)?.form.part === VERB);
}

const isNominal = (part: number): boolean => part === NOUN || part === PROPN;
const isPluralWord = ({ text, form }: Token): boolean =>
  (/[^s]s$/u.test(text) && !noPlural.has(form.lower)) || oddPlurals.has(form.lower);
const oddPlurals: ReadonlySet<string> = new Set("data media people police women men children".split(" "));
const noPlural: ReadonlySet<string> = new Set("his its this thus news savings politics sports grassroots".split(" "));
/** Names of many: "Democrats", "Americans", "Tories". */
const peoples = /(?:crats|[ei]cans|ians|ists|ives|berals|inos|ies)$/u;
/** "Residents fear that", "Polls show": with a capital at the head of a sentence a noun looks like a name. */
const isCapitalNoun = (near: Near, { form, text }: Token): boolean =>
  near(-2) === undefined && (papers.has(form.lower) || (near(1)?.text === "that" && /[^s]s$/u.test(text)));
const papers: ReadonlySet<string> = new Set(
  "polls surveys studies records figures data documents emails results".split(" "),
);
const manyIn = /^(?:ten|10|eight|8|seven|7|five|5|four|4|three|3)$/u;
const singular: ReadonlySet<string> = new Set(["he", "she", "it", "which", "who", "one"]);
const plurals: ReadonlySet<string> = new Set("i we you they who many some others most few both".split(" "));
const modal: ReadonlySet<string> = new Set(
  "to will would can could may might must should 'll ’ll 'd ’d n't n’t not".split(" "),
);
const others: ReadonlySet<string> = new Set("he she it they there".split(" "));
const objects: ReadonlySet<string> = new Set("him her it them us me that".split(" "));
const asking: ReadonlySet<string> = new Set("how why what whether where when if".split(" "));

/** Whether a clause, an object or a quotation may begin with it. */
const opensClause = ({ text, form }: Token): boolean =>
  text === "that" || form.part === DET || form.part === PRON || asking.has(text) || /^[“"]$/u.test(text);

/** Bodies and papers whose verb stands at the end: "…, the charity estimates." */
const sayers =
  /^(?:agency|alliance|army|association|authority|bank|board|body|bureau|campaign|centre|center|charity|church|club|coalition|commission|committee|company|council|court|department|federation|firm|foundation|government|group|hospital|institute|league|magazine|military|ministry|newspaper|office|organi[sz]ation|paper|party|police|poll|report|school|service|society|statement|study|survey|team|union|university|website)$/u;

const isFinite = (token: Token | undefined): boolean => token?.form.part === AUX || token?.form.part === VERB;

/** Whether no more than a name stands from there to the end of the sentence, or to a comma. */
function endsInNames(near: Near, from: number): boolean {
  let away = from;
  while (near(away)?.form.part === PROPN) away += 1;
  return /^[.,;]$/u.test(near(away)?.text ?? ".");
}

/** Whether there stands nothing but a subject between the last comma or quotation mark and the word. */
function isTag(near: Near): boolean {
  for (let away = -1; away > -farthest; away--) {
    const token = near(away);
    if (token === undefined || isFinite(token)) return false;
    if (/^[,”"]$/u.test(token.text)) return true;
    if (/^(?:and|or)$/u.test(token.text)) return false;
  }
  return false;
}
const farthest = 9;

/** Whether no verb with a subject stands before it in the clause. */
function isFirstVerb(near: Near): boolean {
  for (let away = -1; ; away--) {
    const token = near(away);
    if (token === undefined || /^[.,;:“”"—–]$/u.test(token.text)) return true;
    if (isFinite(token)) return false;
  }
}

/** Whether the clause has no other verb that its subject could have: none but those behind "to". */
export function isOnlyVerb(near: Near): boolean {
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
