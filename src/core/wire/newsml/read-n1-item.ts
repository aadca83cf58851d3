import { joinBodies } from "../body/join-bodies.ts";
import { asRich, type Draft, firstFound, found, type Found, foundIn } from "../compose/draft.ts";
import { isSignOff } from "../fields/find-sign-off.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { looksLikePerson } from "../fields/parse-byline.ts";
import { attribute, below, childAt, childrenOf, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { formalName, lineOf, n1Meta, partyName } from "./n1-meta.ts";
import { n1Figures } from "./n1-figures.ts";
import { areEquivalents, dataOf, isMainText, type N1Part, partsOf, richest } from "./n1-parts.ts";
import { readContent } from "./read-content.ts";
import { pushTo } from "../compose/push-to.ts";

/** Reads one news item of NewsML 1.0–1.2: usually one story, several where components with headlines of their own hold text. */
export function readN1Item(item: XmlElement): readonly Omit<Draft, "origin">[] {
  const parts = partsOf(item);
  const stories = storiesOf(parts.filter((part) => isMainText(part)));
  if (stories.length === 0) {
    const chain = parts[0]?.chain ?? componentsOf(item);
    const draft = withOrder(item, draftOf(item, chain, parts, []));
    const killed = draft.meta.status === "killed";
    return (draft.figures?.length ?? 0) > 0 || draft.headline !== undefined || killed ? [draft] : [];
  }
  return stories.map((texts, index) => {
    const chain = texts[0]?.chain ?? [];
    // Pictures of the item go with its first story.
    return draftOf(
      item,
      chain,
      index === 0 ? parts : parts.filter((part) => part.chain.includes(chain[0] as XmlElement)),
      texts,
    );
  });
}

/** An item without copy that says "delete" kills what it names. */
function withOrder(item: XmlElement, draft: Omit<Draft, "origin">): Omit<Draft, "origin"> {
  const orders = childrenOf(childAt(item, "NewsManagement"), "Instruction").map((order) => formalName(order));
  return orders.some((order) => statusOfCode(order) === "killed")
    ? { ...draft, meta: { ...draft.meta, status: "killed" } }
    : draft;
}

const componentsOf = (item: XmlElement): readonly XmlElement[] => {
  const first = childAt(item, "NewsComponent");
  return first === undefined ? [] : [first];
};

/** Texts by story: versions of one text count once; a headline of its own makes a story. */
function storiesOf(texts: readonly N1Part[]): readonly (readonly N1Part[])[] {
  const chosen = withoutVersions(texts);
  const stories = new Map<XmlElement | undefined, N1Part[]>();
  for (const part of chosen) {
    const home =
      part.chain.find((component) => textIn(childAt(component, "NewsLines", "HeadLine")) !== undefined) ??
      part.chain.at(-1);
    pushTo(stories, home, part);
  }
  return [...stories.values()];
}

function withoutVersions(texts: readonly N1Part[]): readonly N1Part[] {
  const byList = new Map<XmlElement, N1Part[]>();
  const alone: N1Part[] = [];
  for (const part of texts) {
    // Versions stand in one component, or in the components of a list of equivalents.
    const list = part.chain.findLast((component) => areEquivalents(component)) ?? part.chain[0];
    if (list === undefined) alone.push(part);
    else pushTo(byList, list, part);
  }
  const chosen = new Set(
    [...byList].flatMap(([list, members]) => (areEquivalents(list) ? perLanguage(members) : pickInComponent(members))),
  );
  const kept = new Set([...alone, ...chosen]);
  return texts.filter((part) => kept.has(part));
}

/** One version for each component with a headline of its own: languages are stories, formats are versions. */
function perLanguage(members: readonly N1Part[]): readonly N1Part[] {
  const homes = new Map<XmlElement | undefined, N1Part[]>();
  for (const part of members) {
    const home = part.chain.find((component) => textIn(childAt(component, "NewsLines", "HeadLine")) !== undefined);
    pushTo(homes, home, part);
  }
  return [...homes.values()].flatMap((versions) => pickByBody(versions));
}

/** Main parts of one home: the richest version, unless they are different roles of one text. */
function pickByBody(versions: readonly N1Part[]): readonly N1Part[] {
  const main = versions.filter(({ role }) => /main|body|story|text/u.test(role));
  const best = richest(main.length > 0 ? main : versions);
  return best === undefined ? [] : [best];
}

/** Content items of one component in different formats are versions; in the same format they follow each other. */
function pickInComponent(members: readonly N1Part[]): readonly N1Part[] {
  const formats = new Set(
    members.map(({ content }) => formalName(childAt(content, "Format")) ?? formalName(childAt(content, "MimeType"))),
  );
  if (formats.size <= 1) return members;
  const best = richest(members);
  return best === undefined ? [] : [best];
}

function draftOf(
  item: XmlElement,
  chain: readonly XmlElement[],
  parts: readonly N1Part[],
  texts: readonly N1Part[],
): Omit<Draft, "origin"> {
  const drafts = texts.map(({ content }) => {
    const data = dataOf(content);
    return data === undefined ? {} : readContent(data);
  });
  const [first = {}] = drafts;
  const body = joinBodies(drafts.flatMap((draft) => draft.body ?? []));
  const figures = n1Figures(parts, texts.length === 0 ? [] : chain);
  const outer: Partial<Draft> = {
    headline: asRich(headlineOf(chain)),
    dek: asRich(firstFound(lineOf(chain, "SubHeadLine"), abstractOf(parts))),
    byline: bylineOf(chain, texts.length > 0),
    dateline: lineOf(chain, "DateLine"),
    figures,
    meta: withSignOff(n1Meta(item, chain), chain),
    labels: labelsOf(item, chain),
  };
  return mergeDrafts(outer, { ...first, body });
}

/** A headline that is a headline: a number, or what a program put there for want of one, is none. */
function headlineOf(chain: readonly XmlElement[]): Found<string> | undefined {
  const line = lineOf(chain, "HeadLine");
  return line === undefined ||
    /^[\d\s._-]+$/u.test(line.value) ||
    /^(?:ALL|NONE|NULL|N\/A|untitled)$/iu.test(line.value)
    ? undefined
    : line;
}

function abstractOf(parts: readonly N1Part[]): Found<string> | undefined {
  const part = parts.find(({ kind, role }) => kind === "text" && /abstract|summary|teaser/u.test(role));
  return part === undefined ? undefined : foundIn(dataOf(part.content), "component with the role of an abstract");
}

/** The byline; where there is none, the person who is named as creator of a text. Initials are a sign-off. */
function bylineOf(chain: readonly XmlElement[], isText: boolean): Found<string> | undefined {
  const lines = chain
    .flatMap((component) => [...below(childAt(component, "NewsLines"), "ByLine")])
    .filter((line) => textIn(line) !== undefined);
  const said = lines.filter((line) => !isSignOff(textIn(line) ?? "") && !areInitials(textIn(line) ?? ""));
  const named = said.find((line) => !/^(?:by )?staff (?:reporter|writer|correspondent)s?$/iu.test(textIn(line) ?? ""));
  const byline = foundIn(named ?? said[0]);
  if (byline !== undefined || !isText) return byline;
  for (const component of chain) {
    const creator = childAt(component, "AdministrativeMetadata", "Creator");
    const name = partyName(creator)?.trim();
    const provider = partyName(childAt(component, "AdministrativeMetadata", "Provider"));
    if (
      creator !== undefined &&
      name !== undefined &&
      name !== provider &&
      looksLikePerson(name.split(/\s+(?:with|and|et|avec|y|con|und|mit)\s+/u)[0] ?? "")
    )
      return found(name, pathOf(creator), "creator of the text, for there is no byline", 0.7);
  }
  return undefined;
}

/** "jd": who filed the story, as desks of some agencies sign. */
const areInitials = (text: string): boolean => /^\p{Ll}{2,4}$/u.test(text.trim());

/** Initials in the place of a byline sign the story off. */
function withSignOff(meta: Draft["meta"], chain: readonly XmlElement[]): Draft["meta"] {
  const initials = chain
    .flatMap((component) => [...below(childAt(component, "NewsLines"), "ByLine")])
    .map((line) => textIn(line) ?? "")
    .find((text) => areInitials(text));
  return initials === undefined || meta.signOff !== undefined ? meta : { ...meta, signOff: initials };
}

function labelsOf(item: XmlElement, chain: readonly XmlElement[]): readonly (string | undefined)[] {
  const management = childAt(item, "NewsManagement");
  return [
    formalName(childAt(management, "NewsItemType")),
    ...[...below(management, "Instruction")].map((instruction) => formalName(instruction)),
    ...chain.flatMap((component) =>
      [...below(childAt(component, "DescriptiveMetadata"), "Genre")].map((genre) => formalName(genre)),
    ),
    textIn(childAt(item, "Identification", "NameLabel")),
    attribute(childAt(item, "Update"), "NewsItem"),
  ];
}
