/** The commonest little words of the languages that the wires write, in Latin letters. */
const words: Readonly<Record<string, string>> = {
  en: "the and of to in that for on with as was were is are by at from said has have had not be it his her he she they who which but after a an as no we you our this will would its when if or out up their than been more all can one",
  de: "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei sei wird am um war",
  fr: "le la les de des du et un une en que est pour dans qui par sur au pas plus avec ce il sont ont été selon aux cette mais se son sa elle",
  es: "el la los las de del y en que un una por con para se su al es lo como más ha fue este sobre entre pero sus según también desde han",
  it: "il lo la gli le di del della che e in un una per con non è si da al dei ha sono come nel alla più anche dal ai nella delle essere questo",
  pt: "o a os as de do da dos das e em que um uma para com não por se no na ao mais foi como seu sua pela pelo são também nos nas está",
  nl: "de het een en van in is op te dat die voor met zijn niet aan er om ook als bij naar uit door over wordt heeft hij werd maar deze nog",
  sv: "och att det som en på är av för med den till inte har de ett om var han hon från vi så men sig kan efter vid under skulle enligt",
  da: "og at det som en på er af for med den til ikke har de et om var han hun fra vi så men sig kan efter ved under skulle blev også",
  no: "og at det som en på er av for med den til ikke har de et om var han hun fra vi så men seg kan etter ved under skulle ble også sier",
  fi: "ja on ei se että oli hän ovat kun myös mukaan joka mutta tai ovat sen kuin jo vuoden vuonna ole olisi nyt jotka noin sekä hänen mitä",
};

const sets = Object.entries(words).map(([language, list]) => [language, new Set(list.split(" "))] as const);

const scripts: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
];

/** The language of a text by its script or its little words; nothing when too short or undecided. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, script] of scripts) if ((sample.match(script)?.length ?? 0) > letters * 0.25) return language;
  if ((sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > letters * 0.4)
    return /[іїєґ]/iu.test(sample) ? "uk" : "ru";
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length < 8) return undefined;
  const scores = sets
    .map(([language, set]) => ({ language, hits: tokens.filter((token) => set.has(token)).length }))
    .toSorted((a, b) => b.hits - a.hits);
  const [best, next] = scores;
  if (best === undefined || next === undefined || best.hits < 3 || best.hits < tokens.length * 0.08) return undefined;
  // Neighbours (Danish and Norwegian, Spanish and Portuguese) share words: one hit more is no answer in a short text.
  return best.hits > next.hits * 1.05 ? best.language : undefined;
}
