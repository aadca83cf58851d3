/** A text as its words alone: small letters, plain quotation marks and apostrophes, one space; for finding words verbatim. */
export const foldWords = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll(/['’ʼ]/g, "")
    .replaceAll(/[^\p{L}\p{N}%$€£]+/gu, " ")
    .trim();
