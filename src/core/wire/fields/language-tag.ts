/**
 * A language as BCP 47 from what wires write: "EN", "fi-FI", "en_us", "swe", "ger", "English", "GB". Undefined for what
 * names none.
 */
export function languageTag(written: string | undefined): string | undefined {
  const text = written?.trim() ?? "";
  const [, main = "", rest = ""] = /^([a-z]{2,3})(?:[-_]([a-z0-9_-]{2,20}))?$/iu.exec(text) ?? [];
  if (main === "") return names.get(text.toLowerCase());
  const lower = main.toLowerCase();
  const country = countries.get(main);
  if (rest === "" && country !== undefined) return country;
  const short = otherCodes.get(lower) ?? lower;
  if (short.length === 3 && noLanguage.has(short)) return undefined;
  const subtags = rest.split(/[-_]/u).filter((part) => part !== "");
  return [short, ...subtags.map(subtag)].join("-");
}

/** "us" → "US", "latn" → "Latn". */
const subtag = (part: string): string =>
  part.length === 2
    ? part.toUpperCase()
    : part.length === 4
      ? `${part[0]?.toUpperCase() ?? ""}${part.slice(1).toLowerCase()}`
      : part.toLowerCase();

const noLanguage: ReadonlySet<string> = new Set(["und", "zxx", "mul", "mis"]);

/** Codes of countries that stand where a language belongs; only those that are no language's code. */
const countries: ReadonlyMap<string, string> = new Map([
  ["GB", "en-GB"],
  ["UK", "en-GB"],
  ["US", "en-US"],
  ["AU", "en-AU"],
  ["DK", "da"],
  ["CZ", "cs"],
  ["GR", "el"],
  ["CN", "zh-CN"],
  ["JP", "ja"],
]);

/** ISO 639-2 codes of languages that have a shorter one, which BCP 47 wants, and two that were given up. */
const otherCodes: ReadonlyMap<string, string> = new Map(
  "iw:he,ji:yi,ara:ar,bul:bg,cat:ca,ces:cs,cze:cs,cym:cy,wel:cy,dan:da,deu:de,ger:de,ell:el,gre:el,eng:en,est:et,eus:eu,baq:eu,fas:fa,per:fa,fin:fi,fra:fr,fre:fr,gle:ga,glg:gl,heb:he,hin:hi,hrv:hr,hun:hu,hye:hy,arm:hy,ind:id,isl:is,ice:is,ita:it,jpn:ja,kat:ka,geo:ka,kor:ko,lav:lv,lit:lt,mkd:mk,mac:mk,msa:ms,may:ms,nld:nl,dut:nl,nno:nn,nob:nb,nor:no,pol:pl,por:pt,ron:ro,rum:ro,rus:ru,slk:sk,slo:sk,slv:sl,spa:es,sqi:sq,alb:sq,srp:sr,swe:sv,tha:th,tur:tr,ukr:uk,urd:ur,vie:vi,zho:zh,chi:zh"
    .split(",")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)] as const),
);

const names: ReadonlyMap<string, string> = new Map(
  "english:en,german:de,deutsch:de,french:fr,français:fr,francais:fr,spanish:es,español:es,espanol:es,italian:it,italiano:it,portuguese:pt,português:pt,dutch:nl,nederlands:nl,arabic:ar,russian:ru,chinese:zh,japanese:ja,swedish:sv,svenska:sv,norwegian:no,norsk:no,danish:da,dansk:da,finnish:fi,suomi:fi,greek:el,hebrew:he,polish:pl,turkish:tr"
    .split(",")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)] as const),
);
