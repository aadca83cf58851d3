import { describe, expect, it } from "vitest";
import { parseWireDateline } from "./wire-dateline.ts";

const read = (text: string, ...own: readonly string[]) => parseWireDateline(text, new Set(own));

describe("parseWireDateline", () => {
  it.each([
    ["PORT-NORD, 1er mars 2022 (AGX) - Un bac a coulé.", { place: "PORT-NORD", date: "1er mars 2022", agency: "AGX" }],
    ["Berne (ats) Un bac a coulé.", { place: "Berne", agency: "ats" }],
    ["Genève, 12 févr. (ats) Un bac a coulé.", { place: "Genève", date: "12 févr.", agency: "ats" }],
    ["Vigo, 4 may (EFE).- Un ferry encalló.", { place: "Vigo", date: "4 may", agency: "EFE" }],
    ["GENT 04/05 (BELGA) = De veerboot zonk.", { place: "GENT", date: "04/05", agency: "BELGA" }],
    ["TROMS /TT/ En färja sjönk.", { place: "TROMS", agency: "TT" }],
    ["СЕВЕРНЫЙ ПОРТ, 4 мая. /ТАСС/. Паром сел на мель.", { place: "СЕВЕРНЫЙ ПОРТ", agency: "ТАСС" }],
    ["OMSK, May 4. /TASS/. A ferry sank.", { place: "OMSK", date: "May 4.", agency: "TASS" }],
  ])("reads %s", (text, parts) => {
    const found = read(text);
    expect(found?.dateline).toMatchObject(parts);
    expect(text.slice(found?.to)).toMatch(/^(?:Un|De|En|Паром|A) /u);
  });

  it("believes the sender's own name, and nobody else's", () => {
    const text = "Nordhafen (hnx) - Eine Fähre ist gesunken.";
    expect(read(text, "hnx")?.dateline).toMatchObject({ place: "Nordhafen", agency: "hnx" });
    expect(read(text)).toBeUndefined();
  });

  it.each([
    "The agency (AP) says the ferry sank.",
    "Ann Lee (Reuters) won the prize.",
    "The mayor of Vigo (62) The ferry",
    "By Ann Lee Vigo, 4 May (EFE) - The ferry sank.",
    "A ferry sank off Vigo.",
    "",
  ])("finds none in %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
