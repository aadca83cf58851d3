import { isNewsAgency } from "./agencies.ts";

/** A byline without the agency that a page prints before it: "AP By MARLA DEACON". */
export function withoutAgency(line: string): string {
  const agency = /^(?<agency>[\p{Lu}\d]{2,12}) By (?=\p{Lu})/u.exec(line)?.groups?.["agency"];
  return agency !== undefined && isNewsAgency(agency) ? line.slice(agency.length + 1) : line;
}
