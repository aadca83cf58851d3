import type { Mark, RichText } from "../../story/text.ts";
import { order, tidyMarks } from "../../story/tidy-marks.ts";
import { escapeHtml } from "../escape-html.ts";

/** Links that may leave in copy: the web and mail, nothing that a browser would run. */
export const isPublicLink = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(href);

/** How a target writes phrasing content, where it differs from plain HTML. */
export interface InlineForm {
  /** Text and attribute values. */
  readonly escape?: (text: string) => string;
  readonly escapeAttribute?: (text: string) => string;
  readonly lineBreak?: string;
  readonly bold?: readonly [open: string, close: string];
  readonly italic?: readonly [open: string, close: string];
}

/** Text with marks as HTML phrasing content: well nested whatever the marks overlap, hard breaks as `<br>`. */
export function richTextHtml(
  rich: RichText,
  {
    escape = escapeHtml,
    escapeAttribute = escapeHtml,
    lineBreak = "<br>",
    bold = ["<strong>", "</strong>"],
    italic = ["<em>", "</em>"],
  }: InlineForm = {},
): string {
  const { text } = rich;
  const kept = tidyMarks(rich).filter((mark) => mark.type !== "link" || isReadable(mark, text));
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const open = (mark: Mark): string =>
    mark.type === "link" ? `<a href="${escapeAttribute(mark.href)}">` : (mark.type === "bold" ? bold : italic)[0];
  const close = (mark: Mark): string => (mark.type === "link" ? "</a>" : (mark.type === "bold" ? bold : italic)[1]);
  let html = "";
  let opened: readonly Mark[] = [];
  cuts.forEach((from, index) => {
    const wanted = kept
      .filter((mark) => mark.from <= from && from < mark.to)
      .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    // Whatever is no longer wanted closes, and with it all that was opened inside it.
    const same = firstDifference(opened, wanted);
    for (const mark of opened.slice(same).toReversed()) html += close(mark);
    for (const mark of wanted.slice(same)) html += open(mark);
    opened = wanted;
    const words = text.slice(from, cuts[index + 1] ?? from);
    html += words.split("\n").map(escape).join(lineBreak);
  });
  return html;
}

/** A link that leads somewhere public and has words: one over nothing but spaces cannot be read out or pressed. */
const isReadable = ({ href, from, to }: Extract<Mark, { type: "link" }>, text: string): boolean =>
  isPublicLink(href) && /[^\s\p{Cf}]/u.test(text.slice(from, to));

function firstDifference(a: readonly Mark[], b: readonly Mark[]): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}
