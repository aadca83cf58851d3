import { spellDeskAct } from "./desk-act.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Receipt } from "./receipt.ts";

/** A receipt as a page that anybody can read and print: the same facts as the JSON, in the order in which a desk asks for them. */
export function receiptPage(receipt: Receipt): string {
  const { headline, override, published, checkedWith, claims } = receipt;
  const title = `Receipt: ${headline ?? receipt.slug ?? receipt.origin.name}`;
  const sections = [
    facts(receipt),
    ...outcomeOf(receipt),
    override === undefined
      ? ""
      : section("The gate was closed, and passed", [`Reason given: ${override.reason}`, ...override.closedBy]),
    section("Orders of the desk", (receipt.acts ?? []).map(spellDeskAct)),
    published === undefined ? "" : section("Published", publishedLines(published)),
    section("Open findings at the time", receipt.findings.map(findingLine), "None."),
    section("Put right since it came in", receipt.fixed.map(findingLine), "None."),
    section(
      "Passed over",
      receipt.passedOver.map(({ check, quote, reason }) => `${check}: “${quote}”. ${reason ?? "No reason was given."}`),
      "None.",
    ),
    section(
      "Marked as checked (CQ)",
      [
        ...(receipt.checked ?? []).map(
          ({ quote, by, against, at }) => `“${quote}”, by ${by} against ${against}, ${at}`,
        ),
        ...receipt.cq,
      ],
      "None.",
    ),
    claims === undefined
      ? ""
      : section(
          "Claims and who stands for them",
          claims.map(
            ({ text, status, sources, verified }) =>
              `“${text}”: ${sources.length === 0 ? "nobody" : sources.join("; ")} (${status})${verified === undefined ? "" : `; verified by ${verified.by}: ${verified.because}, ${verified.at}`}`,
          ),
          "None.",
        ),
    section(
      "Set aside",
      receipt.setAside.map(({ text, why }) => `“${text}”: ${why}`),
      "Nothing.",
    ),
    section(
      "Not carried over, or changed",
      receipt.losses.map(({ where, message }) => `${where}: ${message}`),
      "Everything was carried over.",
    ),
    `<p>Checked with ${checkedWith.checks} checks and the stylebook ${escapeHtml(checkedWith.stylebook.name)} (version ${escapeHtml(checkedWith.stylebook.version)}). Wiredesk ${escapeHtml(receipt.wiredesk)}.</p>`,
  ].filter((part) => part !== "");
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escapeHtml(title)}</h1>`,
    ...sections,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** What became of it, where that is not simply that it left. */
function outcomeOf({ outcome }: Receipt): readonly string[] {
  if (outcome === undefined) return [];
  return [
    outcome.kind === "leaving"
      ? section("About to leave", ["This was written before anything left; what came of it was not seen."])
      : section("Nothing left", [outcome.because]),
  ];
}

function facts({ target, exported, files, origin, slug, usageTerms, editorNote, signOff }: Receipt): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Target", target],
    ["Time", exported],
    ["Files", files.length === 0 ? undefined : files.join(", ")],
    ["Slug", slug],
    ["Wire original", `${origin.name} (read as ${origin.reader})`],
    ["SHA-256 of the original", origin.sha256],
    ["Usage terms", usageTerms],
    ["Editor’s note", editorNote],
    ["Sign-off", signOff],
  ];
  return `<dl>\n${rows
    .filter((row): row is readonly [string, string] => row[1] !== undefined)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join("\n")}\n</dl>`;
}

const findingLine = ({ check, level, message, quote }: Receipt["findings"][number]): string =>
  `${level}, ${check}: ${message}${quote === "" ? "" : ` (“${quote}”)`}`;

const publishedLines = ({
  site,
  post,
  link,
  status,
  made,
  replaced,
}: NonNullable<Receipt["published"]>): readonly string[] => [
  `${made === "new" ? "New post" : "Update of post"} ${post} on ${site}, as ${status}${link === undefined ? "" : `: ${link}`}`,
  ...(replaced === undefined ? [] : [replaced]),
];

/** A heading with a list; without lines the words that say so, or nothing at all. */
function section(heading: string, lines: readonly string[], none = ""): string {
  const body =
    lines.length > 0
      ? `<ul>\n${lines.map((words) => `<li>${escapeHtml(words)}</li>`).join("\n")}\n</ul>`
      : none === ""
        ? ""
        : `<p>${none}</p>`;
  return body === "" ? "" : `<h2>${escapeHtml(heading)}</h2>\n${body}`;
}
