import type { Note } from "../../story/note.ts";
import type { BodyBlock, Story } from "../../story/story.ts";
import type { RichText } from "../../story/text.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { lossesOf } from "../losses.ts";
import type { HtmlProfile } from "./profile.ts";

/** What a profile's HTML cannot carry of a story, by field. */
export function profileLosses(story: Story, profile: HtmlProfile): readonly Note[] {
  const losses = lossesOf(story);
  if (!profile.head) {
    if (story.headline !== undefined) losses.lost("headline", "The headline goes into the CMS’s own field.");
    if (story.dek !== undefined) losses.lost("dek", "The dek goes into the CMS’s own field.");
    if (story.byline !== undefined) losses.lost("byline", "The byline goes into the CMS’s own field.");
  }
  if (!profile.dateline && story.dateline !== undefined)
    losses.lost("dateline", "This profile leaves the dateline out.");
  losses.embargo();
  losses.meta({
    slug: "The slug goes into the CMS’s own field.",
    keywords: "The keywords go into the CMS’s own field.",
    language: "The markup does not say the language.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
  });
  losses.figures(({ src, credit, rights }) => [
    src === undefined || !isPictureAddress(src)
      ? "There is no picture that can be published; its caption and credit stand as a paragraph."
      : undefined,
    credit === undefined || profile.caption.both.includes("{credit}")
      ? undefined
      : "This profile leaves the credit out.",
    rights === undefined ? undefined : "The picture’s rights are not in the markup.",
  ]);
  if (profile.table === "paragraphs" && story.body.some(({ kind }) => kind === "table")) {
    losses.lost("table", "This target strips tables; each row is a paragraph, its cells parted by bars.");
  }
  const { allowed } = profile;
  if (allowed !== null) {
    const has = (kind: BodyBlock["kind"]): boolean => story.body.some((block) => block.kind === kind);
    if (has("figure") && !allowed.includes("img"))
      losses.lost("pictures", "This profile allows no pictures; their captions stand as paragraphs.");
    if (has("list") && !(allowed.includes("li") && allowed.includes("ul") && allowed.includes("ol")))
      losses.lost("list", "This profile does not allow every list; items stand as paragraphs.");
    const marked = figuresAndTexts(story).some(({ marks = [] }) => marks.length > 0);
    if (marked && !["strong", "em", "a"].every((element) => (allowed as readonly string[]).includes(element)))
      losses.lost("bold, italic and links", "This profile does not allow all of them; the words are kept.");
  }
  return losses.notes;
}

const figuresAndTexts = ({ body }: Story): readonly RichText[] =>
  body.flatMap((block) =>
    block.kind === "figure"
      ? (block.figure.caption ?? [])
      : block.kind === "list"
        ? block.items
        : block.kind === "table"
          ? block.rows.flat()
          : block.kind === "embed"
            ? []
            : block.text,
  );
