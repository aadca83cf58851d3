/** What stands under a story and is no part of it: which kind it is, in words for the editor. */
interface TailKind {
  readonly why: string;
  readonly pattern: RegExp;
}

/** Longer lines say more than a page's own. */
const longest = 320;

const networks = "(?:Twitter|X|Facebook|Instagram|LinkedIn|Threads|Bluesky|Mastodon|TikTok|YouTube|WhatsApp|Telegram)";

/** Whole lines. Seen under stories of many sites; none names a site. */
const kinds: readonly TailKind[] = [
  {
    why: "where the story was printed",
    pattern:
      /^(?:A|This) version of this (?:article|story|column|review|report|essay)\b.{0,60}\b(?:appears?|appeared|ran|was published|was printed)\b.{0,220}$/iu,
  },
  {
    why: "when it was published",
    pattern:
      /^(?:(?:first|originally|last) )?(?:published|updated|posted|modified)(?: on| at|:)\s?(?=.*\d)[^.!?]{4,60}\.?$/iu,
  },
  {
    why: "a copyright line",
    pattern: /^(?:©|\(c\)|copyright\b)\s?.{2,300}$|^.{0,160}\ball rights reserved\b.{0,160}$/iu,
  },
  {
    why: "an address to write to",
    pattern:
      /^(?:(?:have|got) (?:a|an|any|some)(?: news)? (?:tips?|story|stories|questions?|comments?|ideas?)\?.{0,160}|(?:to )?(?:contact|reach) (?:the )?(?:reporters?|authors?|writers?|editors?|newsroom|newsdesk|desk|us)\b.{0,200}|(?:please )?(?:send|e-?mail) (?:(?:your|us|in) )*(?:letters|tips|feedback)\b.{0,140}|do you have (?:a|an|any) (?:tips?|story|questions?|comments?|views?|opinions?)\b.{0,60}\?.{0,120}|[\w.+-]+@[\w.-]+\.\w{2,}|@\w{3,30})$/iu,
  },
  {
    why: "an invitation to follow",
    pattern: new RegExp(
      `^(?:follow|like|find|join|watch) (?:us|me|him|her|them|(?:the )?\\p{Lu}\\S*(?: \\p{Lu}\\S*){0,4}|@\\w+)(?: and .{2,40})? (?:on|at) ${networks}\\b.{0,120}$`,
      "iu",
    ),
  },
  {
    why: "about the author",
    pattern:
      /^\p{Lu}\S+(?: \p{Lu}\S+){0,3}(?:,? .{2,120}?)? (?:(?:can|may) be (?:reached|contacted)\b.{2,140}|.{0,160}\bfollow (?:him|her|them|me) (?:on|at|@).{2,120})$/u,
  },
  { why: "about the author", pattern: /^the (?:writer|author) is (?:an?|the)\b.{4,200}$/iu },
  {
    why: "a link to something else",
    pattern:
      /^(?:(?:read|see|get) more (?:from|about|on|of|by) .{2,80}|for more(?: (?:on|about|from) .{2,60})?,? (?:see|visit|read|go to|click|check)\b.{2,120}|(?:click|tap) here (?:to|for)\b.{2,120}|(?:see|read|view|watch|listen to) (?:the|this|our) (?:full |complete |whole )?(?:report|story|article|video|list|gallery|interview|statement|document|letter|study|results)\b.{0,60}\b(?:here|below|above|podcast|online)\b.{0,40}|(?:photo )?(?:gallery|slideshow|interactive)\s*[:|–—-]\s.{4,120})$/iu,
  },
  {
    why: "readers’ comments",
    pattern:
      /^(?:comments (?:are|have been|on this (?:story|article) are)\b.{0,80}|(?:would you like|want) to comment\?.{0,60})$/iu,
  },
  { why: "a topic label", pattern: /^(?:tags?|topics?|filed under|keywords|categories|posted in)\s*:\s.{2,200}$/iu },
  {
    why: "a legal line of the site",
    pattern:
      /^(?:our standards\b.{0,100}|(?:the|any|all) (?:views?|opinions?)\b.{0,120}\b(?:author|writer|own|necessarily|reflect|represent)\b.{0,120}|disclaimer:? .{4,300}|\(?(?:this|the) (?:story|article|report|copy) (?:has not been|was not|is) (?:edited|auto-?generated|generated|published from)\b.{0,220})$/iu,
  },
  {
    why: "an appeal of the page",
    pattern: /^support (?:local|independent|quality|our|free) (?:journalism|news|reporting|newsrooms?)\b.{0,120}$/iu,
  },
];

/** "Ana Ruiz covers transport …", "Ruiz is a reporter …" under the story of Ana Ruiz. */
const ofWriter =
  /^(?:,? .{2,80},)? (?:(?:is|was) (?:an?|the|our)\b.{0,80}\b(?:reporter|correspondent|editor|writer|columnist|journalist|author|producer|photographer|fellow|professor|lecturer)\b|covers|writes (?:about|on|for)|reports on|joined|has (?:covered|reported|written))\b.{0,220}$/u;

/**
 * What a line is that stands under a story and belongs to the page, not to the copy: who wrote it, where it was printed, whom to
 * follow, whom to write to. Undefined where it may be copy. `writers`: the names in the byline.
 */
export function tailLine(text: string, writers: readonly string[]): string | undefined {
  if (text.length > longest || /^["“‘]/u.test(text)) return undefined;
  const known = kinds.find(({ pattern }) => pattern.test(text));
  if (known !== undefined) return known.why;
  for (const name of writers) {
    const surname = name.split(" ").at(-1) ?? name;
    for (const called of [name, surname])
      if (called.length > 2 && text.startsWith(called) && ofWriter.test(text.slice(called.length)))
        return "about the author";
  }
  return undefined;
}

/** The names that a byline's words have, as far as they look like names. */
export const writersIn = (byline: string): readonly string[] =>
  byline
    .replace(/^\W*(?:by|from|words by|written by)\s+/iu, "")
    .split(/,|;|\||\band\b|&/u)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}\S+(?: \p{Lu}\S*){1,3}$/u.test(name));
