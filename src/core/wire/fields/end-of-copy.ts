/** What a text says about where its copy ends. */
export interface EndOfCopy {
  /** The first paragraph that is no copy any more: the end mark, or the heading of the notes. */
  readonly from: number;
  /** Why what follows is not copy, in words for the editor. */
  readonly why: string;
}

/** Copy that is only announced or of one line is not ended by a mark in its midst. */
const leastBefore = 2;
const leastLength = 40;

/**
 * Where copy ends before its text does: at ENDS, -30- or ### with words after it, or at a heading "Notes to editors". What
 * follows is for the desk: background, contacts, who is who. `texts`: the paragraphs in order.
 */
export function endOfCopy(texts: readonly string[]): EndOfCopy | undefined {
  let paragraphs = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? "";
    const enough = paragraphs >= leastBefore;
    if (enough && isNotesHeading(text)) return { from: index, why: "notes to editors, under their own heading" };
    if (enough && text.length <= 80 && endMark.test(text) && !startsStory(texts.slice(index + 1), paragraphs))
      return { from: index, why: "stands after the mark that ends the story" };
    if (text.length >= leastLength) paragraphs += 1;
  }
  return undefined;
}

/** "ENDS", "-ENDS-", "- 30 -", "###": alone in a line. */
const endMark = /^[\s*=–—_-]*(?:ENDS?|Ends|ENDIT|30|#{2,5}|#(?: #){1,4})[\s*=.–—_-]*$/u;

const heading =
  /^[\s*#_[(]*(?:notes? (?:to|for) (?:the )?editors?|editor(?:s|['’]s|s['’])? notes?|notes? for journalists|background for editors|(?:media|press) contacts?|contacts? for (?:the )?(?:media|press)|note (?:aux|à l['’]attention des) (?:rédactions|journalistes)|hinweise? für (?:die )?(?:redaktion|redaktionen)|nota (?:para|a) (?:los )?editores)[\s*#_\])]*:?[\s*_]*$/iu;

const isNotesHeading = (text: string): boolean => text.length <= 60 && heading.test(text);

/** After the mark comes another story, as in a digest: as much again, with a dateline of its own. */
function startsStory(after: readonly string[], before: number): boolean {
  if (after.some((text) => isNotesHeading(text))) return false;
  if (after.filter((text) => text.length >= leastLength).length > before) return true;
  return after.some((text) =>
    /^\p{Lu}{3}[\p{Lu} .,'’-]{0,40}(?:, [^()—–]{2,30})?\s*(?:\([^()]{2,30}\)\s*)?(?:—|–|--)\s/u.test(text),
  );
}
