import type { Block } from "../core/story/blocks.ts";
import { figuresOf } from "../core/story/blocks.ts";
import { compact } from "../core/story/make-story.ts";
import type { BodyBlock, Story } from "../core/story/story.ts";

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

/** The body as it stood: a dateline that was lifted from the head of the first paragraph opens it again. */
function bodyAsPrinted({ body, dateline }: Story) {
  const records = body.flatMap(bodyRecords);
  const paragraphs = records.flatMap(({ kind }, index) => (kind === "paragraph" ? [index] : []));
  const lede = paragraphs[dateline?.paragraph ?? 0];
  const opening = dateline?.opening ?? "";
  return records.map((record, index) => (index === lede ? { ...record, text: opening + record.text } : record));
}

/** A body block as its lines: a list gives one entry an item, a post one a line, a table one a row with its cells parted by tabs. */
function bodyRecords(block: BodyBlock): readonly { kind: BodyBlock["kind"]; text: string }[] {
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
