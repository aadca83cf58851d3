import type { Scanned } from "./scan-patterns.ts";

/** Words that credit somebody whom no reader could find: the status is *vague*. */
export interface VagueSign extends Scanned {
  readonly weight: number;
  readonly reason: string;
  /** Nothing is vague where a source with a name follows within two sentences, or an outlet is named here. */
  readonly unlessNamed: boolean;
}

const be = String.raw`(?:is|are|was|were|be|been|being|['’]s|['’]re)`;
const adverb = String.raw`(?:\w+ly |also |now |still |then |even |long |again )?`;
const crowd = String.raw`(?:(?:some|many|most|several|a few|numerous|other|local|political) (?:of the )?(?:\w+ )?(?:observers|critics|analysts|experts|commentators|insiders|opponents|people|scientists|economists|historians)|some|many|most|others|several|a few|critics|observers|analysts|experts|insiders|commentators|pundits|watchers|sceptics|skeptics|opponents|detractors|campaigners|sources|people|everyone|everybody|nobody|scientists|historians|economists|onlookers)`;
const says = String.raw`(?:say|says|said|saying|believe|believes|believed|think(?! of\b)|thinks|thought(?! of\b)|hope|hoped|fear|fears|feared|argue|argues|argued|claim|claims|claimed|suggest|suggested|warn|warned|predict|predicted|expect|expected|accuse|accused|call|called|see|saw|consider|considered|contend|allege|alleged|suspect|suspected|agree|agreed|describe|described|worry|worried|wonder|wondered|question|questioned|doubt|complained|complain|speculate|speculated|note|noted|point|pointed|maintain|insist|welcomed|criticised|criticized|regard|view|viewed)`;

const crowdSays = String.raw`${crowd}(?: (?:in|of|on|inside|within|among|including|outside)(?! (?:whom|which|them|you|us)\b) (?:(?!(?:be|been|is|are|was|were|can|could)\b)[\w'’-]+ ?){1,6}?)? ?(?:who \w+ )?(?:have |had |has |even |also |now |still |already |would |may |might )?(?:long )?${says}\b`;

/** Strongest first. */
export const vagueSigns: readonly VagueSign[] = [
  {
    pattern: new RegExp(
      String.raw`\bit (?:${be}|has been|had been) ${adverb}(?:believed|understood|thought|said|alleged|reported|claimed|feared|rumou?red|suggested|expected|hoped|assumed|known)\b(?! that it is clear)`,
      "g",
    ),
    weight: 0.82,
    reason: "nobody is named who believes or says it",
    unlessNamed: false,
  },
  {
    pattern: /\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red|unconfirmed reports?)\b/g,
    weight: 0.74,
    reason: "reported by nobody named",
    unlessNamed: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${be}|has been|have been|had been) (?:then |now |also |further |widely )?(?:believed|thought|understood|rumou?red|presumed) to\b`,
      "g",
    ),
    weight: 0.74,
    reason: "nobody is named who believes or says it",
    unlessNamed: false,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${be}|has been|have been|had been) (?:then |now |also |further |widely )?(?:alleged|said|reported|feared|suspected|claimed|tipped) to\b(?! (?:the|an?|police|authorities|officials|him|her|them|his|their|its)\b)`,
      "g",
    ),
    weight: 0.74,
    reason: "nobody is named who believes or says it",
    unlessNamed: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${be}|has been|have been) ${adverb}(?:(?:expected|hoped|tipped) (?:to|by (?:some|many))|(?:seen|viewed|regarded) (?:as|by (?:some|many)))\b`,
      "g",
    ),
    weight: 0.6,
    reason: "nobody is named who expects it",
    unlessNamed: true,
  },
  {
    pattern:
      /\b(?:has|have) (?:learnt|learned)\b(?! (?:from|to|how|that lesson|lessons|the|a|about|their|his|her|more|lots|much|many|some|little|nothing|something|everything|anything|enough|it|its|our|my|your|by|what|why|when|where)\b)|\b(?:news|observer|online|times|gazette|tribune|media|reporters?|post|star|guardian|herald) (?:understands|learnt|learned|gathered|has gathered)\b|\binformation reaching\b|\bthis (?:newspaper|paper|publication|reporter) (?:understands|has|learnt)\b/g,
    weight: 0.8,
    reason: "the outlet's own unnamed source",
    unlessNamed: false,
  },
  {
    pattern:
      /\bclaims? (?:were|was|have been|has been) made\b|\b(?:allegations|questions|concerns|doubts|fears|suspicions) (?:were|have been) raised\b|\b(?:amid|amidst|despite|following|after) (?:reports|rumou?rs|claims|allegations|speculation|suggestions)\b(?! by| from)|\b(?:rumou?rs|speculation|reports) (?:that|suggest|suggested|say|said|indicate|indicated|swirl|circulat|emerged)\w*/g,
    weight: 0.64,
    reason: "reports of nobody named",
    unlessNamed: true,
  },
  { pattern: /\b(?:amid|amidst) reports of\b/g, weight: 0.66, reason: "reports of nobody named", unlessNamed: true },
  {
    pattern:
      /(?:^|\n|[.?!,;:—–“"] ?|\b(?:a|one|other|several|multiple|some|that|but|and|while|as|two|three) )sources? (?:say|says|said|told|tell|have|has|claim|confirmed|indicated|added|revealed)\b|\baccording to (?:sources(?! (?:close to|familiar with|with (?:direct )?knowledge) )|reports|some|many|(?:insiders|experts|observers|critics|analysts)(?! (?:at|from|with) ))\b/g,
    heart:
      /\b(?:sources? (?:say|says|said|told|tell|have|has|claim|confirmed|indicated|added|revealed)\b|according to (?:sources|reports|some|many|insiders|experts|observers|critics|analysts)\b)/g,
    weight: 0.7,
    reason: "sources without a name or place",
    unlessNamed: false,
  },
  {
    pattern: new RegExp(
      String.raw`(?:^|\n|_ |[.?!] |[,;:—–“"] ?|\b(?:what|that|as(?! (?:many|some|most|others|everyone|everybody|people) (?:had |have |has )?(?:hope|fear|expect|thought|believe|predict|wish|suspect))|but|and|while|although|though|because|whom|which|where|when|if) )${crowdSays}`,
      "g",
    ),
    heart: new RegExp(String.raw`\b${crowdSays}`, "g"),
    weight: 0.66,
    reason: "a crowd nobody could ask",
    unlessNamed: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:by|among|from) (?:some|many|critics|observers|analysts|experts|opponents|insiders|pundits|detractors)\b`,
      "g",
    ),
    weight: 0.6,
    reason: "a crowd nobody could ask",
    unlessNamed: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${be}|has been|have been|had been) (?:widely |sharply |repeatedly |often |also |fiercely |roundly )?(?:accused|blamed|criticised|criticized|condemned|slammed|denounced|ridiculed|faulted|mocked) (?:of|for|over|as)\b(?![^.]{0,80}\bby\b|[^.]{0,120}\bcharge[ds]?\b)`,
      "g",
    ),
    weight: 0.58,
    reason: "an accusation by nobody named",
    unlessNamed: true,
  },
];
