import { describe, expect, it } from "vitest";
import { keepSentences } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

const line = (role: LabelledParagraph["role"], text: string, n: number): LabelledParagraph => ({
  n,
  last: n,
  text,
  role,
  stage: "within",
  blankBefore: true,
  blankAfter: true,
  indent: 0,
  why: "",
  sure: 0.95,
});

const before = "The harbour office said on Tuesday that Halden had ordered the ferry to sail in the storm.";
const after = "Inspectors will question the crew this week, and the ferry stays in dock until then.";

/** What becomes of a line surely taken for furniture between two paragraphs. */
const between = (text: string): string | undefined =>
  keepSentences([line("body", before, 1), line("furniture", text, 2), line("body", after, 3)])[1]?.role;

describe("keepSentences", () => {
  it.each([
    "Halden declined to comment.",
    "The firm did not respond to requests for comment.",
    "Halden could not be reached on Tuesday.",
    "Halden later walked back his comments on the storm.",
    "Halden knows that we must rethink our ferries.",
    "The order shook the harbour.",
  ])("leaves “%s” in the copy", (text) => expect(between(text)).toBe("body"));

  it.each([
    "View all comments.",
    "Comments on this story are closed.",
    "We want to hear what you think about the ferry.",
    "Our newsletter brings you the harbour every morning.",
    "Should the ferry be sold?",
    "Sign up for alerts about the ferry.",
    "Ten walks that take in every castle.",
  ])("leaves “%s” aside", (text) => expect(between(text)).toBe("furniture"));

  it("keeps nothing of the kind below the story", () => {
    const lines = [line("body", before, 1), line("furniture", "A second storm is due at the weekend.", 2)];
    expect(keepSentences(lines)[1]?.role).toBe("furniture");
  });
});
