import type { Mark, RichText } from "../../story/text.ts";
import { escapeHtml } from "../escape-html.ts";

/** Links that may leave in copy: the web and mail, nothing that a browser would run. */
export const isPublicLink = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(href);

/** Outermost first, so that marks which cover the same words always nest the same way. */
const order: readonly Mark["type"][] = ["link", "bold", "italic"];

const open = (mark: Mark): string =>
  mark.type === "link" ? `<a href="${escapeHtml(mark.href)}">` : mark.type === "bold" ? "<strong>" : "<em>";
const close = (mark: Mark): string => (mark.type === "link" ? "</a>" : mark.type === "bold" ? "</strong>" : "</em>");

/** Text with marks as HTML phrasing content: well nested whatever the marks overlap, hard breaks as `<br>`. */
export function richTextHtml({ text, marks = [] }: RichText): string {
  const kept = marks.filter((mark) => mark.from < mark.to && (mark.type !== "link" || isPublicLink(mark.href)));
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  let html = "";
  let opened: Mark[] = [];
  cuts.forEach((from, index) => {
    const wanted = kept
      .filter((mark) => mark.from <= from && from < mark.to)
      .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    // Whatever is no longer wanted closes, and with it all that was opened inside it.
    const same = firstDifference(opened, wanted);
    for (const mark of opened.slice(same).reverse()) html += close(mark);
    for (const mark of wanted.slice(same)) html += open(mark);
    opened = wanted;
    html += escapeHtml(text.slice(from, cuts[index + 1] ?? from)).replace(/\n/gu, "<br>");
  });
  return html;
}

function firstDifference(a: readonly Mark[], b: readonly Mark[]): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}
