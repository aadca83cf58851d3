import { declaredCharset, decodeBytes } from "../charset.ts";
import { readPage } from "../page/read-page.ts";
import type { Reader } from "../reader.ts";
import { rootNameOf } from "../xml/sniff-xml.ts";

/** Tags that only HTML has; an XML format that carries some of them is known by its own root element. */
const pageStart = /^\s*<(?:!doctype\s+html|html[\s>])/iu;
const markup =
  /<(?:p|div|h[1-6]|article|section|main|body|head|meta|span|table|ul|ol|li|br|a|b|i|strong|em|blockquote|figure|img)(?:\s[^<>]*)?\/?>/giu;

/** Web pages, saved or copied: the story of the page, not the page. */
export const html: Reader = {
  id: "html",
  label: "Web page",
  extensions: ["html", "htm", "xhtml", "mhtml"],
  sniff({ text, name }) {
    const head = text.replace(/^Version:[\d.]+\s[\s\S]{0,400}?(?=<)/u, "");
    if (pageStart.test(head) || rootNameOf(head) === "html") return 0.9;
    // Objects and lists of JSON hold markup in their texts.
    if (/^\s*[[{]\s*["{[]/u.test(head) || /^\s*<\?xml|^\s*<(?!!--)[\w-]+:[\w-]+[\s>]/u.test(head)) return 0;
    const tags = head.slice(0, 20_000).match(markup)?.length ?? 0;
    if (
      /^\s*<(?:p|div|h[1-6]|article|section|main|body|head|meta|span|table|ul|ol|b|figure|blockquote|!--\s*StartFragment)/iu.test(
        head,
      ) &&
      tags >= 2
    )
      return 0.7;
    const isNamedPage = /\.x?html?$/u.test(name) && /^\s*</u.test(head);
    return tags >= 8 ? 0.45 : tags >= (isNamedPage ? 1 : 3) && /\.x?html?$/u.test(name) ? 0.6 : 0;
  },
  read(source) {
    const { text, charset } = decodeBytes(source.bytes, declaredCharset(source.bytes));
    const fragment = text.replace(/^Version:[\d.]+\s[\s\S]{0,400}?(?=<)/u, "");
    const { story, notes } = readPage(fragment, { name: source.name, reader: "html", charset });
    return { format: "html", stories: story === undefined ? [] : [story], notes: story === undefined ? notes : [] };
  },
};
