/**
 * How often a verb, met outside quotations in annotated news copy, was the heart of a cue: the tenth of its share, by base form.
 * Counted over verbs that at least five stories have; a summary, no sentence of any story. Overrules the weights of cue-verbs.ts.
 */
const shares: Readonly<Record<string, string>> = {
  "9": "accord accuse acknowledge announce argue cite criticize insist note order praise say suggest tell tout urge vow warn",
  "8": "add admit ask assail assert blame blast call caution claim complain concede conclude congratulate declare decry deem denounce describe discuss dismiss dispute emphasize expect explain express imply indicate label lament mention portray predict prefer promise question rail rebut recall refer reiterate reject remark remind reply slam stress thank tweet wonder worry write",
  "7": "agree allege allude assure balk believe bemoan boast brag chant characterize clarify condemn confirm convince defend deny deride disavow endorse envision fear hail hope joke lambast lash liken mock oppose outline persuade plead point proclaim propose realize rebuke recognize recount remember report reveal speculate state talk think title utter voice vouch yell",
  "6": "advocate apologize applaud attack attribute consider credit demand disclose distance document dub echo highlight hint interpret know learn like list love offer rattle reference refuse request restrict retweeted rule shout show shrug signal support understand want witness",
  "5": "affirm anger answer back brush clear contemplate contend contradict decide decline detail encourage favor feel frame identify imagine intend invoke lay name notice pledge post project promote quote recite recommend respond see seek seem side single sound threaten unveil view welcome",
  "4": "accept aim anticipate appear appoint approve assume ban care champion charge comment contrast determine disagree display downplay embrace estimate explore expose find focus guess hate ignore illustrate impress introduce judge justify opt plan present press prohibit push read rebuff repeat resist rip self-described share shock spar surface surprise suspect testify thrill upset vote word zero",
  "3": "address alarm allow arise bar boo calculate challenge chime circulate coin counter debate deflect deliver demonstrate design devote double email empower enjoy entitle figure fire float forget hammer headline impose interject knock lecture left-leaning look measure nominate paint pass perceive protest react regard renew resonate satisfy sentence sign sue tick touch trust underscore weigh wish withdraw withhold",
  "2": "adopt align authorize beam beg blare block cast celebrate center cheer clash commit compare compile continue convict count cover crack cry dedicate define discover distribute endure establish experience exploit feature file guarantee herald hit invite issue lean lend line link maintain make mandate mind mount negotiate pause pitch pivot position prosecute provide publish pursue range ratchet reconsider record require revisit right spark speak spot stand strike target throw unleash",
};

/** Share of a verb's uses that are cues, 0.25 … 0.95. */
export const cueShares: ReadonlyMap<string, number> = new Map(
  Object.entries(shares).flatMap(([tenth, words]) =>
    words.split(" ").map((word) => [word, Number(tenth) / 10 + 0.05] as const),
  ),
);
