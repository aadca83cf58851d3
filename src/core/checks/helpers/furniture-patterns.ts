import type { Level } from "../finding.ts";

/** What is on pages and wires and not in stories. Matched against a trimmed text; whole lines unless a tail is meant. */
export interface FurniturePattern {
  readonly pattern: RegExp;
  /** The longest text that can be it. */
  readonly within?: number;
  /** For a pattern that could begin anywhere: what it cannot do without, and is sooner looked for. */
  readonly needs?: RegExp;
  /** What it is, to follow “… is”. */
  readonly what: string;
  readonly level?: Level;
}

export const furniturePatterns: readonly FurniturePattern[] = [
  {
    pattern:
      /^\(?\s*(?:more|mf|more to (?:come|follow)|continues?|cont(?:'d|inued)?|to be continued)\s*\)$|^\(MORE\)?$|^MORE\)?$/i,
    within: 40,
    what: "the wire’s sign that another take follows",
    level: "must-fix",
  },
  {
    pattern:
      /(?:^|(?<=[.!?”"’)]\s*))\s*(?:-\s?30\s?-|#\s?#\s?#|\(?ENDS?\)?(?:\s*[/-].*)?|\bEND OF (?:STORY|TEXT|MESSAGE))$/u,
    what: "the wire’s sign that the story is over",
    level: "must-fix",
  },
  {
    pattern:
      /^(?:[([]\s*(?:(?:Additional r|R)eporting|Writing|Editing|Written|Edited|Reported|Compiled)\b.{0,30}?\bby \p{Lu}[^.]{0,250}[)\]]\.?|(?:(?:Additional r|R)eporting|Writing|Editing)(?: and (?:writing|editing))? by \p{Lu}[\p{L}'’ -]+(?:(?:,| and|;| in|\s[/|])[\p{L}'’ ,;./|-]+)?)$/u,
    within: 340,
    what: "a sign-off for the desk",
  },
  {
    pattern: /^[([](?:.{0,80}\bcontributed to this (?:report|story)\b.{0,80})[)\]]$/iu,
    within: 240,
    what: "a line on who contributed",
    level: "check",
  },
  {
    pattern:
      /^(?:A?P?-?\w{2,4}-\d{2}-\d{2}-\d{2,4} \d{4}(?:GMT|EST|EDT|UTC).*|\d{2}\/\d{2}\/\d{2,4} \d{2}:\d{2}(?::\d{2})?)$/u,
    within: 120,
    what: "the wire’s time stamp",
  },
  {
    pattern:
      /^(?:advertisement|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:after|below).{0,40}|scroll (?:down )?(?:for|to continue).{0,40}|ad feedback)$/iu,
    within: 60,
    what: "a label of the page",
  },
  {
    pattern:
      /^(?:share(?: (?:this|on|via|the)(?: (?:article|story|page|post|link|facebook|twitter|x|whatsapp|email))?)?|tweet|pin(?: it)?|print(?: this)?(?: (?:article|story|page))?|email(?: this)?(?: (?:article|story))?|save(?: article)?|copy link|follow us(?: on .{2,30})?|like us on .{2,30}|join the conversation|(?:view|show|leave a|post a|add a|\d+) comments?|comments? \(\d+\))[.!]?$/iu,
    within: 60,
    what: "a sharing label of the page",
  },
  {
    pattern:
      /^(?:(?:read|see|watch|listen|view|learn) (?:more|also|next|now|here)|related(?: (?:stories|articles|topics|content|coverage|links?))?|also (?:read|in the news|on .{2,20})|don[’']t miss|more (?:on this(?: story)?|from .{2,40}|stories)|recommended|you (?:may|might) (?:also )?(?:like|be interested in)|up next|most (?:read|popular|viewed))\s*(?:[:|–—»›>-].{0,160})?$/iu,
    within: 220,
    what: "a link to other stories",
  },
  {
    pattern:
      /^(?:sign up (?:for|to) .{2,120}|subscribe (?:now|today|to .{2,100})|(?:get|receive) (?:the|our) .{2,60} newsletter.{0,80}|already (?:a subscriber|have an account)\?.{0,40}|log ?in to .{2,60}|click here .{2,100}|download (?:the|our) .{2,40} app.{0,40}|support (?:our|quality|independent) journalism.{0,80})[.!]?$/iu,
    within: 180,
    what: "an appeal of the page",
  },
  {
    pattern: /^(?:©|\(c\)|copyright\b)\s?.{0,160}$/iu,
    within: 300,
    what: "a copyright line",
  },
  {
    pattern: /^.{0,120}\ball rights reserved\b.{0,80}$/iu,
    needs: /all rights reserved/iu,
    within: 300,
    what: "a copyright line",
  },
  {
    pattern:
      /^(?:\(?(?:ADDS|RECASTS|CORRECTS?|RE-?SENDS?|RE-?FILES?|WRITES? THROUGH|EDS?|EDITORS?|ATTN|ATTENTION|WITH|Eds\.?)\b\s*[:,;–—-]|(?:\d(?:st|nd|rd|th) )?(?:Ld|LEAD)-?Writethru).{0,200}$/u,
    within: 260,
    what: "an advisory to desks",
    level: "must-fix",
  },
];
