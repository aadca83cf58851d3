import { eachKind, kindNames } from "./line-kinds.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Below this a line that was taken for something else was hardly more than guessed. */
export const guessBelow = 0.75;
/** The same right behind a paragraph, where copy goes on more often than not. */
const guessBesideBelow = 0.9;
/** So many lines of a page (a sign-up form, a box of an advertisement) may stand between two paragraphs. */
const longestBreak = 6;

/**
 * Leaves in the copy what reads as a sentence of it and was taken for furniture: on little more than a guess ("The
 * trial continues." among paragraphs or right after the last), or, where it speaks of what the story speaks of, behind a
 * form or a crosshead that the page put between. To lose a sentence is worse than to keep a line of the page.
 */
export function keepSentences(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const told = toldBy();
  let joined = false;
  let apart = 0;
  let resumed = false;
  let listed = false;
  const below = copyBelow(lines);
  const kept = lines.map((line, index): LabelledParagraph => {
    // The wire's own marks part nothing.
    if (line.declared !== undefined) return line;
    if (listed && isAskedThere(line))
      return { ...line, role: "furniture", stage: "after", why: "stands under a heading that points to other stories" };
    const mayBe = line.role === "furniture" && joined;
    const goesOn = (): boolean =>
      (apart > 0 && isOfStory(line.text, told.words(), 3)) ||
      (resumed && isOfStory(line.text, told.words(), 1)) ||
      // Between two paragraphs pages put forms and links, but no sentence that speaks of the story.
      (below[index] === true &&
        !line.text.endsWith("?") &&
        longWords(line.text).some((word) => told.words().has(word)));
    const isCopy = (): boolean =>
      (isSentence(line.text) || speaksOfUs(line.text, told.words())) &&
      (line.sure < (apart === 0 ? guessBesideBelow : guessBelow) || goesOn()) &&
      !(listed && isTitle(line.text));
    const isKept = mayBe && (isReported(line.text) || isCopy());
    if (line.role === "headline" || line.role === "body" || isKept) told.add(line.text);
    if (line.role === "body" || isKept) {
      joined = true;
      listed = false;
      resumed = isKept && (apart > 0 || resumed);
      apart = 0;
    } else if (line.role === "furniture" && joined) {
      apart += 1;
      listed = listed || endsStory(line.text);
      resumed = false;
      joined = apart <= longestBreak && (interrupts(line.text) || line.stage !== "after" || isCrosshead(line));
    }
    return isKept
      ? { ...line, role: "body", stage: "within", why: "a whole sentence among the prose or right after it" }
      : line;
  });
  return kept.map((line, index) => crossheadBetween(line, kept[index - 1], kept[index + 1]));
}

/** So near below must a paragraph be for what is above it to stand in the middle of the copy. */
const near = 12;

/** Of each line, whether a paragraph of the copy stands near below. */
function copyBelow(lines: readonly LabelledParagraph[]): readonly boolean[] {
  let next = Infinity;
  return lines
    .map((_, n) => {
      const index = lines.length - 1 - n;
      const isBelow = next - index <= near;
      if (lines[index]?.role === "body") next = index;
      return isBelow;
    })
    .toReversed();
}

/** A few words that may head what comes: no sentence, and none of a page's own lines. */
const isCrosshead = ({ text, sure }: LabelledParagraph): boolean =>
  sure < 0.9 && text.split(" ").length <= 6 && /^\p{Lu}/u.test(text) && !/[.:;,]$/u.test(text) && !hasPageWords(text);

/** The line that heads a paragraph which stays in the copy stays with it. */
function crossheadBetween(
  line: LabelledParagraph,
  before: LabelledParagraph | undefined,
  after: LabelledParagraph | undefined,
): LabelledParagraph {
  if (line.role !== "furniture" || line.declared !== undefined || before?.role !== "body" || after?.role !== "body")
    return line;
  if (!isCrosshead(line) || !isSentence(after.text) || !/[.!?]["”’')]?$/u.test(before.text)) return line;
  return {
    ...line,
    role: "subhead",
    stage: "within",
    sure: Math.min(line.sure, 0.6),
    why: "heads a paragraph of the copy",
  };
}

/** So many of the longer words of a paragraph were used before it that it goes on with the story. */
function isOfStory(text: string, told: ReadonlySet<string>, least: number): boolean {
  const words = longWords(text);
  const known = words.filter((word) => told.has(word)).length;
  return words.length >= 5 && known >= least && known >= words.length * 0.1 * least;
}

/** The longer words of what the story has told so far: read out of its lines when they are first asked for, for few texts ask. */
function toldBy(): { add(text: string): void; words(): ReadonlySet<string> } {
  const known = new Set<string>();
  const unread: string[] = [];
  return {
    add: (text) => void unread.push(text),
    words: () => {
      for (const text of unread.splice(0)) for (const word of longWords(text)) known.add(word);
      return known;
    },
  };
}

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];

/** "…," she said: who quotes somebody, or could not, writes copy, whatever stands round it. */
const isReported = (text: string): boolean => quotes.test(text) || asked.test(text);

const quotes =
  /[,!?.]["”’] (?:(?:said|says|told|added)\b|\p{L}[\p{L}’'.-]*(?: \p{L}[\p{L}’'.-]*){0,3} (?:said|says|told|added)\b)/u;
/** "Roe declined to comment.", "The firm did not respond to requests for comment." */
const asked =
  /^["“]?\p{Lu}.*\b(?:declin(?:es|ed|ing) to comment|(?:could|would|did|had|was|were)(?: not|n['’]t) .{0,40}\b(?:comments?|reached|respond(?:ed)?|repl(?:y|ied))|requests? for comment)\b.*[.!?]["”’]?$/u;

/** "Trump-era rules bind us still.": whose leader or letter this is, speaks of "us"; pages say "you", or begin with themselves. */
const speaksOfUs = (text: string, told: ReadonlySet<string>): boolean =>
  !/\b[Yy]ou|^(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y)\b/u.test(text) &&
  isSentence(text, ofUs) &&
  longWords(text).some((word) => told.has(word));

/** Under “Read more” a question or a short line is another story’s headline. */
const isTitle = (text: string): boolean => text.endsWith("?") || text.split(" ").length < 8;

/** Words of what a page puts between two paragraphs; a list of other stories or the readers' comments end the story. */
function interrupts(text: string): boolean {
  let between = false;
  let ends = false;
  eachKind(text, (kind) => {
    if (interruptions.has(kind)) between = true;
    if (endings.has(kind)) ends = true;
  });
  return between && !ends;
}
/** "Who pays for the new roof?" under “Read more”, on little more than a guess taken for copy. */
const isAskedThere = ({ role, text, sure }: LabelledParagraph): boolean =>
  role === "body" && sure < guessBelow && /\p{L}\?$/u.test(text) && text.split(" ").length <= 12;

function endsStory(text: string): boolean {
  let ends = false;
  eachKind(text, (kind) => {
    if (endings.has(kind)) ends = true;
  });
  return ends;
}
const numbersOf = (names: readonly string[]): ReadonlySet<number> =>
  new Set(names.map((kind) => kindNames.indexOf(kind)));
const none: ReadonlySet<number> = new Set();
const comments = numbersOf(["comments"]);
const ofUs = numbersOf(["you"]);
const interruptions = numbersOf(["account", "advert", "legal", "social", "media", "control", "command"]);
const endings = numbersOf(["related", "comments", "tags", "bio", "contact", "signOff"]);

/** A sentence of copy: opens with a capital, ends with a stop, has a verb, and none of the words of a page's own lines but of some families. */
export function isSentence(text: string, but?: ReadonlySet<number>): boolean {
  if (
    text.split(" ").length < 3 ||
    !/^["“‘'(]?\p{Lu}/u.test(text) ||
    !/(?:[.!?]["”’']?|["”])(?: ?\([^()]*\))?$/u.test(text)
  )
    return false;
  if (/(?:\.\.\.|…)$/u.test(text) || !/\p{Ll}{3}/u.test(text) || !verb.test(text)) return false;
  return !hasPageWords(text, theirComments.test(text) ? comments : but);
}

/** "He walked back his comments.": what somebody said, not what readers write under a story. */
const theirComments =
  /\b(?:his|her|their|whose|\p{L}+['’]s) (?:\p{Ll}+ )?comments\b|\b(?:no|the|any|without) (?:immediate )?comment\b(?! section)/u;

/** Whether the line has words that only a page's own lines have: sharing, related stories, sign-up forms; but for some families. */
export function hasPageWords(text: string, but: ReadonlySet<number> = none): boolean {
  let page = false;
  eachKind(text, (kind) => {
    if (ofPages.has(kind) && !but.has(kind)) page = true;
  });
  return page;
}

const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|went|came|took|made|began|ran|won|lost|left|fell|rose|met|gave|found|held|kept|led|paid|saw|sat|spoke|stood|told|wrote|said|became|blew|bought|broke|brought|built|caught|chose|dealt|drew|drove|fed|felt|fled|flew|fought|froze|got|grew|heard|hung|knew|laid|lent|meant|rang|rode|sang|sank|sent|shook|shot|sold|sought|spent|sprang|stole|struck|swam|swore|taught|thought|threw|tore|understood|woke|wore)\b|(?<=\s)\p{Ll}{2,}(?:ed|[^s\P{Ll}]s)(?=[\s.,!?"”])/u;

/** Families of words of a page's own lines, by number. */
const ofPages = new Set(
  [
    "social",
    "account",
    "advert",
    "comments",
    "related",
    "legal",
    "media",
    "tags",
    "command",
    "control",
    "section",
    "counter",
    "readingTime",
    "contact",
    "signOff",
    "cutLine",
    "seen",
    "bio",
    "provenance",
    "crumbs",
    "fileName",
    "you",
    "label",
    "labelled",
    "bar",
    "bracketed",
    "rule",
  ].map((kind) => kindNames.indexOf(kind)),
);
