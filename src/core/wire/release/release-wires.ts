/** Distributors of press releases as they sign datelines: "/PRNewswire-AsiaNet/", "(BUSINESS WIRE)". */
const names =
  "PR ?Newswire[\\w -]*|PRN|AsiaNet[\\w -]*|Medianet[\\w -]*|BUSINESS WIRE|Business Wire|GLOBE ?NEWSWIRE|Globe ?Newswire|GlobeNewswire|CNW(?: Group)?|Canada NewsWire|CNW Telbec|Newsfile(?: Corp)?\\.?|ACCESSWIRE|Accesswire|ACCESS Newswire|Marketwired?|MARKETWIRED?|PRWEB|PRWeb|EQS[\\w -]*|DGAP[\\w -]*|JCN(?: Newswire)?|Kyodo JBN[\\w -]*|JBN|ANTARA[\\w -]*|Xinhua-AsiaNet|ots|news aktuell|APO(?: Group)?|BUSINESSWIRE|EurekAlert!?|Cision|NewMediaWire|InvestorWire|eReleases|24-7 Press Release|WebWire|Media OutReach[\\w -]*";

/**
 * The head of a release's first paragraph: place and date, then the distributor between strokes or in brackets, then a
 * dash. Some put it in a line of its own.
 */
export const releaseDateline = new RegExp(
  // White space is bounded: without that, a line of ten thousand blanks would be tried from each of them.
  // Between strokes and before a dash any name is a distributor's: "/Xinhua-AsiaNet/ --".
  `^\\s*(?<place>\\p{Lu}[^\\n/()]{1,90}?)[\\s,]{0,12}[-–—]{0,2}\\s{0,8}(?:/\\s{0,4}(?<wire>${names}|\\p{Lu}[\\p{L} .&-]{1,38}?)\\s{0,4}/|\\(\\s{0,4}(?<bracketed>${names})\\s{0,4}\\))\\s{0,8}[-–—]{1,3}\\s*`,
  "u",
);

/** Whether a text carries such a line near its top. */
export const hasReleaseDateline = (text: string): boolean =>
  text
    .slice(0, 5000)
    .split(/\r?\n|\r/u)
    .some((line) => releaseDateline.test(line));
