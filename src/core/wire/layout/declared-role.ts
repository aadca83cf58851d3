import type { LineRole, SetAside } from "../../story/provenance.ts";
import type { StoryStatus } from "../../story/story.ts";
import { mayOpen } from "../patterns/may-open.ts";
import { wireOrder } from "./wire-order.ts";

/** A line that says itself what it is: a wire's mark, or a label with a value. */
export interface DeclaredRole {
  readonly role: LineRole;
  /** What it is set aside as, where it is no part of the copy. */
  readonly kind?: SetAside["role"];
  /** The field of the story's data that it fills. */
  readonly field?: "slug" | "embargo" | "keywords" | "editorNote" | "signOff" | undefined;
  /** For an order of the agency: what it makes of the story. */
  readonly status?: StoryStatus;
  /** The words without the label. */
  readonly value: string;
  readonly why: string;
}

/** Reads a line that declares its role: "(MORE)", "ENDS", "SLUG: harbour-bridge", "HEADLINE: …", a slug line, "(Reporting by …)". */
export function declaredRole(text: string): DeclaredRole | undefined {
  if (text.length > 400) return undefined;
  const order = mayBeEmbargo(text) && embargo.test(text) ? undefined : wireOrder(text);
  if (order !== undefined) return { role: "furniture", kind: "metadata", field: "editorNote", ...order, value: text };
  if (mayBeMark(text))
    for (const { pattern, ...declared } of marks) if (pattern.test(text)) return { ...declared, value: text };
  if (text.includes("contributed") && contributors.test(text)) return { ...contributed, value: text };
  const picture = mayBePicture(text) ? pictureLabels.exec(text)?.groups : undefined;
  if (picture !== undefined) {
    const role = picture["kind"]?.toLowerCase() === "caption" ? "caption" : "credit";
    return { role, value: picture["value"] ?? "", why: `says itself that it is a picture's ${role}` };
  }
  const shown = mayShow(text) ? showsPicture.exec(text)?.groups?.["value"] : undefined;
  if (shown !== undefined)
    return { role: "caption", value: shown, why: "says itself that it tells what a picture shows" };
  const label = !text.slice(0, longestLabel).includes(":") ? undefined : labels.exec(text)?.groups;
  const known = label === undefined ? undefined : keys[(label["key"] ?? "").toLowerCase().replace(/[\s-]+/gu, "")];
  if (known === undefined) return undefined;
  return { ...known, value: label?.["value"]?.trim() ?? "", why: `says so itself: “${label?.["key"] ?? ""}:”` };
}

interface Mark {
  readonly pattern: RegExp;
  readonly role: LineRole;
  readonly kind?: SetAside["role"];
  readonly field?: DeclaredRole["field"];
  readonly why: string;
}

const embargo =
  /^[\W_]*(?:(?:PRESS|NEWS|MEDIA|Press|News|Media) (?:RELEASE|NOTICE|[Rr]elease|[Nn]otice)[\s:,–—-]+)?(?:(?:STRICTLY|Strictly|strictly)\s+)?(?:(?:UNDER|Under|under)\s+(?:(?:STRICT|[Ss]trict)\s+)?)?(?:EMBARGO(?:ED)?(?=[\W_]*$|\s*[:–—*(-]|\s+(?:UNTIL|TILL|TO|FOR|until|till|to|for|AT|\d))|[Ee]mbargoed\s+(?:until|till|to|for|UNTIL|TILL|TO|FOR)\b|[Ee]mbargo\s+(?:until|till)\b|[Ee]mbargo(?:ed)?[\W_]*$|NOT FOR (?:PUBLICATION|RELEASE|USE|BROADCAST) (?:BEFORE|UNTIL)\b|Not for (?:publication|release|use|broadcast) (?:before|until)\b|(?:HOLD|Hold) (?:FOR RELEASE|for release)\b).{0,160}$/u;

const marks: readonly Mark[] = [
  {
    pattern: /^[\W_]*TK(?:TK|[ ,]+TK)*(?:\s*[-–—:]\s*|\s+)(?!Maxx\b)\p{L}.*$|^[\W_]*TK(?:TK|[ ,]+TK)*[\W_]*$/u,
    role: "body",
    why: "keeps a place for what is to come",
  },
  {
    pattern:
      /^[\W_]*(?:\(more\)|(?<![a-z])MORE(?: TO COME| TO FOLLOW)?|more (?:follows|to (?:come|follow))|mfl|MFL|\((?:mf|MF)\))[\W_]*$/u,
    role: "furniture",
    kind: "more",
    why: "the wire's mark that more follows",
  },
  {
    pattern: /^(?:[A-Z]{2,4}-){1,3}\d{2}-\d{2}-(?:\d{2}){1,2} \d{4}(?: ?[A-Z]{3})?\W*$/u,
    role: "furniture",
    kind: "metadata",
    why: "the wire's stamp: who sent it, and when",
  },
  {
    pattern: /^[\W_]*(?:ADD \d{1,2}|\d{1,2}(?:ST|ND|RD|TH) ADD|(?:FIRST|SECOND|THIRD) ADD)\b[^.!?]{0,60}\.?$/u,
    role: "furniture",
    kind: "more",
    why: "says where the take goes on",
  },
  {
    pattern:
      /^(?:[\s*=–—-]*(?:ENDS?|Ends?|ends?|ENDIT|Endit|endit|ENDALL|NNNN|nnnn)[\s*=.–—-]*|\((?:end|END|End|ends|ENDS|Ends)\)|[–—-]+\s*30\s*[–—-]+|#(?:[\s#]*#)?)$/u,
    role: "furniture",
    kind: "sign-off",
    why: "the wire's mark that the story ends",
  },
  {
    pattern:
      // A name stands behind "by": "Reporting by the council shows …" is copy.
      /^\W{0,2}(?:(?:[Aa]dditional\s+|ADDITIONAL\s+|[Ee]xtra\s+|EXTRA\s+)?(?:[Rr]eporting|REPORTING|[Ww]riting|WRITING|[Ee]diting|EDITING|[Cc]ompiled|COMPILED|[Ee]dited|EDITED|[Ww]ritten|WRITTEN)(?:\s+(?:(?:and|AND)\s+\p{L}+|(?:in|IN)\s+[^;,]{3,30}|(?:from|FROM)\s+[^;,]{3,30}))?\s+(?:[Bb]y|BY)\s+\p{Lu}).{0,300}$/u,
    role: "furniture",
    kind: "sign-off",
    field: "signOff",
    why: "says who reported and edited",
  },
  {
    pattern:
      /^\(?(?:Eds|EDS|EDNOTES?|Editors?|Note to editors?|NOTE TO EDITORS?|EDITORS?[’'] NOTE|Editors?[’'] note|ATTENTION EDITORS?)\s*[:–—-]\s*\S.*$/u,
    role: "furniture",
    kind: "metadata",
    field: "editorNote",
    why: "a note to editors",
  },
  {
    pattern:
      /^\((?:(?:In )?[Tt]his|The)(?: \p{Lu}\p{L}{2,8}\.? \d{1,2})?(?: (?:version|copy) of the(?: [\w. ]{3,20})?)? (?:story|article|item|report)\b.{0,40}\b(?:corrects?|corrected|adds|clarifies|clarified|removes|deletes|fixes|refiled|(?:been|was) updated|contains (?:\p{L}+ ){0,2}language)\b[^()]{0,300}\)?$/u,
    role: "furniture",
    kind: "metadata",
    field: "editorNote",
    why: "a note of what was corrected",
  },
  {
    pattern:
      /^\(?(?:For (?:an? |the )?(?:\p{L}+ ){0,2}(?:graphics?|interactive|package)\b.{0,160}\b(?:click|see|visit)\b.{3,200}|(?:Interactive )?[Gg]raphics?:.{0,160}\S\.\S+\/\S+.{0,40})\)?$/u,
    role: "furniture",
    kind: "metadata",
    why: "points to the agency's graphic",
  },
  {
    pattern:
      /^\(?(?:This (?:article|story|report|piece|post|item) is part of\b.{3,240}|With:\s*(?:\p{Lu}[\p{Lu}\d-]+[,;)\s]*)+)$/u,
    role: "furniture",
    kind: "metadata",
    why: "says what it belongs to",
  },
  {
    pattern:
      /^(?:Related (?:Coverage|Stories|Articles|Links)\b:?(?: .{3,160})?|\(?(?:Slideshow|Slide show|(?:Photo |View )?gallery|Photos|Pictures|Images)\s*[:(]?\s*\(?\d{1,3}(?: (?:images?|photos?|pictures?|slides?|videos?))?\)?)$/iu,
    role: "furniture",
    kind: "other",
    why: "a page's link to other stories or pictures",
  },
  {
    pattern:
      /^(?=.*\d{4}-\d\d-\d\d|.*\d{1,2}:\d\d)Source\s*:\s*[^|]{2,60}\|[^|]{4,60}(?:\|\s*(?:Editor|Author|Updated)\s*:[^|]{2,60})*$/u,
    role: "published",
    why: "says where it came from and when",
  },
  {
    pattern:
      /^[\W_]*(?:URGENT|FLASH|BULLETIN|NEWSBREAK|NEWS ALERT|ZCZC\b.*|(?:\d(?:st|nd|rd|th)\s+)?(?:Ld|LD|Lead|LEAD)-?\s?(?:Writethru|WRITETHRU|W\/T)\b.*|\(?\d{2,4} words\)?|WRITETHRU)[\W_]*$/u,
    role: "furniture",
    kind: "metadata",
    why: "a mark of the wire",
  },
  {
    pattern:
      /^(?:\p{Lu}[\p{L}]{1,12} )?(?:Photos?|Graphics?|Video) [A-Z]{2,6}\d{2,5}(?:(?:,| and|[-–]) ?(?:[A-Z]{2,6})?\d{2,5})*\.?$/u,
    role: "furniture",
    kind: "metadata",
    why: "the agency's numbers of its pictures",
  },
  {
    pattern: /^(?:WORDS|Words|LENGTH|Length|WORD COUNT|Word count)\s?:\s*\d{2,4}(?: words)?$/u,
    role: "furniture",
    kind: "metadata",
    why: "how long the copy is",
  },
  {
    pattern:
      /^(?:pics?|pictures?|photos?|images?)\s?:\s*(?:\S+\.(?:jpe?g|png|gif|tiff?|webp|heic)\b[\s,;&]*(?:and\s+)?)+$/iu,
    role: "furniture",
    kind: "metadata",
    why: "names the files of its pictures",
  },
  {
    pattern: /^[\W_]*(?:FOR IMMEDIATE (?:RELEASE|USE|PUBLICATION)|For immediate (?:release|use|publication))[\W_]*$/u,
    role: "furniture",
    kind: "metadata",
    why: "a line of the sender over the release",
  },
  {
    pattern: /^(?:\p{Lu}[\p{L}'’&.]*\s+){1,6}(?:Page|PAGE)\s\d{1,3}$/u,
    role: "furniture",
    kind: "furniture",
    why: "the head of a printed page",
  },
  {
    pattern:
      /^\W{0,2}(?:Continued|CONTINUED|Continues|Turn|TURN)\s(?:on|from|to|ON|FROM|TO)\s(?:page|Page|PAGE)\s\d{1,3}\W{0,2}$/u,
    role: "furniture",
    kind: "furniture",
    why: "says where in print the story goes on",
  },
  {
    pattern: embargo,
    role: "furniture",
    kind: "metadata",
    field: "embargo",
    why: "an embargo",
  },
];

/** "Ann Lee in Oslo contributed to this report." */
const contributors =
  /^\W{0,2}(?:\p{Lu}.{2,160}\bcontributed (?:reporting )?to (?:this|the) (?:report|story|article)|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:,? (?:and )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}){0,3} contributed (?:reporting|research)(?: from \p{Lu}[^.]{2,60})?)[.)\s*]*$/u;
const contributed = { role: "furniture", kind: "sign-off", field: "signOff", why: "says who contributed" } as const;

/** "Image caption, …", "Image source, …": how pages print what a picture's label was. */
const pictureLabels =
  /^(?:image|media|picture|photo|video) (?<kind>caption|source|credit|copyright)\s*[,:]\s*(?<value>\S.*)$/iu;

/** "PICTURE: Firefighters at the scene on Tuesday. (Photo: …)": a sentence, not the name of who took it. */
const showsPicture =
  /^(?:PICTURE(?: SHOWS)?|Picture(?: shows)?|PIC|Pic|PICTURED|Pictured|PHOTO|Photo|CAPTION|Caption)\s?:\s+(?<value>["“‘']?\p{Lu}(?=\S*(?: \S+){6})(?=.*\s\p{Ll}{3,}\s.*\s\p{Ll}{2,}\s).*[.)\]])$/u;

const labels = /^\**(?<key>[\p{L}][\p{L} -]{2,18}?)\**\s*:\**\s+(?<value>\S.*)$/u;

/** Label and stars. */
const longestLabel = 32;
const mayBeEmbargo = mayOpen(embargo);
const mayBeMark = mayOpen(...marks.map(({ pattern }) => pattern));
const mayBePicture = mayOpen(pictureLabels);
const mayShow = mayOpen(showsPicture);

type Key = Omit<DeclaredRole, "value" | "why">;
const metadata: Key = { role: "furniture", kind: "metadata" };
const keys: Readonly<Record<string, Key>> = {
  slug: { ...metadata, field: "slug" },
  slugline: { ...metadata, field: "slug" },
  catchline: { ...metadata, field: "slug" },
  keywords: { ...metadata, field: "keywords" },
  embargo: { ...metadata, field: "embargo" },
  priority: metadata,
  urgency: metadata,
  wordcount: metadata,
  headline: { role: "headline" },
  hed: { role: "headline" },
  dek: { role: "dek" },
  standfirst: { role: "dek" },
  byline: { role: "byline" },
  dateline: { role: "dateline" },
  cutline: { role: "caption" },
  photocaption: { role: "caption" },
  picturecaption: { role: "caption" },
  piccaption: { role: "caption" },
  photocredit: { role: "credit" },
  picturecredit: { role: "credit" },
};
