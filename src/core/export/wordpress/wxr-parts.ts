import { element } from "../xml-text.ts";

/** Text as CDATA: its own end is split over two sections. Only what XML forbids altogether is dropped. */
export const cdata = (text: string): string =>
  `<![CDATA[${text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/u.test(character) ? character : "")).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** A custom field of a post or a media file; none for nothing. */
export const postMeta = (key: string, value: string | undefined): readonly string[] =>
  value === undefined
    ? []
    : [element("wp:postmeta", {}, element("wp:meta_key", {}, key) + element("wp:meta_value", {}, cdata(value)))];
