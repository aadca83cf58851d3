/** The text without markup, accents and typographic variants; its words stay as they are. */
export const fold = (text: string): string =>
  text
    .replaceAll(/<\/?[a-z][^<>]*>/giu, "")
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[\u2018\u2019\u02bc`]/gu, "'")
    .replaceAll(/[\u201c\u201d]/gu, '"')
    .replaceAll(/\s+/gu, " ")
    .trim();
