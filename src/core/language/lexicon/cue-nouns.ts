/** Nouns that stand for somebody's words or thoughts: "a *statement* that …", "his *claim*", "in a *report*". Base forms, with weight. */
const lists: Readonly<Record<string, string>> = {
  "0.8":
    "statement claim allegation accusation assertion contention argument suggestion insinuation implication admission acknowledgment acknowledgement confession denial declaration announcement pronouncement proclamation remark comment quote quip retort rebuttal reply response warning prediction forecast estimate belief opinion view conviction suspicion fear worry concern hope wish promise pledge vow threat complaint criticism condemnation rebuke denunciation insistence reminder assurance reassurance finding conclusion recommendation proposal",
  "0.5":
    "report study poll survey tweet post message email letter memo speech interview testimony article story column editorial op-ed ad advertisement video website blog account description characterization assessment judgment judgement analysis notion idea theory thought feeling sense impression expectation anticipation doubt question query demand call request plea appeal invitation order ruling decision verdict decree mandate ban plan intention intent desire support opposition endorsement praise attack slur insult joke rumor rumour word words lie position stance attitude commitment promise agreement disagreement vow oath petition lawsuit complaint indictment filing affidavit brief release document transcript book memoir song chant sign slogan dismissal rejection embrace push calls",
};

/** Nouns of saying and thinking by base form. */
export const cueNouns: ReadonlyMap<string, number> = new Map(
  Object.entries(lists)
    .flatMap(([weight, words]) => words.split(" ").map((word) => [word, Number(weight)] as const))
    .reverse(),
);
