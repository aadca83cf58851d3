import { defineBlockCheck } from "../check.ts";
import { furniturePatterns } from "../helpers/furniture-patterns.ts";

export const furnitureInBody = defineBlockCheck({
  id: "furniture-in-body",
  title: "Words of the page or the wire left in the story",
  why: "(MORE), ENDS, sign-offs, sharing labels and links to other stories are for the desk or the page they came from, not for readers.",
  level: "fix",
  kinds: ["paragraph", "crosshead", "list-item", "quote"],
  inQuotations: true,
  anyLanguage: true,
  examples: {
    bad: [
      {
        story: "p: The ferry is running again.\np: [[(MORE)]]",
        fixed: "p: The ferry is running again.\naside furniture: (MORE)",
      },
      {
        story: "p: The ferry is running again.\np: [[(Reporting by Ida Berg in Vik; Editing by Jon Dahl)]]",
        fixed: "p: The ferry is running again.\naside furniture: (Reporting by Ida Berg in Vik; Editing by Jon Dahl)",
      },
      { text: "The ferry is running again.[[ ENDS]]", fixed: "The ferry is running again." },
      {
        story: "p: Vik’s été.\np: [[READ MORE: Storm closes harbor]]",
        fixed: "p: Vik’s été.\naside furniture: READ MORE: Storm closes harbor",
      },
      { story: "p: Text.\np: [[Share this article]]", fixed: "p: Text.\naside furniture: Share this article" },
    ],
    good: [
      "The office asked passengers to read more about the fares.",
      "The road ends at the harbor.",
      "“We will share this article of faith,” he said.",
      "Ida Berg was reporting by radio; editing by hand takes time.",
      "Advertisement sales fell by a third.",
    ],
  },
  run({ id, text }, _facts, report) {
    const trimmed = text.trim();
    for (const { pattern, within, needs, what, level } of furniturePatterns) {
      // Only the sign of the end stands behind other words; all else is a line by itself.
      if (within === undefined ? !/END|30|#/.test(trimmed.slice(-40)) : trimmed.length > within) continue;
      if (needs?.test(trimmed) === false) continue;
      const found = pattern.exec(trimmed);
      if (found === null) continue;
      const start = text.indexOf(trimmed) + found.index;
      const isWhole = found.index === 0 && found[0].length === trimmed.length;
      const from = isWhole ? 0 : text.slice(0, start).trimEnd().length;
      const to = isWhole ? text.length : start + found[0].length;
      const span = { block: id, from, to };
      report({
        from,
        to,
        message: `“${found[0].trim()}” is ${what}; it is not expected in the story`,
        ...(level === undefined ? {} : { level }),
        fixes: [
          isWhole
            ? { label: "Set it aside", edits: [{ type: "set-aside", span, why: what, role: "furniture" }] }
            : { label: "Remove", edits: [{ type: "replace", span, insert: "" }] },
        ],
      });
      return;
    }
  },
});
