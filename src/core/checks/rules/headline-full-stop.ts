import { defineBlockCheck } from "../check.ts";

export const headlineFullStop = defineBlockCheck({
  id: "headline-full-stop",
  title: "A headline that ends in a full stop",
  why: "Headlines end without a stop; one that has it was most likely cut from the text.",
  level: "fix",
  kinds: ["headline"],
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      { text: "Bank cuts rates[[.]]", fixed: "Bank cuts rates" },
      { text: "Ferry back in Vik for été[[.]]", fixed: "Ferry back in Vik for été" },
    ],
    good: [
      "Bank cuts rates",
      "Ferry firm sues Vik Marine Inc.",
      "Who sank the ferry?",
      "And then the storm came…",
      "Ferry case goes to U.S.",
    ],
  },
  run({ text }, _facts, report) {
    const trimmed = text.trimEnd();
    const lastWord = /\S+$/u.exec(trimmed)?.[0] ?? "";
    if (
      !/[^.]\.$/u.test(trimmed) ||
      /^(?:Inc|Co|Ltd|Corp|Jr|Sr|St|Dr|No|vs|etc)\.$|\p{L}\.\p{L}\.$|^\p{Lu}\.$/u.test(lastWord)
    )
      return;
    report({
      from: trimmed.length - 1,
      to: trimmed.length,
      message: "The headline ends in a full stop; none is expected",
      replace: [""],
    });
  },
});
