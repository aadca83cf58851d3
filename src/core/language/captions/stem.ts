/**
 * A word without its inflection: "speaks", "speaking" and "speak" come out alike. Cruder than a dictionary, and enough
 * where both words stand in the same place of two captions.
 */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3) return word;
  let root = word;
  if (root.endsWith("ies") && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/u.test(root)) root = root.slice(0, -2);
  else if (root.endsWith("s") && !/(?:ss|us|is)$/u.test(root)) root = root.slice(0, -1);
  if (root.endsWith("ied")) root = `${root.slice(0, -3)}y`;
  else if (root.length > 5 && /[aeiouy].*ing$/u.test(root)) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && /[aeiouy].*ed$/u.test(root)) root = undouble(root.slice(0, -2));
  if (root.length > 4 && root.endsWith("e")) root = root.slice(0, -1);
  return root;
}

const undouble = (root: string): string => (/([bdfgmnprt])\1$/u.test(root) ? root.slice(0, -1) : root);

/** Verbs of captions whose forms differ within; plurals likewise. */
const irregular: ReadonlyMap<string, string> = new Map(
  `speak speaks speaking spoke spoken;hold holds holding held;stand stands standing stood;sit sits sitting sat seated;meet meets meeting met;
  lead leads leading led;take takes taking took taken;give gives giving gave given;go goes going went gone;run runs running ran;
  ride rides riding rode ridden;write writes writing wrote written;wear wears wearing wore worn;bear bears bearing bore borne;
  break breaks breaking broke broken;fall falls falling fell fallen;fly flies flying flew flown;see sees seeing saw seen;
  draw draws drawing drew drawn;drive drives driving drove driven;eat eats eating ate eaten;shake shakes shaking shook shaken;
  rise rises rising rose risen;hang hangs hanging hung;dig digs digging dug;win wins winning won;begin begins beginning began begun;
  sing sings singing sang sung;swim swims swimming swam;throw throws throwing threw thrown;grow grows growing grew grown;
  know knows knowing knew known;think thinks thinking thought;bring brings bringing brought;buy buys buying bought;
  catch catches catching caught;teach teaches teaching taught;fight fights fighting fought;seek seeks seeking sought;
  sweep sweeps sweeping swept;keep keeps keeping kept;sleep sleeps sleeping slept;weep weeps weeping wept;kneel kneels kneeling knelt;
  build builds building built;send sends sending sent;lie lies lying lain;find finds finding found;ring rings ringing rang rung;
  say says saying said;tell tells telling told;make makes making made;pay pays paying paid;lay lays laying laid;
  become becomes becoming became;come comes coming came;man men;woman women;child children;person people;foot feet;wife wives;life lives`
    .split(";")
    .flatMap((forms) => {
      const [base = "", ...others] = forms.trim().split(/\s+/u);
      return [base, ...others].map((form): [string, string] => [form, base]);
    }),
);
