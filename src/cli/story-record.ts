import type { Block } from "../core/story/blocks.ts";
import { figuresOf } from "../core/story/blocks.ts";
import { compact } from "../core/story/make-story.ts";
import type { SetAside } from "../core/story/provenance.ts";
import type { BodyBlock, Story } from "../core/story/story.ts";
import { liftedLines } from "./lifted-lines.ts";

/** A story as `wiredesk read` prints it (DESIGN §9). Absent fields are left out. */
export function storyRecord(story: Story) {
  const { meta } = story;
  return {
    ...compact({
      headline: story.headline?.text,
      dek: story.dek?.text,
      byline: story.byline,
      dateline: story.dateline?.text,
      slug: meta.slug,
      keywords: meta.keywords,
      language: meta.language,
      source: meta.source,
      urgency: meta.urgency,
      guid: meta.guid,
      published: meta.published,
      versioncreated: meta.versionCreated,
      embargo: meta.embargo,
      credit: meta.credit,
      copyright: meta.copyright,
      usageTerms: meta.usageTerms,
      editorNote: meta.editorNote,
      signOff: meta.signOff,
      status: meta.status,
    }),
    figures: figuresOf(story).map(({ figure }) =>
      compact({ caption: figure.caption?.text, credit: figure.credit, alt: figure.alt, src: figure.src }),
    ),
    body: bodyAsPrinted(story),
  };
}

/** A line of the body. `role` is on those that the story keeps elsewhere: in a field, or set aside. */
interface BodyRecord {
  readonly kind: BodyBlock["kind"];
  readonly text: string;
  readonly role?: SetAside["role"];
}

/**
 * The body as it stood: a dateline that was lifted from the head of the first paragraph opens it again, and a byline,
 * a note or initials that the sender wrote as paragraphs of the body stand in their places with their role (ADR 11).
 */
function bodyAsPrinted(story: Story): readonly BodyRecord[] {
  const { body, dateline } = story;
  const lede = body.filter(({ kind }) => kind === "paragraph")[dateline?.paragraph ?? 0];
  const opening = dateline?.opening ?? "";
  const lifted = liftedLines(story);
  const linesAfter = (block: BodyBlock | undefined): readonly BodyRecord[] =>
    lifted.filter(({ after }) => after === block?.id).map(({ text, role }) => ({ kind: "paragraph", text, role }));
  return [
    ...linesAfter(undefined),
    ...body.flatMap((block) => [
      ...bodyRecords(block).map((record) => (block === lede ? { ...record, text: opening + record.text } : record)),
      ...linesAfter(block),
    ]),
  ];
}

/** A body block as its lines: a list gives one entry an item, a post one a line, a table one a row with its cells parted by tabs. */
function bodyRecords(block: BodyBlock): readonly BodyRecord[] {
  const { kind } = block;
  switch (kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return [{ kind, text: block.text.text }];
    case "list":
      return block.items.map((item) => ({ kind, text: item.text }));
    case "table":
      return block.rows.map((row) => ({ kind, text: row.map((cell) => cell.text).join("\t") }));
    case "embed":
      return (block.text ?? block.url).split("\n").map((text) => ({ kind, text }));
    case "figure":
      return [{ kind, text: block.figure.caption?.text ?? "" }];
  }
}

/** The field in which a block stands, as findings name it. */
export const fieldOf = (block: Block | undefined): string => {
  if (block === undefined) return "story";
  return ["headline", "dek", "byline", "dateline", "caption", "credit", "alt"].includes(block.kind)
    ? block.kind
    : "body";
};
