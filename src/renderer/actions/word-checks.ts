/** The checks that are about a word or a name wherever it stands: only there can a word be right on the whole desk. */
export const wordChecks: ReadonlySet<string> = new Set([
  "a-or-an",
  "acronym-unexplained",
  "house-spelling",
  "house-term",
  "loaded-verb",
  "misspelling",
  "name-not-in-story",
  "name-spelled-two-ways",
  "spelling",
]);
