import { matchesOf } from "../../language/matches-of.ts";
import { usageRestrictions } from "../../wire/captions/usage-restrictions.ts";
import { defineStoryCheck, type StoryView } from "../check.ts";
import { type AsideAnchor, asideAnchor } from "../helpers/aside-anchor.ts";
import { shownFigures } from "../helpers/shown-figures.ts";

export const restrictionInNotes = defineStoryCheck({
  id: "restriction-in-notes",
  title: "A restriction on use in a note, not in the usage terms",
  why: "“No archive”, “no resale”, “editorial use only” bind whoever publishes. In a note to editors, or among the rights of a picture, they are left behind when the copy goes on; in the usage terms they go with it.",
  level: "must-fix",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      { story: "headline: [[Ferry]] shut\nnote: NO ARCHIVE. NO RESALE\np: Text." },
      { story: "p: [[Été]] à Vik.\nnote: Editorial use only" },
      { story: "caption: [[The]] ferry leaves Vik.\ncredit: Jon Dahl\nrights: No sales; not for use after 1 May" },
    ],
    good: [
      { story: "headline: Ferry shut\nnote: A picture will follow at noon.\np: Text." },
      { story: "headline: Ferry shut\nnote: There were no sales in May, says the shop.\np: Text." },
      { story: "caption: The ferry leaves Vik.\nrights: © Jon Dahl" },
      { story: "headline: Ferry shut\nterms: NO ARCHIVE. NO RESALE\nnote: NO ARCHIVE. NO RESALE\np: Text." },
    ],
  },
  run(view, report) {
    const said = new Set<string>();
    for (const { words, where, at } of placesOf(view)) {
      const found = restrictionsIn(words).filter((one) => !said.has(one) && !isAmongTerms(view, one));
      if (found.length === 0 || at === undefined) continue;
      found.forEach((one) => said.add(one));
      report(at.block, {
        from: at.from,
        to: at.to,
        message: `${found.map((one) => `“${one}”`).join(", ")} in ${where} restricts the use; obey it, and put it into the usage terms`,
      });
    }
  },
});

interface Place {
  readonly words: string;
  readonly where: string;
  readonly at: AsideAnchor | undefined;
}

function placesOf(view: StoryView): readonly Place[] {
  const { editorNote } = view.story.meta;
  return [
    ...(editorNote === undefined ? [] : [{ words: editorNote, where: "the note to editors", at: firstWord(view) }]),
    ...shownFigures(view).flatMap(({ figure: { rights }, anchor }) =>
      rights === undefined
        ? []
        : [{ words: rights, where: "the rights of a picture", at: firstWord({ blocks: [anchor] }) }],
    ),
  ];
}

const firstWord = (view: Pick<StoryView, "blocks">): AsideAnchor | undefined => asideAnchor(view, {});

/** In capitals as agencies send them, or as a phrase of its own in small letters. */
const restrictionsIn = (words: string): readonly string[] => [
  ...new Set([...matchesOf(usageRestrictions, words), ...matchesOf(phrases, words)].map(([found]) => found.trim())),
];
const phrases =
  /(?<=^|[.;,(\n]\s*)(?:no (?:sales|archives?|archiving|resales?|commercial use|internet|use after [^.;,]{3,30})|not for (?:resale|use after [^.;,]{3,30})|editorial use only|one[- ]time use(?: only)?)(?=\s*(?:$|[.;,)\n]))/giu;

/** Whoever put it there has read it. */
const isAmongTerms = ({ story: { meta } }: StoryView, restriction: string): boolean =>
  meta.usageTerms?.toLowerCase().includes(restriction.toLowerCase()) === true;
