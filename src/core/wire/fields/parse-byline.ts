import { firstNames } from "../../language/lexicon/first-names.ts";
import { foldSpaces } from "../../story/text.ts";
import { mayHave } from "../patterns/may-have.ts";
import { isNewsAgency } from "./agencies.ts";
import { isKnownPlace } from "./places.ts";
import { clockPattern, datePattern } from "./date-shape.ts";
import { mayHaveDate } from "./may-have-date.ts";
import { withoutAgency } from "./without-agency.ts";

/** A byline taken apart. */
export interface FoundByline {
  /** The authors' names, one by one, as printed: "LISA MASCARO", "Staff Reports", "Reuters". */
  readonly authors: readonly string[];
  /** The authors as one would print them, without "By", role or outlet: "Ann Lee, Bo Chan and Cy Roe". */
  readonly names: string;
  /** The same with role and outlet as printed: "Sam Lister, Press Association Political Correspondent". */
  readonly text: string;
  /** Role, outlet or place that stood with the names. */
  readonly affiliation?: string;
  /** A date or time on the same line, as printed. */
  readonly published?: string;
  /** 0 a guess … 1 certain: how much it looks like a byline by itself. */
  readonly sure: number;
}

/**
 * Reads a line as a byline: drops "By" and its kin, parts the names from roles, outlets, dates, addresses and page
 * controls ("Follow", "Send an email"). Nothing when no name is left. What stands in markup as a byline can be read
 * by it whatever `sure` says; in plain copy `sure` tells how much the words alone look like one.
 */
export function parseByline(line: string): FoundByline | undefined {
  const folded = undouble(withoutAgency(foldSpaces(line)));
  if (folded.length > 240) return undefined;
  const { rest: undated, published } = liftDate(folded);
  const bare = foldSpaces(dropControls(undated));
  const cue = cues.exec(bare);
  const said = trimEdges(cue === null ? bare : bare.slice(cue[0].length));
  if (said === "") return undefined;
  const { people, affiliation } = cue !== null && isRoleAlone(said) ? { people: [said] } : partNames(said);
  const authors = people.map(trimEdges).filter((name) => /\p{L}/u.test(name));
  if (authors.length === 0 || /^(?:by|and)$/iu.test(said)) return undefined;
  const names = printNames(said, authors);
  const text = affiliation === undefined ? names : printWhole(said, names, affiliation);
  return {
    authors,
    names,
    text,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(published === undefined ? {} : { published }),
    sure: sureOf(cue !== null, authors, affiliation, said),
  };
}

/**
 * Whether a line ends as a sentence does and has nothing that `parseByline` might take off its end: whatever stands in it,
 * it does not look like a byline. Most lines of a text are such.
 */
export const endsLikeSentence = (line: string): boolean => endsWithStop(line) && !(mayTell(line) && tells.test(line));

/** Something of a page's line. */
const tells = /\d|http|\bago\b/iu;
const mayTell = mayHave(tells);

/** Whether a line ends as a sentence does, and not with an initial. */
export const endsWithStop = (line: string): boolean =>
  /[.!?…]["”’]?$/u.test(line.slice(-2)) && !initialAtEnd.test(line.slice(-5));

/** "John D." and "Amis Sr." end no sentence. */
const initialAtEnd = /\b(?:\p{Lu}|Jr|Sr)\.$/u;

const cues =
  /^(?:from(?=\s+our\s(?:\p{L}+\s){0,3}(?:correspondent|reporter|staff)s?\b)|by\s*by|by|byline|(?:written|posted|published|reported|compiled|edited|submitted|story|article|text|words|analysis|opinion|comment|commentary|review|report|reporting|interview|exclusive)\s+by|author|von|par|por|di|av|af|door|text|texte?)(?::\s*|\s+(?=[\p{Lu}\p{Lo}]|the\s|our\s|staff\b|dpa\b|\p{Ll}+$))/iu;

/** Some pages print the byline twice on its line: "Ann Lee | The Post By Ann Lee | The Post". */
function undouble(line: string): string {
  const twice = /^(?<once>.{3,100}?)\s+By:?\s+(?<again>.+)$/iu.exec(line)?.groups;
  return twice !== undefined && twice["once"] === twice["again"] ? `By ${twice["again"]}` : line;
}

/** Takes date and time out of the line; what follows them was theirs too. */
function liftDate(line: string): { rest: string; published?: string } {
  if (!mayHaveDate(line)) return { rest: line };
  const dates = [...line.matchAll(anyDate), ...line.matchAll(anyClock)];
  if (dates.length === 0) return { rest: line };
  const from = Math.min(...dates.map((found) => found.index));
  const to = Math.max(...dates.map((found) => found.index + found[0].length));
  const before = line.slice(0, from).replace(beforeDate, "");
  const after = line.slice(to);
  const published = line.slice(from, to).trim();
  if (/\p{L}{2}/u.test(before)) return { rest: before, published };
  return { rest: after.replace(/^[\s|•·,–—-]+/u, ""), published };
}
const anyDate = datePattern();
const anyClock = clockPattern();
const beforeDate =
  /(?:[\s|•·,;:/(–—-]|(?<=[\s|])(?:on|at|of|published|posted|updated?|last|modified|first|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?)(?=[\s:,|]*$))+$/giu;

const controls = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /\[email[\s\u00a0]protected\]/giu,
  /@\w{2,}/gu,
  /https?:\/\/\S+/gu,
  /\b(?:send (?:an )?e-?mail|become a fan|view (?:author )?archive|get author rss feed|follow(?: (?:me|us|him|her|them))?(?: on (?:twitter|x|facebook|instagram))?|view (?:bio|profile)|bio|\d+\s*(?:min(?:ute)?s?)\s*read|\d*\s*comments?|\d+ shares?|\+ ?more|\d+ edit)\b/giu,
];
const dropControls = (line: string): string => controls.reduce((left, control) => left.replace(control, " "), line);

interface Parted {
  readonly people: readonly string[];
  readonly affiliation?: string;
}

/** Names before roles and outlets: at a bar, slash or dash; at a comma where no name follows; at a role without one. */
function partNames(said: string): Parted {
  const [head = "", ...tails] = said.split(
    /\s+[|•·/–—-]+\s+|\s*[|•·]\s*|\s+\/\s*|,?\s+(?=(?:for|in|at|of|from)\s+(?:the\s+)?\p{Lu})/u,
  );
  const people: string[] = [];
  const others: string[] = [];
  /** "New Delhi, Coast News Bureau", "Ann Lee, New Delhi": where they wrote it. */
  const where: string[] = [];
  for (const part of trimEdges(head).split(/\s*,\s*(?:and\s+|&\s*)?/u)) {
    for (const piece of part.split(/\s+(?:and|&|with|und|et|y|e|og|och)\s+/u)) {
      const { name, role } = splitRole(trimEdges(piece.replace(tasks, "")), people.length === 0);
      if (role === "" && name !== head && /^\p{Lu}/u.test(name) && isKnownPlace(name)) {
        where.push(name);
        continue;
      }
      const belongs = people.length > 0 && (isOutletName(name) || !looksLikePerson(name));
      // "Staff and news service reports" is one author of many words.
      if (belongs && others.length === 0 && collective.test(part))
        people.splice(-1, 1, `${people.at(-1) ?? ""} and ${name}`);
      else if (name !== "" && (belongs || others.length > 0)) others.push(name);
      else if (name !== "") people.push(name);
      if (role !== "") others.push(role);
    }
  }
  // A place that nobody stands beside was a name after all.
  if (people.length === 0) people.push(...where.splice(0));
  const rest = [...others, ...where, ...tails.map(trimEdges).filter((part) => part !== "")];
  return rest.length === 0 ? { people } : { people, affiliation: rest.join(", ") };
}

const tasks = /\((?:reporting|words|photography|photos|video|text|pictures)\)/giu;
const collective = /\b(?:reports?|staff|bureau|team|desk|newsroom|services?|agencies|editors|correspondents)\s*$/iu;
const roleNouns =
  "(?:writer|reporter|correspondent|editor|contributor|columnist|analyst|producer|photographer|critic|chief|intern|fellow|commentator|author|blogger|journalist|anchor|host)s?";
const roleWords =
  "(?:staff|senior|special|political|chief|associate|deputy|assistant|managing|executive|contributing|guest|foreign|national|international|education|health|science|technology|tech|business|economics?|finance|financial|city|state|metro|court|crime|legal|law|sports?|games|arts?|culture|entertainment|environment|climate|energy|transport|travel|religion|religious|home|social|digital|data|investigative|investigations|general|diplomatic|defen[cs]e|security|world|europe|asia|africa|middle east|white house|washington|supreme court|former|ap|afp|pa|cnn|bbc|reuters)";
const roleTail = new RegExp(`(?:^|\\s)(?:${roleWords}\\s+(?:[\\p{L}-]+\\s+){0,2}?)*${roleNouns}(?:\\s.*)?$`, "iu");

/** "PA reporters", "our political correspondent": behind "By" who wrote it, though nobody is named. */
const roleAlone = new RegExp(
  `^(?:our\\s+|an?\\s+|the\\s+)?(?:${roleWords}\\s+(?:\\p{Lu}[\\p{L}-]+\\s+)?){1,3}${roleNouns}(?:\\s+and\\s+(?:wire\\s+services|agencies))?$`,
  "iu",
);
const isRoleAlone = (words: string): boolean => words.length <= 60 && roleAlone.test(words);

/** "Local Democracy Reporter Sam Whitlow": the role stands before the name. */
const roleBefore = new RegExp(
  `^(?<role>(?:\\p{Lu}[\\p{L}-]+\\s+){0,4}?(?:Reporter|Correspondent|Editor|Writer|Columnist|Critic|Photographer))\\s+(?<name>\\p{Lu}\\S*(?:\\s+\\S+){1,3})$`,
  "u",
);

/** What roles are about: no name is made of nothing else. */
const field =
  /^(?:local|community|communities|regional|rural|district|council|county|city|town|parish|democracy|government|politics|political|public|social|affairs|interest|justice|human|rights|consumer|personal|property|housing|planning|industry|industrial|labou?r|employment|education|schools|higher|health|medical|care|science|environment|climate|nature|farming|agriculture|food|transport|motoring|travel|crime|courts?|legal|home|foreign|world|diplomatic|defen[cs]e|security|business|economics?|money|markets?|city|retail|energy|media|technology|tech|digital|data|audience|features?|arts?|culture|music|film|theatre|books|fashion|lifestyle|sports?|football|rugby|cricket|racing|golf|tennis|athletics|news|night|weekend|senior|chief|deputy|assistant|trainee|junior|freelance|special|general|and|of|the|&)$/iu;

function splitRole(piece: string, isFirst: boolean): { name: string; role: string } {
  const leading = roleBefore.exec(piece)?.groups;
  if (leading !== undefined && looksLikePerson(leading["name"] ?? ""))
    return { name: leading["name"] ?? "", role: leading["role"] ?? "" };
  const found = roleTail.exec(piece);
  if (found === null) return splitOutlet(piece, isFirst);
  if (found.index === 0) return { name: "", role: piece };
  const name = piece.slice(0, found.index).trim();
  // "Local Democracy Reporter": what is left is the reporter's field, not a name.
  if (!isFirst && name.split(" ").every((word) => field.test(word))) return { name: "", role: piece };
  // A role cannot leave half a name before it ("Chief Writer"), but a later part may be all role ("The Times Writer").
  if (name.split(" ").length < 2) return isFirst ? { name: piece, role: "" } : { name: "", role: piece };
  const inner = splitOutlet(name, isFirst);
  return { name: inner.name, role: piece.slice(inner.name.length).trim() };
}

/** "JILL LAWLESS Associated Press", "Joe Davidson Washington Post": the outlet printed on without a comma. */
function splitOutlet(piece: string, isFirst: boolean): { name: string; role: string } {
  const words = piece.split(" ");
  // Behind a name "North Coast Media Group" is all outlet, "Bo Chan Coast Media Group" another name.
  const mayBeName = isFirst || firstNames.has((words[0] ?? "").toLowerCase());
  for (let at = words.length - 1; at >= 2; at -= 1) {
    const name = words.slice(0, at).join(" ");
    const tail = words.slice(at).join(" ");
    const changesCase = isCapitals(name) && /^\p{Lu}\p{Ll}/u.test(tail);
    const isOutlet =
      isNewsAgency(tail) ||
      (at === 2 && mayBeName && words.length > 3 && outletWord.test(words.at(-1) ?? "")) ||
      changesCase;
    if (isOutlet && looksLikePerson(name)) return { name, role: tail };
  }
  return { name: piece, role: "" };
}
const isCapitals = (words: string): boolean => !/\p{Ll}/u.test(words) && /\p{Lu}{3}/u.test(words);

/** What stands in a line of names and is no name: page controls, tasks, roles. */
export const takenOff: readonly RegExp[] = [...controls, tasks, new RegExp(roleNouns, "iu")];

const particles =
  "(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|ter|ten|bin|ibn|al|el|bint|abu|y|e|af|av|st\\.?)";
const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|[\\p{Lo}\\p{M}]+|\\(\\p{Lu}[\\p{L}.]*\\)|['\"“]\\p{Lu}\\p{L}+['\"”])";
const personShape = new RegExp(`^${nameWord}(?:\\s+(?:${particles}|${nameWord})){1,4}$`, "u");

/** Whether words have the shape of a person's name: two to five capitalised words, particles between. */
export const looksLikePerson = (words: string): boolean =>
  personShape.test(words) &&
  !outletWord.test(words) &&
  !/^(?:The|A|An|In|On|At|For|From|This|More|Read)\s/u.test(words);

const outletWord =
  /\b(?:news|times|post|press|herald|tribune|gazette|observer|guardian|chronicle|journal|telegraph|daily|weekly|group|media|agency|agencies|magazine|inc|llc|ltd|staff|bureau|team|desk|reports?|university|institute|association|service|services|network|radio|television|tv|wire|union|review|today|company|foundation|department|office|newsroom|center|centre|council|globe|star|sun|mail|mirror|record|bulletin|dispatch|examiner|independent|standard|register|inquirer|sentinel|republic|advertiser)\b/iu;

const isOutletName = (name: string): boolean =>
  isNewsAgency(name) ||
  outletWord.test(name) ||
  (/^[Tt]he\s+\p{Lu}/u.test(name) && !/\s\p{Ll}{3,}$/u.test(name)) ||
  /\.(?:com|org|net|co|tv|uk|ie)\b/iu.test(name);

function printNames(said: string, authors: readonly string[]): string {
  const first = said.indexOf(authors[0] ?? "");
  const last = authors.at(-1) ?? "";
  const end = said.indexOf(last, first) + last.length;
  const printed = first < 0 || end < last.length ? "" : said.slice(first, end);
  // As printed where nothing but the names and their commas stand between.
  const between = authors.reduce((left, author) => left.replace(author, ""), printed);
  return printed !== "" && /^(?:[\s,&]|and|with|und|et|y|e|og|och)*$/u.test(between)
    ? foldSpaces(printed.replace(/\s+,/gu, ","))
    : joinNames(authors);
}

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

const printWhole = (said: string, names: string, affiliation: string): string =>
  // What parts name and outlet on a line ("/", "|", "–") is not printed.
  said.startsWith(names) && /^(?:,?\s)(?![|•·/–—-]+\s)/u.test(said.slice(names.length))
    ? said
    : `${names}, ${affiliation}`;

function sureOf(hasCue: boolean, authors: readonly string[], affiliation: string | undefined, said: string): number {
  const people = authors.filter(looksLikePerson).length;
  const known = authors.every(
    (author) => looksLikePerson(author) || isOutletName(author) || collective.test(author) || isRoleAlone(author),
  );
  if (/[.!?…]["”’]?$/u.test(said) && !initialAtEnd.test(said)) return 0.1;
  // "Wins Vik, but the mayor still has the votes": half a sentence.
  if (!hasCue && affiliation !== undefined && /^(?:but|while|yet|as|after|because)\s/u.test(affiliation)) return 0.05;
  if (hasCue) return known ? 0.95 : said.split(" ").length <= 5 ? 0.6 : 0.2;
  if (people === authors.length) return affiliation === undefined ? 0.4 : 0.6;
  return known ? 0.3 : 0.05;
}

const trimEdges = (text: string): string => text.replace(/^[\s,;:|•·/–—-]+|[\s,;:|•·/–—-]+$/gu, "");
