import { cueShares } from "../lexicon/cue-shares.ts";
import { cueClasses } from "../lexicon/cue-verbs.ts";
import { firstRun, type Run, type TokenAttribution } from "../attribution/assemble.ts";
import { NOUN, PRON, PROPN, type Reading } from "../attribution/reading.ts";

const agent =
  /(?:ers?|ors?|ists?|ants?|ents?|ians?|men|man|women|woman|people|staff|police|youths?|colleagues?|sources?|chiefs?|heads?|kids|mum|dad|mother|father|wife|husband|son|daughter|brother|sister|friends?|neighbou?rs?|relatives?|allies|ally|aides?|ministry|government|council|court|jury|judges?|panel|team|company|firm|agency|department|office|campaign|administration|party|union|bank|commission|committee|charit(?:y|ies)|club|newspapers?|paper|magazine|website|regulator|watchdog|network|broadcaster|airline|store|school|hospital|university|institute|foundation|federation|association|coalition|alliance|group|inquest|hearing|tribunal|coroner|clinic|church)$/iu;
/** What can be read, or looked at again, besides the papers that the lexicon has. */
const papers =
  /^(?:data|figures?|records?|statistics|results?|numbers|documents?|papers|filings?|files|e-?mails?|minutes|footage|videos?|images?|photos?|photographs?|recordings?|index|survey|census|tests?)$/iu;
const nobody = new Set(["it", "that", "which", "this", "these", "those", "what"]);

/** Whether a source is somebody who could be asked, or a paper that could be read. */
function canSay(reading: Reading, run: Run): boolean {
  for (let i = run.first; i < run.end; i++) {
    const part = reading.part[i];
    const lexical = reading.lexical[i] ?? 0;
    const word = reading.tokens[i]?.form.lower ?? "";
    if (part === PROPN || (part === PRON && !nobody.has(word))) return true;
    if (lexical >= 30 && lexical <= 42) return true;
    if (part === NOUN && (agent.test(word) || papers.test(word))) return true;
  }
  return false;
}

/** By how often the verb credits somebody, as counted; else by its class. */
function strengthOf(lemma: string, lexical: number): number {
  const share = cueShares.get(lemma);
  // To see, to feel or to know a thing is less to say it than to want or to order it.
  const thinks = Math.floor((lexical - 1) / 3) === cueClasses.indexOf("think");
  if (share !== undefined) return Math.min(1, share + (thinks ? 0.05 : 0.2));
  return lexical % 3 === 0 ? 0.9 : lexical % 3 === 2 ? 0.75 : 0.5;
}

/** How surely an attribution would satisfy "says who?": 0 (a slip of the reader) … 1 ("…", said Jo Roe). */
export function creditStrength(reading: Reading, { cue, source, content }: TokenAttribution): number {
  let quoted = 0;
  for (const run of content)
    for (let i = run.first; i < run.end; i++) if ((reading.quote[i] ?? 0) > 0 && reading.shape[i] !== 4) quoted += 1;
  let best = cue.length === 0 ? 0.2 : 0.3;
  for (const run of cue) {
    for (let i = run.first; i < run.end; i++) {
      const lexical = reading.lexical[i] ?? 0;
      const word = reading.tokens[i]?.form.lower ?? "";
      if (word === "according" || word === ":" || lexical === 31) best = Math.max(best, 0.9);
      else if (lexical === 30) best = Math.max(best, 0.7);
      else if (lexical >= 1 && lexical <= 27)
        best = Math.max(best, strengthOf(reading.tokens[i]?.lemma ?? "", lexical));
    }
  }
  if (quoted >= 4) best = Math.max(best, 0.9);
  const first = firstRun(source);
  if (first === undefined) return quoted >= 4 ? 0.7 : best * 0.45;
  return canSay(reading, first) ? best : best * 0.5;
}
