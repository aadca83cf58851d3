const header = "<!-- Written by scripts/generate-docs.mjs from the source; change it there. -->\n";

const levelWords = {
  "must-fix": "**must fix**: the story does not leave the desk with it, unless somebody says why",
  fix: "**fix**: a correction is offered",
  check: "**check**: somebody should look",
  ok: "**ok**: confirms something, and asks for nothing",
};

const quoted = (text) =>
  text
    .trim()
    .split("\n")
    .map(
      (line) =>
        `> ${line.trim().replaceAll("[[", "**⟦").replaceAll("]]", "⟧**").replaceAll("*", "\\*").replaceAll("\\*\\*⟦", "**⟦").replaceAll("⟧\\*\\*", "⟧**")}`,
    )
    .join("  \n");

const wordsOf = (example) => (typeof example === "string" ? example : (example.story ?? example.text));

/** The page of one check: why, what it finds, what it lets pass. */
export function checkPage({ id, title, why, level, scope, kinds, anyLanguage, inQuotations, examples }) {
  const facts = [
    `Level ${levelWords[level]}.`,
    scope === "block"
      ? `Looks at one text at a time${kinds === undefined ? "" : `: ${kinds.join(", ")}`}.`
      : "Looks at the whole story.",
    anyLanguage ? "For copy in any language." : "For copy in English.",
    ...(inQuotations ? ["Looks inside quotations too."] : []),
  ];
  return [
    header,
    `# ${title}`,
    "",
    `\`${id}\``,
    "",
    why,
    "",
    ...facts.map((fact) => `- ${fact}`),
    "",
    "## It finds",
    "",
    ...examples.bad.flatMap((example) => [
      quoted(wordsOf(example)),
      "",
      ...(example.fixed === undefined ? [] : ["with the fix:", "", quoted(example.fixed), ""]),
    ]),
    "## It lets pass",
    "",
    ...examples.good.flatMap((example) => [quoted(wordsOf(example)), ""]),
  ]
    .join("\n")
    .replace(/\n+$/u, "\n");
}

/** The list of all checks. */
export function checksIndex(checks) {
  return [
    header,
    "# Checks",
    "",
    "What ⟦stands in brackets⟧ in an example is what the check finds. Every example is also a test.",
    "The level of each can be changed, or the check switched off, in the stylebook.",
    "",
    "A new one: `npm run new:check -- its-name` makes the file, its entry and its page. Write the examples first;",
    "then `npx vitest run src/core/checks` says what is missing. Checks look for what is certain: one that a desk",
    "switches off has failed.",
    "",
    "| check | what it finds | level |",
    "| --- | --- | --- |",
    ...checks.map(({ id, title, level }) => `| [${id}](${id}.md) | ${title} | ${level} |`),
    "",
  ].join("\n");
}
