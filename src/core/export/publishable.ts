import type { BodyBlock, Figure, Story } from "../story/story.ts";
import { withoutNotes } from "../story/notes-in-text.ts";
import { isBlank, type RichText, trimText } from "../story/text.ts";

/** The story as it may be published: no notes of the desk to itself, no empty fields, paragraphs, items, rows or figures, no white space at a text's ends. */
export function publishable(given: Story): Story {
  const story = withoutNotes(given);
  const { headline, dek, byline, dateline, ...rest } = story;
  return {
    ...rest,
    ...(isBlank(byline) || byline === undefined ? {} : { byline: oneLine(byline) }),
    ...(isBlank(dateline?.text) || dateline === undefined ? {} : { dateline: oneLineValues(dateline) }),
    ...(isBlank(headline) || headline === undefined ? {} : { headline: trimText(headline) }),
    ...(isBlank(dek) || dek === undefined ? {} : { dek: trimText(dek) }),
    body: story.body.flatMap(clean),
    meta: {
      ...oneLineValues(story.meta),
      ...(story.meta.keywords === undefined ? {} : { keywords: story.meta.keywords.map(oneLine) }),
    },
  };
}

const texts = (list: readonly RichText[]): readonly RichText[] => list.filter((text) => !isBlank(text)).map(trimText);

function clean(block: BodyBlock): readonly BodyBlock[] {
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return isBlank(block.text) ? [] : [{ ...block, text: trimText(block.text) }];
    case "list": {
      const items = texts(block.items);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case "table": {
      const rows = block.rows.filter((row) => row.some((cell) => !isBlank(cell)));
      return rows.length === 0 ? [] : [{ ...block, rows: rows.map((row) => row.map(trimText)) }];
    }
    case "embed":
      return isBlank(block.url)
        ? []
        : [{ ...block, ...(block.text === undefined ? {} : { text: oneLine(block.text) }) }];
    case "figure":
      return isEmptyFigure(block.figure) ? [] : [{ ...block, figure: oneLineFigure(block.figure) }];
  }
}

const isEmptyFigure = ({ src, caption, credit, alt }: Figure): boolean =>
  isBlank(src) && isBlank(caption) && isBlank(credit) && isBlank(alt);

/** Fields that are one line by nature: a line break or tab in them is a slip of a paste. Other spaces are the editor's. */
const oneLine = (text: string): string => text.replace(/[ ]*[\t\r\n\u2028\u2029]+[ ]*/gu, " ").trim();

const oneLineFigure = ({ alt, credit, rights, ...figure }: Figure): Figure => ({
  ...figure,
  ...(alt === undefined ? {} : { alt: oneLine(alt) }),
  ...(credit === undefined ? {} : { credit: oneLine(credit) }),
  ...(rights === undefined ? {} : { rights: oneLine(rights) }),
});

/** Notes to editors and terms may run over lines; every other text of an object is one line. */
const manyLines = new Set(["editorNote", "usageTerms"]);

const oneLineValues = <T extends object>(object: T): T =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      typeof value === "string" && !manyLines.has(key) ? oneLine(value) : value,
    ]),
  ) as T;
