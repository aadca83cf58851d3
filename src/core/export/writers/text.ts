import type { Note } from "../../story/note.ts";
import type { BodyBlock, Figure, Story } from "../../story/story.ts";
import { foldSpaces } from "../../story/text.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import { spellInstant } from "../spell-instant.ts";
import type { Writer } from "../writer.ts";
import { datelineDash } from "../dateline-dash.ts";

/** A story as plain copy for mail, a text system, or another desk: paragraphs parted by blank lines, no wrapping. */
export const text: Writer = {
  id: "text",
  label: "Plain text",
  description: "plain copy: headline, dek, byline, captions with their credits, paragraphs, ENDS",
  extension: "txt",
  mime: "text/plain",
  write(story, { name }) {
    const clean = publishable(story);
    return {
      files: [{ name: `${name}.txt`, bytes: new TextEncoder().encode(`${embargoLine(clean)}${plainCopy(clean)}`) }],
      notes: textLosses(clean),
    };
  },
};

/** An embargo opens the copy, as agencies and press offices write it: in a text there is no other place that is seen. */
const embargoLine = ({ meta: { embargo } }: Story): string =>
  embargo === undefined ? "" : `EMBARGOED UNTIL ${spellInstant(embargo)}\n\n`;

/** The copy of a story that is already made publishable. */
export function plainCopy({ headline, dek, byline, dateline, body, meta }: Story): string {
  const first = body.findIndex(({ kind }) => kind === "paragraph");
  const parts = [
    headline === undefined ? "" : foldSpaces(headline.text),
    dek === undefined ? "" : foldSpaces(dek.text),
    byline === undefined ? "" : `By ${byline}`,
    ...(dateline !== undefined && first < 0 ? [`${dateline.text}${datelineDash(dateline)}`.trimEnd()] : []),
    ...body.map(
      (block, index) =>
        `${index === first && dateline !== undefined ? `${dateline.text}${datelineDash(dateline)}` : ""}${copyOf(block)}`,
    ),
    meta.signOff ?? "",
    "ENDS",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function copyOf(block: BodyBlock): string {
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return block.text.text;
    case "list":
      return block.items.map(({ text }, index) => `${block.ordered ? `${index + 1}.` : "•"} ${text}`).join("\n");
    case "table":
      return block.rows.map((row) => row.map(({ text }) => foldSpaces(text)).join("\t")).join("\n");
    case "embed":
      return block.text === undefined || block.text === "" ? block.url : `${block.text}: ${block.url}`;
    case "figure":
      return captionLines(block.figure);
  }
}

/** Caption and credit on lines of their own, as a picture desk sends them. */
const captionLines = ({ caption, credit }: Figure): string =>
  [caption?.text ?? "", credit ?? ""].filter((line) => line !== "").join("\n");

function textLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.meta({
    slug: "Plain copy has no place for the slug; the file is named after it.",
    keywords: "Plain copy has no place for keywords.",
    language: "Plain copy does not say its language.",
    urgency: "Plain copy has no urgency.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not sent; it is in the receipt.",
  });
  losses.figures(({ src, alt }) => [
    src === undefined ? undefined : "Plain copy carries no picture, only its caption and credit.",
    alt === undefined ? undefined : "The picture’s alternative text is not in plain copy.",
  ]);
  if (
    story.body.some((block) => "text" in block && typeof block.text === "object" && (block.text.marks ?? []).length > 0)
  ) {
    losses.lost("bold, italic and links", "Plain copy has no marks; the words are kept.");
  }
  return losses.notes;
}
