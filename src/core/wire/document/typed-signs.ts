import { foldSpaces, plain, type RichText, sliceText, trimText } from "../../story/text.ts";
import { declaredRole } from "../layout/declared-role.ts";
import type { DocItem, DocParagraph } from "./doc-content.ts";

/**
 * Paragraphs without a style that say by typed signs what they are: two and more in a row that open with "•" are a list, "Picture
 * caption: …" is a caption, "Hed: …" the headline.
 */
export function heedTypedSigns(items: readonly DocItem[]): readonly DocItem[] {
  return items.map((item, index) => {
    if (!isFree(item)) return item;
    const sign = bulletIn(item);
    if (sign !== undefined && (isBullet(items[index - 1]) || isBullet(items[index + 1])))
      return { ...item, text: sliceText(item.text, sign), list: { ordered: false } };
    const declared = declaredRole(foldSpaces(item.text.text));
    if (
      declared?.kind === "metadata" &&
      (declared.field === "slug" || declared.field === undefined) &&
      (isLabelled(item) || (isCount(item) && index >= items.length - 2))
    )
      return {
        ...item,
        text: declared.field === "slug" ? plain(declared.value) : item.text,
        role: declared.field === "slug" ? "slug" : "furniture",
        guess: { why: declared.why, sure: 0.95 },
      };
    if (declared !== undefined && isField(declared.role) && index < above && isLabelled(item))
      return { ...item, text: afterLabel(item), role: declared.role, guess: { why: declared.why, sure: 0.95 } };
    const label =
      saysCaption.test(item.text.text) || declared?.role === "caption"
        ? pictureLabel.exec(item.text.text)?.[0].length
        : undefined;
    if (label === undefined) return item;
    const why = declared?.why ?? "says itself that it is a picture’s caption";
    return { ...item, text: sliceText(item.text, label), role: "caption", guess: { why, sure: 0.95 } };
  });
}

const isFree = (item: DocItem | undefined): item is DocParagraph =>
  item?.kind === "paragraph" && item.role === undefined && item.list === undefined;

const isBullet = (item: DocItem | undefined): boolean => isFree(item) && bulletIn(item) !== undefined;

/** How long the bullet is that opens a paragraph. */
const bulletIn = ({ text }: DocParagraph): number | undefined => /^\s*[•·▪►‣◦]\s*(?=\S)/u.exec(text.text)?.[0].length;

/** "Word count: 240", not a slug or a mark that is all there is. */
const isLabelled = ({ text }: DocParagraph): boolean => /^[\p{L} -]{3,20}:\s*\S/u.test(text.text.trim());

/** "280 words", under the copy. */
const isCount = ({ text }: DocParagraph): boolean => /^\W*\d{2,4} words\W*$/u.test(text.text);

const isField = (role: string): role is "headline" | "dek" | "byline" | "dateline" =>
  role === "headline" || role === "dek" || role === "byline" || role === "dateline";

/** Fields are typed above the copy: "Hed: …", "Standfirst: …". */
const above = 10;

const afterLabel = ({ text }: DocParagraph): RichText => trimText(sliceText(text, text.text.indexOf(":") + 1));

const saysCaption = /^\s*caption\s*:\s*\S/iu;
const pictureLabel = /^[^:,]{2,24}[:,]\s*/u;
