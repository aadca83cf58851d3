import { compact, type Loose } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Figure, StoryMeta } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { type BodyContent, emptyBody, readBodyText } from "../body/read-body.ts";
import type { Draft, Found } from "../compose/draft.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { copyrightNotice } from "../fields/copyright-notice.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { languageTag } from "../fields/language-tag.ts";
import { digit } from "../nitf/nitf-docdata.ts";
import { readNitf } from "../nitf/read-nitf.ts";
import { attribute, below, childAt, childrenOf, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { apLines, apTime } from "./ap-lines.ts";

/** Reads one `<Publication>`: its lines, who may print it and when, and the parts that are copy, caption or picture. */
export function readApPublication(publication: XmlElement): Omit<Draft, "origin"> {
  const lines = apLines(childAt(publication, "NewsLines"));
  const copy = copyOf(publication);
  const caption = partsOf(publication, "Caption")[0];
  const figure = isPicture(publication) || caption !== undefined ? figureOf(publication, caption) : undefined;
  return mergeDrafts(
    {
      ...lines,
      // A picture is not filed from a place in the copy's own words.
      dateline: isPicture(publication) ? undefined : lines.dateline,
      figures: figure === undefined ? [] : [figure],
      meta: { ...lines.meta, ...metaOf(publication, lines.meta ?? {}) },
      labels: [
        textIn(childAt(publication, "NewsLines", "Title")),
        ...[...below(childAt(publication, "PublicationManagement"), "Editorial")].map(
          (kind) => attribute(kind, "Type") ?? textIn(kind),
        ),
      ],
      notes: notesOf(publication, copy?.from),
    },
    copy?.draft ?? { body: emptyBody },
  );
}

const isPicture = (publication: XmlElement): boolean =>
  /photo|graphic/iu.test(textIn(childAt(publication, "Identification", "MediaType")) ?? "");

/** The texts of a role: "Main", "Caption", "Script", "Shotlist", "PublishableEditorNotes". */
const partsOf = (publication: XmlElement, role: string): readonly XmlElement[] =>
  childrenOf(publication, "PublicationComponent")
    .filter((part) => attribute(part, "Role")?.toLowerCase() === role.toLowerCase())
    .flatMap((part) => [...below(part, "DataContent")])
    .filter((content) => textIn(content) !== undefined);

/** The copy: the text in NITF before the same one in the form of the old lines, a script where there is no copy. */
function copyOf(publication: XmlElement): { readonly draft: Partial<Draft>; readonly from: XmlElement } | undefined {
  const texts = [...partsOf(publication, "Main"), ...partsOf(publication, "Script")];
  const from = texts.find((content) => childAt(content, "nitf") !== undefined) ?? texts[0];
  if (from === undefined) return undefined;
  const nitf = childAt(from, "nitf");
  if (nitf !== undefined) return { draft: readNitf(nitf), from };
  return { draft: { body: readBodyText(rawText(from), pathOf(from)) }, from };
}

const copyIn = (content: XmlElement): BodyContent => {
  const nitf = childAt(content, "nitf");
  return nitf === undefined ? readBodyText(rawText(content), pathOf(content)) : readNitf(nitf).body;
};

/** What is not copy is told, so that nobody has to look whether something was in the file. */
function notesOf(publication: XmlElement, copy: XmlElement | undefined): readonly Note[] {
  const left = ["Script", "Shotlist"].flatMap((role) => partsOf(publication, role)).filter((part) => part !== copy);
  const named = [...below(childAt(publication, "PublicationManagement"), "AssociatedWith")].filter(
    (item) => !/^0*$/u.test(textIn(item) ?? ""),
  );
  return [
    ...left.map((part): Note => {
      const role = attribute(part.parent?.parent, "Role") ?? "part";
      return { kind: "lost", where: pathOf(part), message: `Not carried over: the ${role.toLowerCase()} of the video` };
    }),
    ...(named.length === 0
      ? []
      : [
          {
            kind: "lost" as const,
            where: `${pathOf(publication)}/PublicationManagement`,
            message: `${named.length} related item(s) are only named in the file`,
          },
        ]),
  ];
}

/** The picture of the item: the address of the largest that is given, caption and who took it. */
function figureOf(publication: XmlElement, caption: XmlElement | undefined): Found<Figure> {
  const pictures = childrenOf(publication, "PublicationComponent").filter(
    (part) => attribute(part, "MediaType") === "Photo" || attribute(part, "MediaType") === "Graphic",
  );
  const main =
    ["Main", "Preview", "Thumbnail"].flatMap((role) =>
      pictures.filter((part) => attribute(part, "Role") === role),
    )[0] ?? pictures[0];
  const item = main?.children.find((node): node is XmlElement => typeof node !== "string");
  const sizes = childAt(item, "Characteristics");
  const size = (name: string): number | undefined => Number(textIn(childAt(sizes, name)) ?? 0) || undefined;
  const words = caption === undefined ? undefined : copyIn(caption);
  const text = words?.pieces.flatMap(({ block }) =>
    "text" in block && typeof block.text === "object" ? [block.text.text] : [],
  );
  const at = caption ?? item ?? publication;
  return {
    value: compact({
      src: addressOf(item),
      caption: text === undefined || text.length === 0 ? undefined : plain(text.join(" ")),
      credit: textIn(childAt(publication, "NewsLines", "CreditLine")) ?? photographerOf(publication),
      rights: textIn(childAt(publication, "NewsLines", "CopyrightLine")),
      width: size("Width"),
      height: size("Height"),
    }),
    source: { from: { path: pathOf(at) }, rule: "picture of the item", sure: 1 },
  };
}

function addressOf(item: XmlElement | undefined): string | undefined {
  const open = childrenOf(item, "BinaryLocation").find((place) => attribute(place, "BinaryPath") === "URL");
  return textIn(open) ?? attribute(item, "Href") ?? attribute(childAt(item, "Characteristics"), "OriginalFileName");
}

const photographerOf = (publication: XmlElement): string | undefined =>
  textIn(
    childrenOf(childAt(publication, "NewsLines"), "ByLine").find((line) =>
      /^PHOTOGRAPHER$/iu.test(attribute(line, "Parametric") ?? ""),
    ),
  );

function metaOf(publication: XmlElement, lines: Loose<StoryMeta>): Loose<StoryMeta> {
  const at = (...path: readonly string[]): string | undefined => textIn(childAt(publication, ...path));
  const management = childAt(publication, "PublicationManagement");
  const code = statusOfCode(at("PublicationManagement", "Status"));
  const held = [...below(management, "Editorial")].some((kind) =>
    /^(?:Advance|HoldForRelease)$/iu.test(attribute(kind, "Type") ?? textIn(kind) ?? ""),
  );
  const release = apTime(at("PublicationManagement", "ReleaseDateTime"));
  const embargoed = code === "embargoed" || (held && release !== undefined);
  const place = childAt(publication, "DescriptiveMetadata", "DateLineLocation");
  const rights = childAt(publication, "RightsMetadata", "Copyright");
  return {
    slug: at("FilingMetadata", "SlugLine") ?? at("NewsLines", "Title"),
    language: languageTag(at("Identification", "DefaultLanguage")),
    source: at("AdministrativeMetadata", "Provider") ?? at("AdministrativeMetadata", "Source"),
    guid: at("Identification", "ItemId"),
    version: at("Identification", "RecordSequenceNumber"),
    urgency: digit(at("FilingMetadata", "Priority")) ?? digit(at("Identification", "Priority")),
    category: at("FilingMetadata", "Category"),
    place: textIn(childAt(place, "City")) ?? attribute(place, "City") ?? at("NewsLines", "LocationLine"),
    published: firstCreated(childAt(management, "FirstCreated")),
    versionCreated: apTime(
      at("PublicationManagement", "LastModifiedDateTime") ?? at("PublicationManagement", "ArrivalDateTime"),
    ),
    embargo: embargoed ? (release ?? untilFurtherNotice) : undefined,
    usageTerms: lines.usageTerms ?? at("RightsMetadata", "UsageRights", "Limitations"),
    copyright: lines.copyright ?? copyrightNotice(attribute(rights, "Holder"), attribute(rights, "Date")),
    editorNote:
      [
        at("PublicationManagement", "SpecialInstructions"),
        ...[...below(management, "Instruction")].map((line) => textIn(line)),
        ...partsOf(publication, "PublishableEditorNotes").map((part) => textIn(part)),
      ]
        .filter((note) => note !== undefined)
        .join("\n") || undefined,
    status: embargoed ? "embargoed" : code,
  };
}

/** `<FirstCreated Year="2026" Month="5" Day="3" Time="09:00:00"/>`; the day or the time may be missing. */
function firstCreated(element: XmlElement | undefined): string | undefined {
  const part = (name: string): string | undefined => attribute(element, name)?.padStart(2, "0");
  const day = [part("Year"), part("Month"), part("Day")];
  if (day.includes(undefined)) return apTime(textIn(element));
  const time = attribute(element, "Time");
  return apTime(time === undefined ? day.join("-") : `${day.join("-")}T${time}`);
}
