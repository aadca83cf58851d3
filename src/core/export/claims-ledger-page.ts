import { spellChecked } from "../checks/silence.ts";
import { type LedgerRow, needWord, stateWord } from "./claims-ledger.ts";
import { escapeHtml } from "./escape-html.ts";

/** The claims of a story as a page to print: every assertion with its state, its need of a source, and who stands for it. */
export function claimsLedgerPage(title: string, rows: readonly LedgerRow[], notRead?: string): string {
  const heading = `Claims: ${title}`;
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<title>${escapeHtml(heading)}</title>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escapeHtml(heading)}</h1>`,
    ...(notRead === undefined ? tableOf(rows) : [`<p>${escapeHtml(notRead)}</p>`]),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function tableOf(rows: readonly LedgerRow[]): readonly string[] {
  if (rows.length === 0) return ["<p>Nothing is asserted in this story.</p>"];
  const asked = rows.filter((row) => row.asked).length;
  return [
    `<p>${rows.length} ${rows.length === 1 ? "claim" : "claims"}, ${asked} without a source that want one.</p>`,
    "<table>",
    "<thead><tr><th>No.</th><th>Claim</th><th>State</th><th>Need of a source</th><th>Who stands for it</th></tr></thead>",
    "<tbody>",
    ...rows.map(rowOf),
    "</tbody>",
    "</table>",
  ];
}

const rowOf = ({ text, state, need, reasons, source, verified }: LedgerRow, index: number): string => {
  const wanted = `${needWord(need)}${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`;
  const stands = [source, verified === undefined ? undefined : spellChecked(verified)].filter(
    (one) => one !== undefined,
  );
  const cells = [`${index + 1}`, text, stateWord[state], wanted, stands.length === 0 ? "–" : stands.join("; ")];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
};
