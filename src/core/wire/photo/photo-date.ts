import { readDate } from "../fields/read-date.ts";

/** The day and time of a picture in ISO 8601: IPTC writes them apart ("20200605", "141500+0200"), XMP in one. */
export function photoDate(date: string | undefined, time: string | undefined): string | undefined {
  // Midnight without a zone is how programs write "no time known".
  const found = readDate(date ?? "")?.iso.replace(/T00:00:00$/u, "");
  if (found === undefined || found.includes("T")) return found;
  const parts = /^(?<hour>[0-2]\d):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d))?(?<offset>Z|[+-]\d\d:?\d\d)?/u.exec(
    time ?? "",
  )?.groups;
  if (parts === undefined) return found;
  const offset = parts["offset"]?.replace(/^([+-]\d\d)(\d\d)$/u, "$1:$2").replace("Z", "+00:00") ?? "";
  return `${found}T${parts["hour"] ?? ""}:${parts["minute"] ?? ""}:${parts["second"] ?? "00"}${offset}`;
}
