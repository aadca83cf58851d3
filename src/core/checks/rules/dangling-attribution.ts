import type { Facts } from "../../language/facts.ts";
import { defineStoryCheck } from "../check.ts";
import type { Fix } from "../finding.ts";
import { relatedAt, storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const danglingAttribution = defineStoryCheck({
  id: "dangling-attribution",
  title: "“He said”, and nobody near whom it could mean",
  why: "A pronoun stands for the last one who spoke. After other people have come and gone, or a paragraph was cut, the words are put into somebody else’s mouth.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: Harbor master Jon Berg said on Friday that the ferry between Vik and Holm would sail again after the storm.\np: The storm tore away part of the quay and closed the coast road for three days.\np: Fishermen tied up in Lund, where the cannery paid them half the usual price for their catch.\np: Mayor Mary Dahl opened the new quay on Saturday and cut the ribbon, and the band played until dusk.\np: Dahl said that she had waited for this day for years.\np: The new boats would be built in Holm, [[he said]].",
      },
      {
        story:
          "p: Harbor master Jon Berg said the ferry was full. He said that the fare would rise. “It is cheap,” [[she said]].",
      },
      {
        story:
          "p: The ferry was built in Holm in 1961 and has two decks.\np: The engine is new and the paint is white.\np: The fare will not go up, [[she said]].",
      },
    ],
    good: [
      {
        story: "p: The ferry was late, harbor master Jon Berg said on Friday.\np: He said the quay cost four million.",
      },
      { story: "p: Mayor Eva Lind opened the quay. “It is done,” she said." },
      { story: "p: The quay cost four million, Berg said." },
      {
        story:
          "p: Republican Karl Berg and Democrat Ida Roe asked for votes on Friday.\np: In every ward turnout was down. Berg likes the news. “The quay is next,” he said.",
      },
    ],
  },
  run(view, report) {
    const seen = new Set<string>();
    for (const { type, span, candidates, turned } of storyAttribution(view).faults) {
      if (type !== "dangling-pronoun") continue;
      const at = wordsAt(view, span);
      if (at === undefined) continue;
      if (!speech.test(at.words) || isForward(view.factsOf(at.block), span)) continue;
      const { words, to } = nearSpeech(at.words, span.from);
      if (seen.has(`${span.block} ${span.from}`)) continue;
      seen.add(`${span.block} ${span.from}`);
      const pronoun = /\b(?:he|she|they|it)\b/i.exec(words);
      // A headline in capitals makes a name of every word.
      const meant = candidates.filter(
        ({ span: { block } }) => view.blocks.find(({ id }) => id === block)?.kind !== "headline",
      );
      const names = [...new Set(meant.map(({ name }) => surnameOf(name)))].slice(0, 3);
      const whom = names.length === 0 ? "" : `; it may be ${names.join(" or ")}`;
      const other = turned === undefined ? undefined : wordsAt(view, turned)?.words;
      const wrong = other === undefined ? "" : `, or the “${other}” shortly before is the wrong one`;
      report(at.block, {
        from: span.from,
        to,
        message: `“${words}”: nobody is near whom “${pronoun?.[0].toLowerCase() ?? "it"}” plainly means; a name is expected${whom}${wrong}`,
        fixes:
          pronoun === null
            ? []
            : names.map((name): Fix => {
                const from = span.from + pronoun.index;
                return {
                  suggestion: true,
                  label: `Change “${pronoun[0]}” to “${name}”`,
                  edits: [
                    { type: "replace", span: { block: span.block, from, to: from + pronoun[0].length }, insert: name },
                  ],
                };
              }),
        related: [
          ...meant.slice(0, 3).flatMap((candidate) => relatedAt(view, candidate.span, "may be meant")),
          ...(turned === undefined ? [] : relatedAt(view, turned, "somebody else")),
        ],
        sure: 0.7,
      });
    }
  },
});

/** Only words that credit somebody: “he was late” hangs in the air too, but puts nothing into anybody’s mouth. */
const speech =
  /\b(?:says?|said|told|tells|adds?|added|continued|wrote|writes|warned|argued|insisted|claimed|noted|explained|announced|recalled|testified|asked|replied|tweeted|stated|declared|believes?|believed|concluded|acknowledged|conceded|admitted|denied|suggested|predicted|promised|vowed|urged|called|stressed|emphasi[sz]ed|described|complained|joked|quipped|remarked|commented)\b/i;

/** The pronoun and its verb of speech, where what was read as one credit runs on. */
function nearSpeech(words: string, from: number): { readonly words: string; readonly to: number } {
  const near = words.length <= 30 ? words : (/^\S+(?:\s+\S+){1,2}/u.exec(words)?.[0] ?? words);
  return { words: near, to: from + near.length };
}

/** “When he wrote his book, Ida Berg said …”: the name comes right after. */
const isForward = (
  { sentences, names }: Facts,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => {
  const sentence = sentences.find((one) => one.from <= from && from < one.to);
  if (sentence === undefined || from - sentence.from > 40 || from === sentence.from) return false;
  return names.some(
    (name) => name.kind !== "place" && name.from >= to && name.to <= sentence.to && name.from - to < 60,
  );
};

const surnameOf = (name: string): string =>
  name
    .replace(/['’]s?$/, "")
    .split(/\s+/)
    .at(-1) ?? name;
