/** What stands before or behind the hyphen of a compound: "long-term", "government-backed", "co-operative". */
const heads = words(`
  all anti bi co counter cross ex extra far first second third fourth fast four free front full half hard high ill
  inter left life light long low mid multi near new non off old one open part post pre pro quasi quick right self semi
  seven eight nine ten six five short single slow so soft state still sub super three top trans twenty thirty forty
  fifty sixty seventy eighty ninety two ultra under vice well wide year zero north south east west
`);
const tails = words(`
  aged around back backed based born bound by class controlled day dollar down driven edge elect end era faced fire
  fold foot free friendly general going hand headed held hour in inch known law led level like line list long look made
  man member metre mile million minded minute month off old on one out over owned page party people person point pound
  powered president profile quality range ranking related rich run scale season secretary sector sized speed standing
  stop storey story style term the third thirds time to type up week wide wing winning woman year years
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/**
 * Whether the hyphen at a line's end is the word's own, and stays when the lines are joined: where the text has the word
 * with it, or one of its parts is what compounds are made of. A word that the text has without it never had one.
 */
export function keepsHyphen(first: string, second: string, text: ReadonlySet<string>): boolean {
  const [head, tail] = [first.toLowerCase(), second.toLowerCase()];
  if (text.has(`${head}${tail}`)) return false;
  if (text.has(`${head}-${tail}`)) return true;
  return heads.has(head) || tails.has(tail);
}
