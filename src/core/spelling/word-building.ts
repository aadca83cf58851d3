const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What English puts before any word that fits, alone too before a hyphen. */
export const prefixes: ReadonlySet<string> = list(
  "anti auto bio co counter cross cyber de eco electro ex extra fore geo hyper inter intra macro mega meta micro mid mini mis mono multi nano neo neuro non out over para photo poly post pre pro proto pseudo psycho quasi re retro self semi socio sub super supra techno tele thermo trans ultra un under uni vice",
);

/** Short parts that words are built of; of other words of three letters the dictionaries hold too many that nobody writes. */
const shortParts = list(`
  age air arm art ash bad bag bar bed big box bus car cat cow cut day dog dry ear egg end eye fan far fat fee fin fit fly fog fox fun fur
  gas gun hat hay hip hot hub ice ink jet job key kid lap law leg lip log low man map mid mud net new nut off oil old out pan pay pet pig
  pop pub raw red rib run sea set sky sub sun tax tea tie tip toe top toy van war way web wet win zip`);

/** Words that stand by themselves: run together with another they are a slip. */
const standAlone = list(`
  all and any are but each ever every for from had has have her him his how its just may more most much not one our she some such than that
  the their them then there they this too very was were what when which who will with would you your`);

/** Whether a word that no dictionary has is plainly built of ones that they have: "unvaccinated", "roadmap", "cashierless". */
export function isBuilt(word: string, has: (word: string) => boolean): boolean {
  const lower = word.toLowerCase();
  // A plural, and what is made by an ending that fits anywhere.
  if (lower.length > 4 && /[^s]s$/u.test(lower) && has(lower.slice(0, -1))) return true;
  if (lower.endsWith("ies") && has(`${lower.slice(0, -3)}y`)) return true;
  if (/(?:al|ous|ive)ly$/u.test(lower) && has(lower.slice(0, -2))) return true;
  const thinker = /^(\p{L}{5,})(?:ism|ists?)$/u.exec(lower)?.[1];
  if (thinker !== undefined && [thinker, `${thinker}e`, capital(thinker)].some(has)) return true;
  const expert = /^(\p{L}{3,}olog)ists?$/u.exec(lower)?.[1];
  if (expert !== undefined && has(`${expert}y`)) return true;
  const stem = /^(\p{L}{3,}?)(?:less|like|wide|proof|style|free|goers?)$/u.exec(lower)?.[1];
  if (stem !== undefined && has(stem)) return true;
  if (slipsOfHabit(lower).some(has)) return false;
  for (const prefix of prefixes) {
    const rest = lower.slice(prefix.length);
    if (lower.startsWith(prefix) && rest.length > 3 && has(rest) && !standAlone.has(rest)) return true;
  }
  return isCompound(lower, has);
}

function isCompound(word: string, has: (word: string) => boolean): boolean {
  if (word.length > 6 && word.endsWith("up") && has(word.slice(0, -2))) return true;
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (first.length + second.length > 6 && isPart(first, has) && isPart(second, has)) return true;
  }
  return false;
}

const isPart = (part: string, has: (word: string) => boolean): boolean =>
  !standAlone.has(part) && (part.length > 3 ? has(part) : shortParts.has(part));

/** What the hand does most: two letters that changed places, a letter doubled or not doubled. The words that would have been meant. */
export function slipsOfHabit(word: string): readonly string[] {
  const meant: string[] = [];
  for (let at = 0; at < word.length; at++) {
    const [before, here, next = ""] = [word.slice(0, at), word[at] ?? "", word[at + 1]];
    if (next !== "" && next !== here) meant.push(before + next + here + word.slice(at + 2));
    meant.push(before + here + word.slice(at));
    if (next === here) meant.push(before + word.slice(at + 1));
  }
  return meant;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
