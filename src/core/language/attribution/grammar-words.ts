import { hashWord } from "./hash.ts";
import { ADJ, DET, NOUN, NUM, PRON, PROPN, type Reading } from "./reading.ts";

const h = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashWord));
export const comma = hashWord(",");
export const colon = hashWord(":");
export const that = hashWord("that");
export const according = hashWord("according");
export const to = hashWord("to");
export const enders = h(". ! ? … ; — –");
/** Words that open a clause which is no longer the speaker's. */
export const asides = h(
  "while who which whom whose as after when where although though before since until following amid despite during because unless whereas",
);
/** "… said this week." */
export const lately = h("this last late early next");
/** Those that set the writer's own clause against the content. */
export const contrasts = h("while although though amid despite whereas");
export const bes = h("be");
export const who = hashWord("who");
export const hyphen = hashWord("-");
export const it = hashWord("it");
export const as = hashWord("as");
export const quoting = h("quote cite");
export const subordinate = h("that if whether how why what who where when");
export const addressees = h("tell ask remind inform urge warn assure advise brief invite order instruct");
export const tellers = h("tell remind inform assure brief");
export const whether = hashWord("whether");
export const settings = h("during on at in while after before");
export const timeWords = h(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later recently again once now then also repeatedly publicly flatly simply bluntly",
);
export const nominalParts: ReadonlySet<number> = new Set([NOUN, PROPN, PRON, DET, ADJ, NUM]);
export const amounts = h("least most first all once");
export const particles = h("out off up back down against for on about of to at over with into that");

/** How often a verb is the heart of a cue: as counted, else by its class in the lexicon. */
export const weightOf = ({ tokens }: Reading, i: number): number => tokens[i]?.form.credits ?? 0;

/** From here on a verb is taken for a cue; a tag behind its words, a participle and a second verb need to be surer. */
export const least = { ahead: 0.38, tag: 0.5, lastTag: 0.4, participle: 0.6, joined: 0.55, alone: 0.9 } as const;
