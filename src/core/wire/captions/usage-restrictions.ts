/** What binds the desk that uses a picture: "NO SALES", "MANDATORY CREDIT: JON DAHL", "Editorial use only". */
export const usageRestrictions =
  /(?<![\p{L}\p{N}])(?:(?:NO (?:SALES|ARCHIVES?|RESALE|COMMERCIAL USE|USE AFTER[^.;]{0,40}|MAGAZINES|INTERNET|TV|ADVERTISING)|MANDATORY CREDIT(?::? [^.;]{1,40})?|NOT FOR (?:SALE|RESALE|USE)[^.;]{0,60}|(?:[A-Z]+ )?OUT(?=[,;.] |$)|(?:EDITORIAL|PERSONAL) USE ONLY|ONE[- ]TIME USE(?: ONLY)?|RESTRICTED TO [A-Z ]{3,40})(?:[,;] (?=NO |MANDATORY|NOT |EDITORIAL|ONE))?)+|(?<=[.(;] ?)(?:Editorial|editorial) use only|(?<=[.(;] ?)[Nn]ot for (?:resale|use after)[^.;]{0,40}/gu;

/** Orders at the end of a caption line, behind its credit: "… NO SALES. NO ARCHIVE." The words before them, and the orders. */
export function restrictionsAtEnd(line: string): { readonly before: string; readonly orders: string } {
  const at = /[A-Z]{2}[^a-z]{0,3}$/u.test(line.slice(-6)) ? line.search(orders) : -1;
  return at <= 0
    ? { before: line, orders: "" }
    : { before: line.slice(0, at).trimEnd(), orders: line.slice(at).trim() };
}

const orders =
  /(?<=[.;:,)\]\p{L}]\s+)(?:NO (?:SALES|ARCHIVES?|ARCHIVING|RESALES?|COMMERCIAL USE|MAGAZINES|INTERNET|TV|ADVERTISING|MOBILE|THIRD PARTY SALES)|NOT FOR (?:SALE|RESALE)|(?:EDITORIAL|PERSONAL) USE ONLY|ONE[- ]TIME USE(?: ONLY)?|[A-Z]+ OUT)(?![a-z])[A-Z\d .,;:/&-]{0,160}$/u;
