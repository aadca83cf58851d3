import { foldSpaces } from "../../story/text.ts";
import { type FormEntry, formField } from "../form/form-fields.ts";
import type { DocItem } from "./doc-content.ts";

/**
 * A table at the top of a newsroom's template ("Slug | …", "Headline | …") as the entries of a form, and the rest of the
 * file. Two columns, at least three labels that are known.
 */
export function takeForm(items: readonly DocItem[]): {
  readonly entries: readonly FormEntry[];
  readonly items: readonly DocItem[];
} {
  const at = items.slice(0, 3).findIndex(({ kind }) => kind === "table");
  const table = items[at];
  if (table?.kind !== "table") return { entries: [], items };
  const rows = table.rows.filter((row) => row.length >= 2);
  const known = rows.filter(([label]) => formField(label?.text ?? "") !== undefined);
  if (known.length < 3 || known.length < rows.length * 0.5) return { entries: [], items };
  const entries = rows.map(([label, ...cells]) => ({
    label: foldSpaces(label?.text ?? "").replace(/\s*:$/u, ""),
    value: cells
      .map(({ text }) => text)
      .join(" ")
      .trim(),
    where: table.place,
  }));
  return { entries, items: items.filter((_, index) => index !== at) };
}
