/** A kind of assertion that desks ask "says who?" about. */
export interface ReasonSign {
  readonly reason: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

const trend = String.raw`(?:rose|risen|fell|fallen|slid|slipped|dropped|increased|decreased|grew|grown|declined|jumped|surged|soared|climbed|plunged|plummeted|tumbled|shrank|halved|doubled|tripled|quadrupled|cut|up|down|dipped|rebounded|gained|lost|accounts? for|make up|makes up|made up)`;
const several = String.raw`(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)`;
const figure = String.raw`(?:\d[\d.,]*|half|a third|a quarter|two-thirds|three-quarters|twice|double|triple)`;

export const reasonSigns: readonly ReasonSign[] = [
  {
    reason: "casualty figure",
    weight: 0.56,
    pattern:
      /\b(?:death toll|the toll (?:rose|stands|climbed|has risen|reached)|(?:claimed|cost|took) the lives of|lives (?:have been |were )?lost)\b/g,
  },
  {
    reason: "casualty figure",
    weight: 0.46,
    pattern: new RegExp(
      String.raw`\b${several}\b[^.;:\n]{0,40}\b(?:(?:taken|rushed|airlifted|flown|brought|sent|admitted) to|(?:remain|remained|remains|still) in) (?:the |a |local |nearby |area |city )*hospitals?\b|\b${several}\b[^.;:\n]{0,30}\b(?:(?:were|been) hospitali[sz]ed|(?:were|been|being) treated (?:for|at|in|on|by))\b|\b(?:sent|sends|sending|put|puts|putting|left|leaves|leaving|took|taking) (?:at least |more than |nearly |about |another |up to )?${several}\b[^.;:\n]{0,20}\b(?:to|in) (?:the )?hospital\b`,
      "g",
    ),
  },
  {
    reason: "superlative",
    weight: 0.5,
    pattern:
      /\bthe (?:second |third )?(?:bloodiest|deadliest|worst|biggest|largest|highest|lowest|busiest|hottest|coldest|wettest|driest|longest|fiercest|heaviest|costliest|most [a-z]+) (?:[a-z-]+ )?(?:day|night|week|month|year|summer|winter|season|attack|storm|fire|flood|crash|outbreak|defeat|victory|drop|fall|rise|increase|decline|toll|number|rate|share|level|economy|producer|exporter|maker|employer)s? (?:of|in|on)\b|\bno (?:other )?[a-z]+ (?:spends|has|is|does|kills|pays|produces) (?:more|fewer|less|as)\b/g,
  },
  {
    reason: "statistic",
    weight: 0.44,
    pattern:
      /\b(?:soared|plunged|plummeted|surged|skyrocketed|collapsed|tumbled|mushroomed) (?:since|in|over|by|to|last|this|after|as)\b|\b(?:half|two-thirds|a third|three-quarters|a quarter|most|nine out of ten) of (?:all|the (?:world|country|nation|population)|its|their) [a-z]+\b/g,
  },
  {
    reason: "prediction",
    weight: 0.44,
    pattern:
      /\b(?:on the (?:brink|verge) of|is doomed|are doomed|will cost|heading (?:for|towards) (?:a |an )?(?:crisis|war|recession|defeat|collapse|disaster|showdown))\b/g,
  },
  {
    reason: "private act or thought",
    weight: 0.46,
    pattern:
      /\bsecret (?:talks|deals?|plans?|meetings?|memos?|payments?|agreements?|negotiations|recordings?|files?)\b/g,
  },
  {
    reason: "accusation",
    weight: 0.46,
    pattern:
      /\b(?:did nothing to (?:stop|prevent|help|protect)|turned a blind eye|used (?:chemical|banned|illegal) (?:weapons|munitions)|tortured|massacred|looted|poisoned|raped|beat (?:up |his wife|her|him|them|protesters|prisoners)|ordered the (?:killing|attack|murder)|covered up|siphoned)\b/g,
  },
  {
    reason: "superlative",
    weight: 0.6,
    pattern:
      /\b(?:record(?:s|-\w+)?|largest|biggest|highest|lowest|worst|busiest|deadliest|fastest|oldest|youngest|longest|strongest|weakest|most \w+(?!,? (?:have|has|had|were|are|was|is)\b)|fewest|greatest|steepest|sharpest|hottest|coldest|warmest|wettest|driest|richest|poorest|(?<!\bnot |-)only(?! (?:been|begun|become|come|gone|grown|risen|increased|worsened|deepened|just|recently|after|when|if|since)\b)|(?<!\b(?:his|her|their|my|our|its) )first(?! (?:two|three|four|five|six|few|couple|half|quarter|\d|[a-z]+ed|appeared|came|met|began|built|held|made|seen|shown|sold|told|won)\b))\b[^.;\n]{0,70}\b(?:since|in (?:at least |more than |nearly |over |almost )?(?:[\w-]+ )?(?:years|decades|months|centuries|history|memory|a generation)|ever|on record|of all time|in the (?:world|country|nation|region|state|city|history)|the year|of its kind|to date)\b/g,
  },
  {
    reason: "superlative",
    weight: 0.5,
    pattern:
      /\b(?:stronger|bigger|higher|lower|worse|better|greater|larger|smaller|faster|more \w+) than (?:ever|any (?:other )?\w+|at any)\b|\b(?:(?<!\bnot )unprecedented|all-time (?:high|low)|record[- ](?:high|low|breaking|setting)|a record(?! (?:of|for|in|with|on|label|shop|company|deal)\b)|second to none|unrivall?ed|world-leading|post-[a-z-]+ (?:low|high))\b/g,
  },
  {
    reason: "statistic",
    weight: 0.5,
    pattern: new RegExp(
      String.raw`\b${trend}\b[^.;\n]{0,30}\b${figure} ?(?:%|per ?cent|percent(?:age)?|pc|times)`,
      "g",
    ),
  },
  {
    reason: "statistic",
    weight: 0.45,
    pattern: new RegExp(String.raw`\b${figure} ?(?:%|per ?cent|percent(?:age)?|pc)\b`, "g"),
  },
  {
    reason: "statistic",
    weight: 0.5,
    pattern:
      /\b(?:have|has|had|more than|nearly|almost) (?:more than |nearly |almost )?(?:doubled|tripled|quadrupled|halved)\b|\b(?:half|twice|three times|double|a third|a quarter) as (?:much|many|likely|big|large|high)\b|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b(?:majority|nearly all|almost all|vast majority) of (?:the|their|its|his|her)\b/g,
  },
  {
    reason: "statistic",
    weight: 0.3,
    pattern:
      /\b(?:millions|thousands|hundreds|billions|tens of thousands|dozens) of\b|(?<![$£€¥\d.,/])(?!(?:19|20)\d\d )\d[\d,.]* (?:(?:million|billion)(?! (?:dollars|euros|pounds|yen|yuan|rupees))|homicides|murders|cases|attacks|incidents|deaths|complaints)\b/g,
  },
  {
    reason: "cause",
    weight: 0.47,
    pattern:
      /\b(?:because of|caused by|due to|as a (?:direct )?result of|triggered by|fuelled by|fueled by|thanks to|blamed on|attributed to|stem(?:s|med|ming) from|resulted? (?:in|from)|led to|leads to|contribut(?:ed|es|ing) to|to blame|(?:biggest|main|key|primary|real) (?:reason|cause|factor|driver)|suffer(?:s|ing) from|driven a wedge|the reason (?:for|why|that))\b/g,
  },
  {
    reason: "cause",
    weight: 0.2,
    pattern:
      /\b(?:was|were|had been) (?:[a-z]+ly )?(?:caused|triggered|sparked|started|set off|brought (?:on|about)) by\b/g,
  },
  {
    reason: "cause",
    weight: 0.25,
    pattern:
      /\b(?:because(?! of)|prompt(?:ed|ing)|spark(?:ed|ing)|trigger(?:ed|ing)|forc(?:ed|ing)|upend(?:ed|ing)|ensur(?:es|ed|ing)|in the wake of|after (?:taking|eating|drinking))\b/g,
  },
  {
    reason: "prediction",
    weight: 0.47,
    pattern:
      /\b(?:(?:is|are|was|were|will|would|seems?|appears?|looks?|most|very|more|less) (?:\w+ )?(?:un)?likely(?: to)?|is (?:set|poised|bound|sure|certain|destined|doomed) to|are (?:set|poised|bound|sure|certain) to|will (?:surely|certainly|inevitably|almost certainly|probably|likely)|(?:almost |nearly )?(?:certainly|inevitably|undoubtedly) (?:be|going|lead|mean|have))\b/g,
  },
  {
    reason: "prediction",
    weight: 0.36,
    pattern:
      /\b(?:may (?:well |soon |have |since |also )?(?:be|have|include|lead|become|face|prove|mean|never|not)|could (?:well |soon |also )?(?:be|have|lead|become|face(?! (?:up to|as much as|as many as|between|a (?:maximum|fine|sentence)|life|the death|prison|jail|charges|fines?|(?:\d+|[a-z]+) years))|prove|mean|trigger|spark|cost|cause))\b/g,
  },
  {
    reason: "judgement",
    weight: 0.28,
    pattern:
      /\b(?:stunning|shocking|remarkabl[ey]|brutal|botched|flawed|notorious(?:ly)?|stolid|weary|devastating|spectacular|impressive|toxic|obvious|ironic|stoke[ds]?|fails? to|failing to|requires|deserves?|must|should|ought to)\b/g,
  },
  {
    reason: "judgement",
    weight: 0.46,
    pattern:
      /\b(?:failed to (?!appear|answer|stop|respond|comment|reach|materiali)|mountain of|hard to (?:imagine|believe|overstate)|no (?:doubt|wonder)|clearly|obviously|undeniabl[ey]|disastrous|stunning (?:defeat|rebuke|reversal|failure|admission)|astonishing|dismal|damning|embarrass(?:ing|ment)|humiliat(?:ing|ion)|disgrace(?:ful)?|bungled|reckless(?:ly)?|shameful(?:ly)?|scandalous|cynical(?:ly)?|brazen(?:ly)?|misguided|hypocri\w+|doing (?:its|his|her|their) best to (?:stop|block|hide|destroy|undermine)|ironically|unfortunately|sadly|infamous|beleaguered|catastrophic|woeful(?:ly)?|chaotic|farcical|at (?:another|a new) low|low point|drag(?:s|ged)? (?:its|his|her|their) feet|has dogged|under fire)\b/g,
  },
  {
    reason: "guilt",
    weight: 0.55,
    pattern:
      /\b(?:the (?:accused|suspects?|defendants?|gunm[ae]n|attackers?|assailants?|killers?|thie(?:f|ves)|robbers?|bandits?|shooters?|perpetrators?)|who)\b(?! (?:was|were|is|are|be|survived|escaped|witnessed|(?:has|have|had) been)\b)[^.;,\n]{0,40}\b(?:hit|struck|spat|stabbed|shot|robbed|stole|assaulted|raped|attacked|beat|flung|threw|threatened|murdered|killed|kidnapped|abducted|opened fire|grabbed|punched|kicked|chopped|set fire)\b|\b(?:was|were) (?:spat at|robbed|stabbed|raped|beaten|chopped|kidnapped|murdered|gunned down) by\b/g,
  },
  {
    reason: "accusation",
    weight: 0.5,
    pattern:
      /\b(?:(?<!anti-)corrupt(?:ion)?(?! (?:cases?|trials?|charges?|lawsuits?|suits?|hearings?|probes?|investigations?|inquir(?:y|ies)|proceedings?|laws?|office|unit|squad|watchdog|commission|hotline|prosecutors?|polic(?:y|ies)|rules?|prevention|survivors?|victims?)\b)|brib(?:e|ed|es|ery)(?! (?:cases?|trials?|charges?|lawsuits?|suits?|hearings?|probes?|investigations?|inquir(?:y|ies)|proceedings?|laws?|office|unit|squad|watchdog|commission|hotline|prosecutors?|polic(?:y|ies)|rules?|prevention|survivors?|victims?)\b)|fraud(?:ulent)?(?! (?:cases?|trials?|charges?|lawsuits?|suits?|hearings?|probes?|investigations?|inquir(?:y|ies)|proceedings?|laws?|office|unit|squad|watchdog|commission|hotline|prosecutors?|polic(?:y|ies)|rules?|prevention|survivors?|victims?)\b)|(?<!\b(?:anti-|(?:consider|deem|call|declare?|rule|make)(?:s|d|ed|ing)? (?:[^.;,\n]{1,40} )?))illegal(?:ly)?(?! (?:(?:im)?migra|aliens?\b|drugs?\b|substances?\b))|cover(?:ed)?[- ]up|lied|lying(?! (?:on|in|at|under|near|next|beside|by|face|dead|down|there|flat|wounded|injured|motionless|unconscious|unresponsive|awake|low|idle|still|ahead)\b)|cheat(?:ed|ing)?|rigged|abus(?:ed|ive|es)|exploit(?:ed|s|(?<!\bfor exploit)ing)?|violat(?:ed|es|(?<!\bfor (?:either |repeatedly )?violat)ing)|misus(?:ed|ing)|stole(?! the (?:show|spotlight|limelight|scene|headlines))|embezzl\w+|collud\w+|racist|discriminat\w+|manipulat(?:ed|ing)|misled|misleading|propaganda)\b/g,
  },
  {
    reason: "private act or thought",
    weight: 0.5,
    pattern:
      /\b(?:personally|privately|secretly|quietly|behind (?:closed doors|the scenes)|in private|lobbied|warned (?:moscow|washington|beijing|london)|confided|furious|enraged|determined to|desperate to|hop(?:es|ed|ing) to|eager to)\b/g,
  },
  {
    reason: "health or science claim",
    weight: 0.48,
    pattern:
      /\b(?:threatens? the health|risk of|risks? (?:for|to)|lethal|deadly dose|highly toxic|carcinogen\w*|causes? (?:[a-z]+ ){0,2}(?:failure|cancer|disease|damage|death|deaths|illness|blindness)|safer than|(?<!\b(?:have|has|had|having|already|also been|can be) )linked to|side effects?|immunity to|cures? (?:cancer|\w+ disease)|prevents? (?:cancer|disease|infection|illness|deaths?)|effective against|infects|mortality)\b/g,
  },
  {
    reason: "motive",
    weight: 0.48,
    pattern:
      /\b(?:in (?:an|a bid|an attempt|an effort) to|in order to (?:avoid|hide|win|gain|deceive)|aimed at \w+ing|in retaliation|in revenge|out of (?:spite|anger|jealousy|fear)|motivated by|to (?:cover up|curry favou?r|distract|appease|deflect|score)|because (?:he|she|they) (?:want|fear|hope|believ|was|were)\w*)\b/g,
  },
];

/** Money stated as a figure. */
export const moneySign = 0.2;
/** A toll: people killed or hurt. */
export const tollSign = 0.62;

/** What was done in public and stands on record: votes, verdicts, laws, filings, schedules, service lines. Takes weight away. */
export const publicRecord =
  /\b(?:announc(?:ed|es|ing)|unveil(?:ed|s)|approved|voted|passed|signed|pleaded|pleads|sentenced|convicted|found guilty|verdict|jury|charged with|on suspicion of|suspected of|charges of|charges|indicted|arraigned|scheduled|due (?:to|in)|published|released|regulations?|legislation|legal(?:ly)?|law|act|penalty|fine[ds]?|tickets?|contact|tip line|e-?mail|telephone|call(?:ed)? police|photos?|video|footage|located|headquartered|founded|born|appointed|elected|resigned|stepped down|submitted|filed|launched|opened|closed|started|began|held|met|meeting|talks|speech|debate|rally|ceremony|agreement|treaty|settle(?:d|ment)|application form|website|broadcast|aired)\b/g;

/** Prices and index moves, which anybody can look up, and what a company has to publish. */
export const market =
  /\b(?:(?:pound|sterling|euro|dollar|yen|yuan|rupee|rou?ble|peso|lira|franc|krona|rand|bitcoin|ether(?:eum)?|currency|gold|silver|oil|brent|copper|wheat) (?:(?:was|were|has|had) )?(?:ris(?:es?|en)|rose|fall(?:s|en)?|fell|gain(?:s|ed)|lo(?:ses|st)|add(?:s|ed)|climb(?:s|ed)|slid(?:es?)?|slip(?:s|ped)|drop(?:s|ped)|jump(?:s|ed)|dip(?:s|ped)|s[au]nk|shed|edged|eased?|strengthened|weakened|traded|little changed|steady|flat|up|down)|against the (?:dollar|euro|pound|yen)|revenues?|ebitda|dividends?|(?:net|operating|pre-?tax|full-year|half-year) (?:profits?|income|earnings|loss(?:es)?|sales)|same-store sales|(?:euros?|dollars?|pounds?|yen|rand|yuan) (?:in )?(?:annual )?sales|closing prices?|early trading|(?:rose|fell|gained|lost|added|climbed|slid|slipped|dropped|jumped|dipped|sank|shed|edged (?:up|down)|was (?:up|down)) (?:by )?(?:[$£€]\d[\d.,]*|\d[\d.,]* (?:cents?|pence|points?)), or \d|shares?|stocks?|index|indices|dow|nasdaq|s&p|ftse|nikkei|yields?|futures|traded?|trading|bonds?|treasur(?:y|ies)|barrel|crude|ounce|exchange rate|closed (?:up|down|at)|points?|basis points?|quarter(?:ly)? (?:profit|revenue|sales|earnings))\b/g;

/** Marks of a sentence that asserts nothing of its own: a question, a service line. */
export const question = /^[^:]*\?["”’)]*$/;
export const serviceLine =
  /^(?:read|see|watch|click|follow|subscribe|sign up|photo|image|advertisement|with files|additional reporting|editor|correction|clarification|updated?)\b/;

/** A toll of long ago, or one that the reader knows of: "the storm that killed nine last May". Takes weight from it. */
export const knownToll =
  /\b(?:in (?:early |late |mid-|[a-z]+ )?(?:1[89]|20)\d\d|between (?:1[89]|20)\d\d and|(?:years|decades|centuries) (?:ago|earlier|before)|last (?:year|january|february|march|april|may|june|july|august|september|october|november|december)|over the (?:centuries|decades|years)|century|bodies of the|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?(?:dead|victims|bodies|children)|(?:the|of) (?:[\w-]+ ){0,2}(?:people|men|women|children|students|pupils|passengers|soldiers|officers|civilians|victims|protesters|workers|miners|journalists|migrants|those) (?:who (?:were |had been |have been )?)?(?:killed|died|murdered)|(?:attacks?|shootings?|bombings?|crash(?:es)?|disasters?|earthquakes?|massacres?|wars?|fires?|storms?|blasts?|explosions?) that (?:killed|claimed|left|wounded|injured))\b/g;

/** Who counts is the subject: "the agency raised the toll to 31", "Forbes lists her as the richest". Leaves nothing to ask of a figure. */
export const countedBy =
  /\b(?:agency|agencies|police|authorities|officials?|ministry|ministries|department|office|government|service|council|hospitals?|nations|bureau|institute|army|military|coroner|forbes|fortune|bloomberg|guinness|magazine|index|report|study|survey|census)(?: (?:who|which|that|has|have|had|also|now|later|on \w+|yesterday|today))* (?:puts?|rais(?:es|ed|e)|lower(?:s|ed)|revis(?:es|ed|e)|increas(?:es|ed|e)|updat(?:es|ed|e)|counts?|counted|lists?|listed|ranks?|ranked|rates?|rated|values?|valued|estimates?|estimated|registers?|registered|recorded|logged)\b|\bofficial (?:death )?(?:toll|count|figures?)\b/g;
