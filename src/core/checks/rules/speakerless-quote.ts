import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck, type StoryView } from "../check.ts";
import { hasPlainTag } from "../helpers/has-plain-tag.ts";
import { creditedAt, creditFix, likelySource } from "../helpers/likely-source.ts";
import { relatedAt, storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const speakerlessQuote = defineStoryCheck({
  id: "speakerless-quote",
  title: "A quotation that nobody is credited with",
  why: "Words in quotation marks are somebody’s. Whose must be said beside them, or be plain from the sentence before or after.",
  level: "check",
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "p: The hall was full on Friday.\np: What was heard there again and again:\np: [[“Nobody told us that we had to leave before the summer.”]]\np: The building is from 1961.",
      },
      {
        story:
          "p: The council of Vik met on Friday to talk about the quay.\np: The hall was full.\np: [[“This is the worst decision that the town has made in fifty years.”]]\np: The quay will be closed in May.",
      },
      {
        story:
          "p: The café in Vik was shut on Friday.\np: Its doors are painted red.\np: [[“Nobody told us that we had to leave before the summer.”]]\np: The building is from 1961.",
      },
      {
        story:
          "p: The captain of the ferry sat down in the café of Vik on Friday.\np: The hall was full.\np: [[“We saw the pier too late to turn.”]]\np: The windows were steamed up.\np: “Nobody had told us of the works.”\np: Coffee came.\np: “The lights had been out since May.”\np: It was dark outside.\np: “We rang the harbour twice that night.”\np: The rain went on.\np: “I would sail there again tomorrow.”",
      },
    ],
    good: [
      { story: "p: “This is the worst decision in fifty years,” mayor Eva Lind said." },
      {
        story:
          "p: Mayor Eva Lind spoke against it.\np: “This is the worst decision in fifty years. We will not forget it.”\np: She said she would vote no.",
      },
      { story: "p: The hall was full.\np: “This is the worst decision in fifty years.” — Eva Lind" },
      {
        story: "p: Statement from the council:\np: “We are sorry to everybody who has lost a home there.”",
      },
      ...[
        "“They would have come to the only vote that has friends here,” Berg fumed on Tuesday. “That would have shown good faith.”",
        "Berg’s neighbor Ida Holm agreed. “The town is running out of time to find another. It may be Vik.”",
        "“I would rather have a goat in the harbor than a clerk in it.” That line from harbor master Nils Berg is old.",
        "“It is not polite to say a word against boats. Nobody is free here. #Vik,” tweeted a man of Holm.",
        "“If the council sends the boats, we will ask for leave. Please say how you wish to have it,” it read.",
        "“I then heard the mayor ask, quote, ‘So he is going to do it?’” Berg testified. “He was loud that day.”",
        "Berg sat up. “Are you aware that the loan of the town was paid last week?” Berg asked Lind.",
      ].map((text) => ({
        story: `p: The council of Vik met on Friday to talk about the quay.\np: The hall was full and cold.\np: ${text}\np: The road was shut for an hour.`,
      })),
      {
        story:
          "p: Statement from Eva Lind, leader of the council, on the quay:\np: “We are sorry to everybody who has lost a home there.”\np: “There will be an inquiry.”",
      },
    ],
  },
  run(view, report) {
    const quotations = storyAttribution(view).faults.flatMap(({ type, span }) => {
      if (type !== "speakerless-quote") return [];
      const at = wordsAt(view, span);
      // “… over.” — Ida Berg: the name stands behind a dash.
      if (at === undefined || /^["“‘']?\p{Lu}[\p{Lu}.' -]{2,24}:/u.test(at.words)) return [];
      if (isIntroduced(view, at.block)) return [];
      if (hasPlainTag(at.block.text, span, view.factsOf(at.block).quotations)) return [];
      if (/^["”’)]*\s*[—–―-]{1,2}\s*\p{Lu}/u.test(at.block.text.slice(span.to))) return [];
      return [{ span, block: at.block }];
    });
    const [first, ...others] = quotations;
    // An interview lets its only speaker speak: that is one question to its writer, not one for each quotation.
    const isInterview = others.length >= interview;
    for (const { span, block } of isInterview && first !== undefined ? [first] : quotations) {
      const likely = likelySource(view, span);
      const related = [
        ...(likely === undefined ? [] : creditedAt(view, likely)),
        ...(isInterview
          ? others.flatMap((other) => relatedAt(view, other.span, "nobody is credited here either"))
          : []),
      ];
      report(block, {
        from: span.from,
        to: span.to,
        message: isInterview
          ? `Nobody is credited with this quotation, nor with ${others.length} others; whose they are must be plain`
          : "Nobody is credited with this quotation; a speaker is expected beside it",
        ...(likely === undefined ? {} : { fixes: [creditFix(block, span.to, likely)] }),
        related,
        sure: 0.7,
      });
    }
  },
});

const hasName = /\p{L} \p{Lu}\p{Ll}+/u;
const isStatement = /^(?:full )?(?:statement|message|letter|response) (?:from|by|of)\b|\bstatement(?: in full)?:/iu;

/** "Statement from Ellen Marks on the flood:" stands above the paragraphs that she says. */
function isIntroduced({ blocks }: StoryView, block: Block): boolean {
  let index = blocks.indexOf(block);
  while (index >= 0 && /^["“‘«]/u.test(blocks[index]?.text ?? "")) index -= 1;
  const text = blocks[index]?.text ?? "";
  return blocks[index] !== block && /:\s*$/u.test(text) && (hasName.test(text) || isStatement.test(text));
}

/** So many more without a speaker, and the story is an interview. */
const interview = 4;
