/**
 * Verbs that credit somebody with words, thoughts or decrees. The class says how; the weight how often the verb, met in running
 * news copy with a subject, is such a credit (1 nearly always … 0.3 now and then). Base forms.
 */
export const cueClasses = ["say", "claim", "report", "judge", "praise", "ask", "think", "want", "decree"] as const;
export type CueClass = (typeof cueClasses)[number];

const lists: Readonly<Record<CueClass, Readonly<Record<string, string>>>> = {
  say: {
    "1": "say",
    "0.9":
      "add state tell explain announce declare remark comment reply respond retort quip joke tweet retweet opine note recall recount reiterate emphasize emphasise stress underline underscore elaborate interject exclaim observe muse deadpan clarify",
    "0.7":
      "write mention describe detail outline continue conclude repeat speak talk discuss cite quote refer argue post blog text email mutter whisper shout yell scream cry bellow chant murmur mumble announce proclaim testify preach lecture brief inform notify advise caution warn remind assure reassure promise vow pledge swear guarantee apologize apologise thank greet narrate relate phrase characterize characterise label dub term paraphrase stutter sigh laugh chuckle snap intone boast brag gush enthuse rave concur chime tout trumpet hail pitch",
    "0.5":
      "call address articulate express voice utter convey communicate present summarize summarise lay spell answer introduce deliver invoke evoke allude touch highlight point sum sound read publish broadcast air share release issue circulate portray depict cast frame liken compare contrast link tie equate paint bill brand style christen volunteer offer name list identify figure open begin finish go echo channel parrot preface tease",
  },
  claim: {
    "0.9":
      "claim argue contend allege assert insist maintain suggest imply insinuate posit hypothesize hypothesise speculate theorize theorise reckon submit protest object counter rebut admit concede acknowledge confess deny refute confirm affirm reaffirm aver avow attest purport profess profess",
    "0.7":
      "accuse charge dispute contest challenge disavow disclaim repudiate rebuff contradict disagree agree grant own predict forecast foresee project anticipate estimate calculate warn caution fear hint signal indicate intimate propose recommend urge advise counsel exhort implore plead beg appeal press push lobby campaign advocate champion defend justify rationalize excuse explain vouch credit attribute ascribe",
    "0.5":
      "bet wager guess surmise infer deduce assume presume suspect doubt raise float advance put make pin lean hedge waver dodge deflect sidestep evade brush wave shrug minimize downplay overstate exaggerate understate embellish lie mislead",
  },
  report: {
    "0.9": "report reveal disclose divulge",
    "0.7":
      "show find indicate suggest document demonstrate conclude determine discover establish prove uncover expose leak confirm verify detect note record chronicle recount feature document",
    "0.5":
      "tell give contain include carry run quote cite cover investigate examine analyze analyse survey poll track estimate rank rate put peg list point",
  },
  judge: {
    "0.9":
      "criticize criticise slam blast lambast lambaste denounce decry deride condemn castigate chastise excoriate berate rebuke ridicule mock lampoon scold chide admonish upbraid assail bash rip skewer savage scorn lament bemoan deplore rail complain grumble gripe whine fume rant bristle blame fault accuse",
    "0.7":
      "attack hammer knock dismiss reject disparage malign vilify demonize demonise smear slur insult belittle denigrate demean taunt needle jab poke target hit ding pan trash roast torch scoff sneer snipe grouse carp question doubt challenge warn grill dispute discredit disavow disown censure reprimand reproach indict impugn object oppose resent begrudge",
    "0.5":
      "compare liken paint cast brand label call dub tar lash pounce seize pile swipe fire shoot hit punch blow tear take go turn sue threaten shame hound pillory",
  },
  praise: {
    "0.9": "praise laud applaud commend extol hail salute congratulate compliment celebrate",
    "0.7":
      "endorse back support embrace welcome champion thank admire tout trumpet credit recommend promote defend cheer honor honour respect appreciate favor favour esteem",
    "0.5": "like love prefer bless approve second rally stump vouch stand side",
  },
  ask: {
    "0.9": "ask wonder inquire enquire",
    "0.7": "question demand query request beg plead implore urge petition press grill quiz invite challenge dare call",
    "0.5": "seek summon solicit probe appeal lobby push",
  },
  think: {
    "0.9": "believe think reckon suspect fear worry feel",
    "0.7":
      "know consider view regard see deem perceive understand realize realise recognize recognise doubt assume presume expect hope wish imagine suppose guess remember recall forget fret agonize marvel disagree agree trust distrust mistrust mind care conclude decide judge envision envisage foresee anticipate",
    "0.5":
      "learn hear notice sense find hold accept appreciate contemplate ponder mull weigh dream fancy figure interpret read misunderstand underestimate overestimate accept blame resent regret rue dread enjoy dislike hate loathe despise love like prefer favor favour oppose support",
  },
  want: {
    "0.7":
      "want hope plan intend vow pledge promise threaten aim propose seek wish refuse decline agree offer insist demand call push urge plead prefer desire aspire long yearn mean expect",
    "0.5":
      "try attempt need decide opt choose commit prepare strive struggle fight work move look hesitate resolve undertake volunteer consent swear",
  },
  decree: {
    "0.7":
      "rule order decree mandate ban prohibit outlaw forbid bar require instruct command direct demand authorize authorise approve allow permit recommend urge call pass",
    "0.5":
      "adopt ratify veto block reject overturn uphold strike sentence convict acquit fine impose sanction enact sign certify declare designate set vote invite oblige compel force warn advise limit restrict deny grant award dismiss suspend halt stay",
  },
};

export interface CueVerb {
  readonly kind: CueClass;
  readonly weight: number;
}

function table(): ReadonlyMap<string, CueVerb> {
  const found = new Map<string, CueVerb>();
  for (const kind of cueClasses) {
    for (const [weight, words] of Object.entries(lists[kind])) {
      for (const word of words.split(" ")) {
        const before = found.get(word);
        if (before === undefined || before.weight < Number(weight)) found.set(word, { kind, weight: Number(weight) });
      }
    }
  }
  return found;
}

/** Reporting, thinking and decreeing verbs by base form. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = table();
