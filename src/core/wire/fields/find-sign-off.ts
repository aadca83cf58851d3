/**
 * What closes a story on the wire and is not for print: initials of those who wrote and edited, the agency's name alone.
 * `source`: the agency that sent it, where that is known.
 */
export function isSignOff(text: string, source?: string): boolean {
  const line = text.trim();
  if (line.length > 60) return false;
  return patterns.some((pattern) => pattern.test(line)) || isInitials(line) || isOwn(line, source);
}

/** The sender's name, alone, with a service in capitals or with initials after it. */
function isOwn(line: string, source: string | undefined): boolean {
  const name = source?.toLowerCase().replace(/-.*$/u, "") ?? "";
  const bare = line.replace(/^[(/[]|[)/\]]\.?$/gu, "");
  if (name.length < 2 || !bare.toLowerCase().startsWith(name)) return false;
  return /^(?:(?:[\s/*;-]{1,3}[a-z][a-z\d]{0,4}){0,6}| \p{Lu}{2,10})$/u.test(bare.slice(name.length));
}

/** Initials of any script, parted by strokes: "(SWI/mn)", "jmh-rb/tt", "ففف/ح س/كام". Three capitals on both sides are a pair of names. */
function isInitials(line: string): boolean {
  const bare = line.replace(/^[([]|[)\]]$/gu, "");
  if (bare.length > 40 || /^\p{Lu}{3,}(?:\/\p{Lu}{3,})+$/u.test(bare)) return false;
  const parts = bare.split(/\s*\\?[/\\]\s*|(?<=\p{Ll})-(?=\p{Ll})/u);
  const initials = /^(?:\p{L}{1,4}|\p{L}{1,3}(?:[ .]\p{L}{1,3}){1,2}|\p{L}{2,6}-\p{L}{1,6})$/u;
  return parts.length >= 2 && parts.every((part) => initials.test(part));
}

const agency =
  "(?:AAP|AFP|AP|ANSA|APA|ANP|ATS|SDA|Belga|BELGA|CP|DPA|dpa|EFE|Lusa|LUSA|NTB|PA|Reuters|REUTERS|Ritzau|ritzau|RTR|STT|TASS|TT|TTE|UPI|XINHUA|Kyodo|KYODO|Pagemasters|PAA|NZN|AFX)";

const patterns = [
  // "dpa wsz jln npr", "bwh/bag", "rb/ts/mf", "(SDA/sj)", "eb-rk"
  new RegExp(`^[(\\[]?${agency}(?:[\\s/*;-]{1,3}[a-z][a-z\\d]{1,4}){1,6}[)\\]]?$`, "u"),
  /^[([]?(?:[*;-]{1,3}[a-z]{2,4}){1,6}[)\]]?$/u,
  /^[([]?[a-z]{2,4}(?:\/[a-z]{2,4}){1,5}[)\]]?$/u,
  // "AAP", "AAP RTV", "AAP BETTING", "/ritzau/"
  new RegExp(`^[/(\\[-]?${agency}(?:[ -]\\p{Lu}{2,10})?[/)\\]]?\\.?$`, "u"),
  // "/hn/": the credit of a Nordic desk
  /^\/\p{Ll}{2,12}\/$/u,
  // "(©HN)", "© Belga": whose the story is
  /^[([]?(?:©|\(c\))\s?\p{Lu}[\p{L}-]{1,11}[)\]]?\.?$/u,
  // "AAP RTV ar"
  new RegExp(`^${agency} \\p{Lu}{2,6} [a-z]{2,4}$`, "u"),
  /^=+\s*(?:Kyodo|KYODO|AFP|END)?\s*$/u,
  /^[([-]{0,3}\s*(?:ends?|Ends?|ENDS?|SLUTT|SLUT|Loppu|Fin|Fim|EOM)\s*[)\]-]{0,3}\.?$/u,
  // "OTS0012    2026-03-01/10:15": number and time of sending below a release.
  /^\p{Lu}{2,4}\d{3,5}\s+\d{4}-\d\d-\d\d\/\d\d:\d\d$/u,
  /^\*{3} ?\p{Lu}[\p{Lu} -]{5,50}\*{3}$/u,
  /^(?:-0-|—30—|\*{3,5}|x{4,})$/u,
  /^(?:N{3,4}|END(?:S|IT|ALL)?|ENDE|Ends?|FIN|FINE|-+\s*30\s*-+|#{2,5}|# # #|\+{3,4})$/u,
];

/** "(MORE)" and its kin: the story goes on in another take. */
export const isMoreMark = (text: string): boolean =>
  /^[(\s*]*(?:MORE(?: TO (?:COME|FOLLOW))?|more (?:follows|to (?:come|follow))|mfl|mf|à suivre|\(à suivre\)|segue|sigue|fortsetzung folgt)[)\s*.]*$/iu.test(
    text.trim(),
  );
