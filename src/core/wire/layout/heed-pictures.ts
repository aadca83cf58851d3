import { isVerbless } from "./is-verbless.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/**
 * Settles what a line shows of a picture by its own words, where the sequence did not hear it: a sentence without a verb
 * names what is seen; a running time, topics and sharing labels are no caption, though a credit may end them.
 */
export function heedPictures(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  return lines.map((line): LabelledParagraph => {
    if (line.declared !== undefined) return line;
    if (line.role === "caption" && ofPage.test(line.text))
      return { ...line, role: "furniture", sure: 0.8, why: "a running time, topics or sharing labels" };
    if (inStory.has(line.stage) && mayBeCaption.has(line.role) && isVerbless(line.text))
      return { ...line, role: "caption", sure: 0.7, why: "a sentence without a verb names what a picture shows" };
    return line;
  });
}

const inStory: ReadonlySet<string> = new Set(["intro", "within"]);
const mayBeCaption: ReadonlySet<string> = new Set(["body", "furniture", "dek", "subhead"]);

/** "02:27 - Source: …", "Topics: …", "Share on … Share on …" */
const ofPage =
  /^(?:\d{1,2}:\d\d\b|topics?:|tags?:|filed under\b)|\b(?:share|tweet|follow)\b.{0,60}\b(?:share|tweet|follow)\b/iu;
