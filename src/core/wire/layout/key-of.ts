/** A text reduced to its letters and figures in lower case, for comparing. */
export const keyOf = (text: string): string =>
  isAscii.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z\d]+/g, " ")
        .trim()
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
const isAscii = /^[ -~]*$/u;
