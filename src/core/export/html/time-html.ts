import { monthNames } from "../../checks/helpers/calendar.ts";
import { escapeHtml } from "../escape-html.ts";

/** A full RFC 3339 time with its zone, or a bare date: what `datetime` and JSON-LD may carry. */
export const isPublicTime = (iso: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/u.test(iso);

/** A `time` line, or nothing where the source gave no zone: a time without one would be read as another moment. */
export function timeHtml(iso: string | undefined, className: string): readonly string[] {
  if (iso === undefined || !isPublicTime(iso)) return [];
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  const words = `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
  return [`<p><time class="${className}" datetime="${escapeHtml(iso)}">${words}</time></p>`];
}
