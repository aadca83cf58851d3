import { mayHave } from "../patterns/may-have.ts";
import { mayOpen } from "../patterns/may-open.ts";
import type { StoryStatus } from "../../story/story.ts";

/** An order of the agency to its clients: what becomes of a story. */
export interface WireOrder {
  readonly status: StoryStatus;
  readonly why: string;
}

/**
 * Reads a line that orders something: "MANDATORY KILL", "HOLD FOR LEGAL", "ADVISORY: …", "Editors: please kill …", "The
 * agency has withdrawn its story … Please do not use it." News of kills, holds and withdrawals is none: the line must be
 * nothing but the order, be addressed to editors, or speak of a story and of its use.
 */
export function wireOrder(text: string): WireOrder | undefined {
  const opens = mayOrder(text);
  if (opens && liftsKill.test(text)) return advised;
  if (opens && (kill.test(text) || killSentences.some((pattern) => pattern.test(text)))) return killed;
  if (mayWithdraw(text) && withdrawsForUse(text)) return killed;
  if (!opens) return undefined;
  if (hold.test(text) || holdSentence.test(text)) return withheld;
  if (toEditors.test(text)) {
    if (tellsToKill.test(text)) return killed;
    if (tellsToHold.test(text)) return withheld;
  }
  if (!advisory.test(text)) return undefined;
  return /\b(?:withdrawn|withdraws?|kill|killed)\b/iu.test(text) ? killed : advised;
}

const killed: WireOrder = { status: "killed", why: "an order to kill the story" };
const withheld: WireOrder = { status: "withheld", why: "an order to hold the story" };
const advised: WireOrder = { status: "advisory", why: "an advisory to editors" };

const rest = "[\\s*!.#)_]*(?:$|\\s*[:,–—-]\\s*\\S.*$)";
const kill = new RegExp(
  `^[\\W_]*(?:(?:MANDATORY|BULLETIN|STORY|PHOTO|PICTURE) KILL\\b|(?:(?:MANDATORY|STORY|PHOTO|PICTURE|GRAPHIC|VIDEO|BULLETIN|URGENT) )*(?:KILL(?:[ -]+KILL)*|WITHDRAWN|WITHDRAWAL|ELIMINATION(?= (?:NOTICE|ORDER|ADVISORY)))(?: (?:NOTICE|ORDER|ADVISORY|STORY))*${rest}|(?:STORY |PHOTO |PICTURE )?(?:KILLED|CANCELLED|CANCELED)[\\W_]*$)`,
  "u",
);
const hold = new RegExp(
  `^[\\W_]*(?:(?:LEGAL|STORY|MANDATORY) )*(?:(?:ON )?HOLD(?: FOR (?:LEGAL|LAWYERS?|THE LAWYERS?|APPROVAL|CLEARANCE|PUBLICATION|THE EDITOR|THE DESK)[\\p{Lu} ]*)?|WITHHOLD|WITHHELD|DO NOT (?:USE|PUBLISH|RUN|PRINT|RELEASE|BROADCAST|TRANSMIT)|NOT FOR (?:USE|PUBLICATION|BROADCAST)|(?:NOT YET|NOT|AWAITING) LEGAL(?:LED)?)${rest}`,
  "u",
);
const holdSentence =
  /^\W*(?:please )?hold (?:(?:this|the) )?(?:(?:story|copy|item) )?for (?:the )?(?:legal|lawyers?)\b.{0,80}$/iu;
const advisory = new RegExp(
  `^[\\W_]*(?:(?:(?:EDITORS?[’']?|MEDIA|NEWS|PHOTO|COVERAGE|EDITORIAL|TRANSMISSION) )?ADVISORY|(?:Editors?[’']?|Media|Editorial) [Aa]dvisory)${rest}`,
  "u",
);

const item =
  "(?:story|stories|item|dispatch|copy|take|version|bulletin|alert|photo|photograph|picture|graphic|video|article|report)";
const gone = "(?:has|have|is|are) (?:been |hereby )?(?:withdrawn|killed|retracted|cancelled|canceled)";
/** "Withdrawn from sale" is said of goods. */
const notFromSale = "(?! from (?!the (?:wire|service|file|report)\\b))";

const killSentences: readonly RegExp[] = [
  /^\W*(?:mandatory |story |bulletin )?(?:kill|withdrawal) (?:notice|order|advisory)\W*$/iu,
  /^\W*(?:story|item|copy|photo|picture) (?:withdrawn|killed)\W*$/iu,
  /^\W*please (?:do not (?:use|publish|run)|kill|disregard|withdraw)\b/iu,
  // "The story headlined …, sent at 0900, has been withdrawn."
  new RegExp(
    `^\\W*(?:the|this|our) (?:[\\w-]+ ){0,2}?(?:story|item|dispatch|copy|take|version|alert|photo|picture|graphic)\\b.{0,160}\\b${gone}\\b${notFromSale}`,
    "iu",
  ),
  new RegExp(
    `^\\W*(?:clients|customers|subscribers|editors|newsrooms)(?: are (?:advised|asked|informed)| (?:should|please) note)\\b.{0,40}\\b${item}\\b.{0,160}\\b${gone}\\b${notFromSale}`,
    "iu",
  ),
  // "Tidewire advises that the story … is withdrawn": who says so, and to whom.
  new RegExp(
    `^\\W*(?:\\p{Lu}[\\p{L}&]*\\s){1,4}(?:advises|informs|tells)(?: (?:its |all )?(?:clients|customers|subscribers|editors))? that (?:the|its|our)\\b.{0,40}\\b${item}\\b.{0,160}\\b${gone}\\b${notFromSale}`,
    "u",
  ),
  // The slug or a headline in quotation marks as the subject.
  new RegExp(`^(?:\\p{Lu}{2}-{1,2}\\p{Lu}|[“"][^”"]{8,}[”"]).{0,160}\\b${gone}\\b${notFromSale}`, "u"),
];

/** "Please disregard the kill of …": that one lets a story go is for somebody to see, and kills none. */
const liftsKill =
  /\b(?:disregard|ignore) (?:the|our|this|that|all) (?:(?:earlier|previous|above|mandatory|bulletin|story) ){0,3}(?:kills?|withdrawals?)\b|\b(?:the|our|this|that) (?:(?:earlier|previous|above|mandatory|bulletin|story) ){0,3}(?:kill|withdrawal)\b[^.]{0,120}\b(?:was|were) (?:sent|issued|moved|made) in error\b/iu;

const hasWithdrawn = new RegExp(
  `\\b(?:(?:has|have) (?:withdrawn|retracted)|retracts|withdraws) (?:its|the|this|our|their) (?:[\\w-]+ ){0,3}?${item}(?: of \\p{Lu}[^,.;]{2,18}?)?,? (?:slugged|headlined|moved|sent|transmitted|issued|filed)\\b`,
  "iu",
);

const withdrawal = new RegExp(
  `\\b(?:has|have|is|are) (?:been )?(?:withdrawn|killed|retracted)\\b|\\bwithdraws\\b`,
  "iu",
);
/** Patterns that may begin anywhere in a line are slow to try one by one. */
const mayWithdraw = mayHave(hasWithdrawn, withdrawal);
const itemWord = new RegExp(`\\b${item}\\b`, "iu");
const forbidsUse =
  /\b(?:do not|don[’']t|(?:must|should|may) (?:not|no longer) be) (?:use|publish|run|broadcast|used|published|run)\b/iu;
const withdrawsForUse = (text: string): boolean =>
  hasWithdrawn.test(text) || (withdrawal.test(text) && forbidsUse.test(text) && itemWord.test(text));

const toEditors =
  /^[\W_]*(?:attention,? |attn\.?:? |note to )?(?:eds|editors?|news ?desks?|subscribers|clients|customers)(?:[’']s? note)?\s*[:,–—-]/iu;
const tellsToKill =
  /\bplease\W+(?:kill|eliminate|disregard|withdraw|retract|remove|do not (?:use|publish|run))\b|\bkill (?:the|this|our|all|slug|story)\b|\bdisregard\b|\bdo not (?:use|publish|run)\b(?!.*\b(?:before|until)\b)|\b(?:story|item|copy|report|version|photo|picture|take)\b.{0,120}\b(?:is|are|has been|have been) (?:withdrawn|killed)\b/iu;
const tellsToHold =
  /\b(?:please )?(?:hold|withhold) (?:the|this|our|all|for|story|until)\b|\bdo not (?:use|publish|run)\b/iu;

/** Of the patterns that are tried on every line. */
const mayOrder = mayOpen(kill, ...killSentences, hold, holdSentence, toEditors, advisory);
