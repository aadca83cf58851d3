/** Articles, conjunctions and short prepositions: small in a headline with capitals. */
export const smallWords: readonly string[] =
  "a an and as at but by en for if in nor of off on or per so the to up v via vs yet".split(" ");
