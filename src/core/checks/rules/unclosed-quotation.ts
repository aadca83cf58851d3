import { defineStoryCheck } from "../check.ts";

export const unclosedQuotation = defineStoryCheck({
  id: "unclosed-quotation",
  title: "A quotation that is opened and never closed",
  why: "Without the closing mark nobody can tell where the speaker ends and the reporter goes on. A quotation may run over several paragraphs, but then the next one opens with a mark again.",
  level: "check",
  inQuotations: true,
  examples: {
    bad: [
      { story: "p: [[“]]We had to wait, harbor master Eva Lind said on Friday.\np: The ferry is running again." },
      { story: 'p: Eva Lind said: [["]]We had to wait for the swell.\np: Été: the ferry is running again.' },
    ],
    good: [
      { story: "p: “We had to wait,” harbor master Eva Lind said.\np: The ferry is running again." },
      { story: "p: “We had to wait.\np: “Then the swell went down,” she said." },
      { story: "p: The mast is 12' 6\" high.\np: ’Tis the season of the sailors’ fair." },
    ],
  },
  run(view, report) {
    const body = view.blocks.filter(({ kind }) => kind === "paragraph" || kind === "quote" || kind === "list-item");
    body.forEach((block, n) => {
      const open = view.factsOf(block).quotations.findLast(({ closed, depth }) => !closed && depth === 0);
      if (open === undefined || open.kind !== "double") return;
      if (/^\s*[“"„«‘']/.test(body[n + 1]?.text ?? "")) return;
      // Inches (6'3") take a mark, and two single ones close a quotation on some wires.
      if (/\d["”″]|['’]{2}/.test(block.text)) return;
      const mark = block.text.slice(open.from, open.from + 1);
      report(block, {
        from: open.from,
        to: open.from + 1,
        message: `${mark} has no partner in this paragraph; a closing mark is expected where the speaker ends`,
      });
    });
  },
});
