const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Groups whose words are no copy. */
export const destinations = set(
  "colortbl pict object objdata themedata colorschememapping datastore latentstyles listtable listoverridetable revtbl rsidtbl generator info xmlnstbl mmathPr pgptbl filetbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fchars lchars template passwordhash wgrffmtfilter do background userprops docvar nonesttables falt panose fname bkmkstart bkmkend atnid atrfstart atrfend atndate atnref atntime atnparent atnauthor tc xe pntxta pntxtb pnseclvl listname listtext pntext stylesheet fonttbl fldinst annotation footnote",
);

/** Of these the words are wanted all the same, for a note or a table. */
export const collected = set("fldinst annotation footnote stylesheet fonttbl atnauthor header footer listtext pntext");

/** "headerl", "footerf": pages have several of each. */
export const destinationName = (word: string): string => word.replace(/^(header|footer)[lrf]$/u, "$1");

/** Control words that stand for a character. */
export const signs: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", " "],
  ["enspace", " "],
  ["qmspace", " "],
]);
