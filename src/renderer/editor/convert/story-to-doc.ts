import { Fragment, type Node, type NodeType, type Schema } from "@tiptap/pm/model";
import type { BlockId, BodyBlock, Figure, Story } from "../../../core/story/story.ts";
import type { RichText } from "../../../core/story/text.ts";
import { inlineFrom } from "./rich-text.ts";
import { attributesFrom } from "./story-attributes.ts";

/** The story as the editor's document. `docToStory` is its inverse. */
export function storyToDoc(story: Story, schema: Schema): Node {
  const field = (name: string, text: RichText | string | undefined, attrs: object | null = null): Node =>
    typeOf(schema, name).create(attrs, inlineFrom(text, schema));
  const { dateline } = story;
  const blocks = story.body.map((block) => blockNode(block, schema));
  return typeOf(schema, "doc").create(attributesFrom(story), [
    field("headline", story.headline),
    field("dek", story.dek),
    field("byline", story.byline),
    field("dateline", dateline?.text, dateline === undefined ? null : { as: dateline }),
    // An empty body is one empty paragraph without a name: the caret needs a place to stand.
    typeOf(schema, "body").create(null, blocks.length > 0 ? blocks : field("paragraph", undefined)),
  ]);
}

/** One block of the body as a node. */
export function blockNode(block: BodyBlock, schema: Schema): Node {
  const { id } = block;
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return typeOf(schema, block.kind).create({ id }, inlineFrom(block.text, schema));
    case "list":
      return typeOf(schema, "list").create({ id, ordered: block.ordered }, lines(block.items, "listItem", schema));
    case "table":
      return typeOf(schema, "table").create(
        { id, header: block.header },
        (block.rows.length > 0 ? block.rows : [[]]).map((row) =>
          typeOf(schema, "tableRow").create(null, lines(row, "tableCell", schema)),
        ),
      );
    case "embed":
      return typeOf(schema, "embed").create({ id, url: block.url, text: block.text ?? null });
    case "figure":
      return figureFrom(block.figure, schema, id);
  }
}

/** At least one: a list without items has no place for the caret. */
function lines(texts: readonly RichText[], name: string, schema: Schema): Fragment {
  const type = typeOf(schema, name);
  return Fragment.fromArray(
    texts.length === 0 ? [type.create()] : texts.map((text) => type.create(null, inlineFrom(text, schema))),
  );
}

/** A picture as a node; one that is new has no name yet. */
export function figureFrom(figure: Figure, schema: Schema, id: BlockId | null = null): Node {
  const { src = null, rights = null, width = null, height = null, decorative = null } = figure;
  return typeOf(schema, "figure").create({ id, src, rights, width, height, decorative }, [
    typeOf(schema, "caption").create(null, inlineFrom(figure.caption, schema)),
    typeOf(schema, "credit").create(null, inlineFrom(figure.credit, schema)),
    typeOf(schema, "alt").create(null, inlineFrom(figure.alt, schema)),
  ]);
}

/** A node type that the schema must have. */
export function typeOf(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`the story schema has no “${name}”`);
  return type;
}
