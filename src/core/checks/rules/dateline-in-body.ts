import { defineStoryCheck } from "../check.ts";

export const datelineInBody = defineStoryCheck({
  id: "dateline-in-body",
  title: "The dateline again at the head of the text",
  why: "The place is printed from its own field; left in the text too it is printed twice.",
  level: "fix",
  anyLanguage: true,
  examples: {
    bad: [
      {
        story: "dateline: VIK, Feb 2 (Nordfoto)\np: [[VIK, Feb 2 (Nordfoto) — ]]The ferry is running again.",
        fixed: "dateline: VIK, Feb 2 (Nordfoto)\np: The ferry is running again.",
      },
      {
        story: "dateline: Århus\np: [[ÅRHUS – ]]The ferry is running again.",
        fixed: "dateline: Århus\np: The ferry is running again.",
      },
    ],
    good: [
      { story: "dateline: VIK\np: The ferry is running again." },
      { story: "dateline: VIK\np: Vik harbor is open again — after three days." },
      { story: "p: VIK — The ferry is running again." },
    ],
  },
  run(view, report) {
    const place = view.story.dateline?.place ?? /^[^,(\d]+/u.exec(view.story.dateline?.text ?? "")?.[0]?.trim();
    const lede = view.blocks.find(({ kind }) => kind === "paragraph");
    if (place === undefined || place === "" || lede === undefined) return;
    const head = /^([^—–]{2,60}?)\s*(?:—|–|--| - )\s*/u.exec(lede.text);
    const said = head?.[1] ?? "";
    if (head === null || !said.toLowerCase().startsWith(place.toLowerCase())) return;
    const rest = said.slice(place.length);
    // After the place only what a dateline holds: a country, a date, an agency in brackets.
    if (
      !/^(?:,? ?\p{Lu}[\p{L}.]*){0,3}(?:,? ?(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}))?(?:,? \d{4})?(?: ?\([^)]*\))?$/u.test(
        rest,
      )
    )
      return;
    report(lede, {
      from: 0,
      to: head[0].length,
      message: `“${head[0].trim()}” stands in the text and in the dateline; the field alone is expected`,
      replace: [""],
    });
  },
});
