import { asRich, type Draft, firstFound, type Found, found, foundIn } from "../compose/draft.ts";
import { isoTime } from "../fields/iso-time.ts";
import { attribute, childAt, childrenOf, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";

/**
 * The lines of a story that The Associated Press names alike in its own XML (`NewsLines`) and in its Atom entries
 * (`apcm:ContentMetadata`). The longer headline stands below the headline, as in AP's JSON.
 */
export function apLines(lines: XmlElement | undefined): Partial<Draft> {
  const headline = firstFound(
    ...["HeadLine", "OriginalHeadLine", "ExtendedHeadLine", "Title"].map((name) => foundIn(childAt(lines, name))),
  );
  const longer = foundIn(childAt(lines, "ExtendedHeadLine"), "the longer headline", 0.8);
  return {
    headline: asRich(headline),
    dek: longer === undefined || longer.value === headline?.value ? undefined : asRich(longer),
    byline: bylineOf(lines),
    dateline: datelineOf(lines),
    meta: {
      credit: textIn(childAt(lines, "CreditLine")),
      copyright: textIn(childAt(lines, "CopyrightLine")),
      usageTerms: textIn(childAt(lines, "RightsLine")),
      keywords: keywordsOf(lines),
    },
  };
}

/** Films say "Various" where they were shot in several places: no place to print. */
function datelineOf(lines: XmlElement | undefined): Found<string> | undefined {
  const line = foundIn(childAt(lines, "DateLine"));
  return line === undefined || /^(?:various|multiple|n\/?a|now)$/iu.test(line.value) ? undefined : line;
}

/** Who wrote it, with the title that stands in an attribute; who took the picture, wrote the caption or edited is not that. */
function bylineOf(lines: XmlElement | undefined): Found<string> | undefined {
  const named = childrenOf(lines, "ByLine").filter((line) => !isAnothers(line));
  const [title] = named.flatMap((line) => attribute(line, "Title") ?? []);
  const original = childrenOf(lines, "ByLineOriginal").filter((line) => textIn(line) !== undefined);
  const shown = original.length > 0 ? original : named;
  const people = shown.flatMap((line) => {
    const name = textIn(line);
    const theirs = attribute(line, "Title") ?? (shown.length === 1 ? title : undefined);
    return name === undefined ? [] : [theirs === undefined ? name : `${name}, ${theirs}`];
  });
  const [first] = shown;
  return first === undefined
    ? undefined
    : found([...new Set(people)].join("; "), pathOf(first), `text of <${first.name}>`);
}

const isAnothers = (line: XmlElement): boolean =>
  /^(?:PHOTOGRAPHER|CAPTIONWRITER|EDITEDBY)$/iu.test(attribute(line, "Parametric") ?? "") ||
  /^EditedBy$/iu.test(attribute(line, "Title") ?? "");

function keywordsOf(lines: XmlElement | undefined): readonly string[] | undefined {
  const words = ["KeywordLine", "Keywords"]
    .flatMap((name) => childrenOf(lines, name))
    .flatMap((line) => (textIn(line) ?? "").split(/\s*[;,|]\s*/u))
    .filter((word) => word !== "");
  return words.length === 0 ? undefined : [...new Set(words)];
}

/** A time stamp of AP as ISO 8601: where none says its zone, it is UTC. */
export const apTime = (stamp: string | undefined): string | undefined =>
  isoTime(stamp !== undefined && /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/u.test(stamp) ? `${stamp}Z` : stamp);
