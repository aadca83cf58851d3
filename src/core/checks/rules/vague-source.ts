import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";
import type { Fix } from "../finding.ts";
import { creditedAt, type LikelySource, likelySource } from "../helpers/likely-source.ts";
import { storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const vagueSource = defineStoryCheck({
  id: "vague-source",
  title: "A source that nobody could find",
  why: "“Many say”, “it is believed”, “reportedly”: the reader cannot judge who knows it and how, nor can the desk when it is disputed. Say who, or which paper; an unnamed source is at least described.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: The council met on Friday to talk about the quay, mayor Eva Lind said.\np: [[It is believed]] that the quay will cost twice as much as planned.",
      },
      {
        story:
          "p: The harbor office opened the quay again on Friday, Ida Berg said.\np: The new café, [[many in Vik hoped]], would bring back the guests of old.",
      },
      {
        story:
          "p: The bus left the road near Vik on Friday.\np: The driver [[is understood to]] have slept.\np: Inspector Ida Berg said the road was shut.",
      },
      { story: "p: Ida Berg runs the harbor office in Vik.\np: She will leave in May, [[sources said]]." },
    ],
    good: [
      { story: "p: The sale will close in May, two sources familiar with the talks told the Vik Post." },
      { story: "p: The ferry could be sold, analysts at Berg Bank said." },
      { story: "p: Jon Berg is accused of stealing the ferry and faces three charges of theft." },
      { story: "p: The quay will cost twice as much as planned, the auditor’s report says." },
      { story: "p: The driver is thought to have slept, Inspector Ida Berg said on Friday." },
      { story: "p: The harbor is shut, a police source said.\np: The ferry is expected to sail on Friday." },
      { story: "p: The sum stands in monthly reports that the owners of ferries are required to file each spring." },
      { story: "p: He met the minister twice, according to reports Mr. Berg filed with the council." },
      { story: "p: Ida Berg and others said they would not sail again." },
      {
        story:
          "p: The fire was reported to the Vik County sheriff at nine. The town seems to have learned lots of such things.",
      },
      { story: "p: We meet again today. Many of you have noted that the quay is wet." },
      { story: "p: The mayor has a year left to define what people think of the harbor." },
      { story: "p: Some of the guests came by ferry. They were met by some of the town’s bakers." },
    ],
  },
  run(view, report) {
    for (const { type, span, reason } of storyAttribution(view).faults) {
      if (type !== "vague-source") continue;
      const at = wordsAt(view, span);
      // Headlines leave out who says it; there it is another question.
      if (
        at === undefined ||
        at.block.kind === "headline" ||
        isTolerable(at.words, at.block.text.slice(0, span.from), at.block.text.slice(span.to))
      )
        continue;
      const from = span.from + (lead.exec(at.words)?.[0].length ?? 0);
      const words = at.block.text.slice(from, span.to).trimEnd();
      const nearest = likelySource(view, span);
      const likely = nearest !== undefined && couldBeMeant(nearest) ? nearest : undefined;
      report(at.block, {
        from,
        to: from + words.length,
        message: `“${words}”: ${reason ?? "nobody is named"}; who says so is expected`,
        ...(likely === undefined
          ? {}
          : { fixes: namedInstead(at.block, from, words, likely), related: creditedAt(view, likely) }),
        sure: 0.7,
      });
    }
  },
});

/** Who is meant by “sources” are people, and nothing that they wrote: a rumour pinned on a report would be false. */
const couldBeMeant = ({ who, kind }: LikelySource): boolean =>
  kind === "person" || (kind !== "place" && !writing.test(who));
const writing =
  /\b(?:reports?|stud(?:y|ies)|surveys?|statements?|letters?|documents?|papers?|records?|filings?|polls?|figures|data|analys[ie]s|reviews?|inquir(?:y|ies)|e-?mails?|posts?|lawsuits?|complaints?|indictments?|affidavits?|transcripts?|memos?|notices?|books?|articles?|newspapers?|websites?|law|bill|rules?)\b/i;

/** “Sources said”, “it is believed that”: whoever was credited nearest in their place. Other vague words want a new sentence. */
function namedInstead({ id, text }: Block, from: number, words: string, { who }: LikelySource): readonly Fix[] {
  const belief = /^it (?:is|was|has been|['’]s) \p{L}+(?= that\b|$)/iu.exec(words);
  const saying = /^(?:\p{L}+ ){0,4}(?:said|say|says)$/iu.exec(words);
  const found = belief ?? saying;
  if (found === null) return [];
  const opens = /^\p{Lu}/u.test(words);
  const insert = `${opens ? who.slice(0, 1).toUpperCase() + who.slice(1) : who} said`;
  const to = from + found[0].length;
  if (text.slice(from, to) !== found[0]) return [];
  return [
    {
      label: `Change to “${insert}”, if so`,
      suggestion: true,
      edits: [{ type: "replace", span: { block: id, from, to }, insert }],
    },
  ];
}

/** Words before the vague ones that belong to the sentence round them. */
const lead = /^(?:[\s,;:—–“"]+|(?:what|that|as|but|and|while|although|though|because|whom|which|where|when|if)\s+)+/i;

/** “… the firms are required to file”. */
const ownPapers =
  /^[^.;:]{2,60} (?:are|is|was|were|had|have|has) (?:required |obliged |asked |bound )?to (?:file|submit|publish|send|make)\b/;

/** What the reader of claims calls vague, and a desk lets pass. */
function isTolerable(words: string, before: string, after: string): boolean {
  // Who alleges has a check of its own; what “is expected” is said of every date and vote.
  if (/\balleged/i.test(words) || /\b(?:expected|seen|viewed|regarded|considered) (?:to|as)\b/i.test(words))
    return true;
  // “by some of its lenders”, “from many towns” are no credits.
  if (/^(?:by|among|from) (?:some|many)$/i.test(words.trim()) && /^\s+(?:of\b|\p{L})/u.test(after)) return true;
  // “The commission’s reports that list …” are documents.
  if (/^reports? that$/i.test(words.trim()) && /\p{Lu}[\p{L}’']*\s+$/u.test(before)) return true;
  // “Reports that they are required to file”, “reports that question his story”: papers again, and what they do.
  if (
    /^reports that$/i.test(words.trim()) &&
    (ownPapers.test(after) || /^ (?:question|list|detail|show|describe|contain|contradict)\b/.test(after))
  )
    return true;
  // “According to reports Mr. Berg filed”.
  if (
    /^according to reports$/i.test(words.trim()) &&
    /^ (?:that )?(?:\p{Lu}\p{L}*\.? )+(?:has |had )?(?:filed|submitted|wrote|written|made|sent)\b/u.test(after)
  )
    return true;
  // “Berg and others said”: one of them can be asked.
  if (/^(?:and )?others\b/i.test(words.trim()) && /\p{Lu}[\p{L}'’-]+,?(?: and)?\s*$/u.test(before)) return true;
  // “A police source said” says as much as a source without a name can.
  const described = /([\p{L}'’-]+)\s+$/u.exec(before)?.[1];
  return (
    /^sources?\b/i.test(words) &&
    described !== undefined &&
    !/^(?:an?|the|one|two|three|several|some|other|many|multiple|our|but|and|as|that|more|various|unnamed|anonymous|according|to)$/i.test(
      described,
    )
  );
}
