const kinds: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\./u, "this is a spreadsheet; copy the cells that belong to the story and paste them."],
  [/^ppt\/presentation\./u, "this is a presentation; copy its text and paste it."],
  [/^META-INF\/container\.xml$/u, "this is an e-book; copy the text that belongs to the story and paste it."],
  [/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/u, "this is a program, not a story."],
];

/** What to say of an archive that is a file of another program, or nothing when it is an archive of files. */
export const officeKind = (names: readonly string[]): string | undefined =>
  kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
