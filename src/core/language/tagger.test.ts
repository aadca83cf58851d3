import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { describe, expect, it } from "vitest";
import { cutWords } from "./cut-words.ts";
import { tagWords } from "./tagger.ts";

/** As much of wink-nlp as the comparison needs. */
interface Wink {
  readonly its: { readonly pos: unknown; readonly lemma: unknown };
  readDoc(text: string): { tokens(): { out(what?: unknown): readonly string[] } };
}
const wink = winkNLP(model, ["pos"]) as unknown as Wink;

const words =
  `the a to that of in he she they said says told reporters will not did n't was were has been going run runs running men woman
children's mayor Harbour Quill Brennan co-founder well-being 12 3,400 2.5 £40m 20th U.S. Mr. e-mail it's I'm they'd can't dogs' like
about as up out more less better best could have had being left lead close open plan plans strike set cut put read record present
while who which whom what when where why how there here this these those and or but nor so yet for because if than then rather
quickly friendly only just even never very blue whom's 9:30 #news @desk … — " “ ” ( ) , . ; : ? ! state states fear fears hope`
    .split(/\s+/)
    .filter((word) => word !== "");

/** Always the same numbers from the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}

describe("parts of speech and base forms", () => {
  it("are wink-nlp's own, word by word, in any order of words", () => {
    const roll = dice(11);
    for (let round = 0; round < 150; round++) {
      const text = Array.from({ length: 40 }, () => words[Math.floor(roll() * words.length)]).join(" ");
      const cuts = cutWords(text).filter(({ word }) => /^[\x20-\x7e]+$/.test(word));
      const joined = cuts.map(({ word, glued }, i) => (i === 0 || glued ? word : ` ${word}`)).join("");
      const tokens = wink.readDoc(joined).tokens();
      const pieces = tokens.out();
      const tags = tokens.out(wink.its.pos);
      const bases = tokens.out(wink.its.lemma);
      const forms = tagWords(cuts);
      let piece = 0;
      let at = 0;
      let end = 0;
      cuts.forEach(({ word }, i) => {
        end += word.length;
        const first = piece;
        while (piece < pieces.length && at + (pieces[piece]?.length ?? 0) <= end) at += pieces[piece++]?.length ?? 0;
        const form = forms[i];
        expect(`${word} ${form?.pos}`, text).toBe(`${word} ${tags[Math.max(first, piece - 1)]}`);
        if (piece - first === 1) expect(form?.lemma, `${word} in ${text}`).toBe(bases[first]?.toLowerCase());
      });
    }
  });

  it("are wink-nlp's own for the words of its lexicon", () => {
    const { features } = (model as unknown as { core(): { features: { lexeme: { list: readonly string[] } } } }).core();
    const known = features.lexeme.list.filter((word) => /^[!-~]+$/.test(word));
    expect(known.length).toBeGreaterThan(85_000);
    for (let i = 0; i < known.length; i += 5) {
      const word = known[i] ?? "";
      const tokens = wink.readDoc(word).tokens();
      const [form] = tagWords([{ word, glued: false }]);
      expect(`${word} ${form?.pos}`).toBe(`${word} ${tokens.out(wink.its.pos).at(-1)}`);
      if (tokens.out().length === 1) expect(form?.lemma).toBe(tokens.out(wink.its.lemma)[0]?.toLowerCase());
    }
  });

  it("are given once for each word as each part of speech", () => {
    const [first, , third] = tagWords(cutWords("Roe met Roe"));
    expect(first).toBe(third);
  });

  it("take odd letters and endless strings for words", () => {
    const forms = tagWords(cutWords(`Ünïcödé 東京 ${"x".repeat(5_000)} ok’s`));
    expect(forms.map(({ text }) => text.slice(0, 8))).toEqual(["Ünïcödé", "東京", "xxxxxxxx", "ok", "’s"]);
  });
});
