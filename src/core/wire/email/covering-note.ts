import { looksLikePerson } from "../fields/parse-byline.ts";

/** What a sender wrote to the desk above the copy. */
export interface CoveringNote {
  /** The first paragraph of the copy itself. */
  readonly copyFrom: number;
}

/** A letter to the desk is short: further down everything is copy. */
const furthest = 14;
/** Copy that is worth the name. */
const leastCopy = 120;

/**
 * Finds the covering note of a mail: a greeting, words to the desk, thanks and a name, or a line that says where the
 * copy begins. `texts`: the mail's paragraphs in order. Nothing where no greeting opens it and nothing says so, for then the mail is its copy.
 */
export function coveringNote(texts: readonly string[]): CoveringNote | undefined {
  const marker = texts.slice(0, furthest).findIndex((text) => begins.test(text));
  const greets = greeting.test(texts[0] ?? "") || greetsOnLine.test(texts[0] ?? "");
  if (!greets && (marker < 1 || !texts.slice(0, marker).every((text) => text.length < 400 && speaksToDesk(text))))
    return undefined;
  const copyFrom = marker >= 0 ? behindClosing(texts, marker + 1) : (afterThanks(texts) ?? afterWordsToDesk(texts));
  const left = texts.slice(copyFrom).join(" ").length;
  return copyFrom === 0 || left < leastCopy ? undefined : { copyFrom };
}

/** "Hi desk," and its kin alone in a line. */
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|bonjour|bonsoir|cher|chère|hola|buenos días|buenas tardes|ciao|buongiorno|hei|hej|beste)\b[^.?\n]{0,40}[,!:–—-]?$|^(?:desk|all|team|editors?|folks|both|newsdesk|news desk)\s?[,!]$/iu;
/** "Hi Ann, please find my story below." */
const greetsOnLine =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|bonjour|hola|ciao|hei|hej)\b[^.,!?\n]{0,30}[,!–—-]\s+\S/iu;

/** A line that says that the copy begins: "Story below:", "--- COPY STARTS ---", a rule. */
const begins =
  /^[\s*_=–—-]*(?:(?:story|copy|text|article|release|piece|words)\s+(?:begins|starts|follows|below|here)|(?:begins|starts)|for immediate release)[\s*_=:.–—-]*$|^(?:[_=*–—-]\s?){3,}$/iu;

const thanks =
  /^(?:many |with )?(?:thanks|thank you|thx|cheers|best(?: wishes| regards)?|kind(?:est)? regards|warm(?:est)? regards|regards|all the best|yours(?: \p{L}+)?|sincerely|ta|mit freundlichen grüßen|(?:viele|liebe|beste) grüße|danke|cordialement|bien à vous|merci|saludos|gracias|cordiali saluti|grazie|mvh|vennlig hilsen|med vänlig hälsning|groeten)\b(?:[ ,\p{L}]{0,40})[,.!–—-]*(?:\n.*)?$/iu;

const deskWords =
  /\b(?:please find|(?:find|see|story|copy|piece|text|release|words?|all) (?:below|attached|enclosed)|(?:below|attached|enclosed) (?:is|are|please|you)|as (?:discussed|promised|agreed|requested)|let me know|(?:give|drop) me a|call me|ring me|any (?:questions|queries|problems)|my (?:copy|story|piece|words|mobile|number|byline)|for (?:tomorrow|tonight|today|the (?:web|site|paper|weekend|weekly))['’]?s?|here(?:['’]s| is| are) (?:my|the|our|some|a)|happy to|hope (?:you|this|all)|i(?:['’]m| am|['’]ll| will|['’]ve| have|['’]d)\b|we(?:['’]d| would) (?:be grateful|appreciate|love)|pics?\b|by-?line|word count|would you|could you|can you|grateful if|in case you|sending|filing|filed|subs?\b|newsdesk|the desk)/iu;

const speaksToDesk = (text: string): boolean => greeting.test(text) || thanks.test(text) || deskWords.test(text);

/** The paragraph after "Thanks, Ann": the closing of the letter, with the name and address lines under it. */
function afterThanks(texts: readonly string[]): number | undefined {
  const at = texts.slice(0, furthest).findIndex((text, index) => index > 0 && text.length <= 140 && thanks.test(text));
  if (at < 0) return undefined;
  // Between greeting and thanks stands a letter, not a story that thanks somebody.
  if (!texts.slice(1, at).every((text) => text.length < 700) || !texts.slice(0, at).some((text) => speaksToDesk(text)))
    return undefined;
  return behindClosing(texts, at);
}

/** Behind "Thanks, Ann" and what stands under the name, if that is what stands here. */
function behindClosing(texts: readonly string[], at: number): number {
  const text = texts[at] ?? "";
  if (text.length > 140 || !thanks.test(text)) return at;
  let next = at + 1;
  while (next < at + 5 && isSignature(texts[next] ?? "")) next += 1;
  return next;
}

const isSignature = (text: string): boolean =>
  text.length <= 60 &&
  !/[.!?:]$/u.test(text) &&
  (looksLikePerson(text) ||
    /^\p{Lu}[\p{L}'’-]{1,15}$/u.test(text) ||
    /^(?:tel|mob|m|t|phone|e-?mail)?[\s:.]*[+\d(][\d\s()-]{6,}$|@/iu.test(text));

/** Without a closing: the greeting and the paragraphs that speak to the desk, as far as they follow each other. */
function afterWordsToDesk(texts: readonly string[]): number {
  let next = 1;
  while (next < furthest && (texts[next]?.length ?? Infinity) < 400 && speaksToDesk(texts[next] ?? "")) next += 1;
  return next;
}

/** Whether the copy under a note opens with a headline of its own: one line, no stop, and copy or a byline after it. */
export function opensWithHeadline(copy: readonly string[]): boolean {
  const [first = "", second = ""] = copy;
  if (first.length < 12 || first.length > 120 || first.includes("\n") || /[.,;:]["”’]?$/u.test(first)) return false;
  if (/^(?:by|von|par)\s/iu.test(first) || /^\p{Lu}{3,}[^a-z]*(?:—|–|--)\s/u.test(first)) return false;
  return second.length > 60 || /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR)\s+\p{Lu}/u.test(second);
}
