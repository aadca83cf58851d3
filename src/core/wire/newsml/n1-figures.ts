import { foldFill } from "../../story/no-break.ts";
import { compact } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { splitCaption } from "../captions/split-caption.ts";
import type { Found } from "../compose/draft.ts";
import { attribute, childAt, childrenOf, rawText, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { lineOf, partyName } from "./n1-meta.ts";
import { dataOf, type N1Part } from "./n1-parts.ts";
import { pushTo } from "../compose/push-to.ts";

/** The pictures of a news item: renditions of one picture are one figure, and a caption belongs to those it stands with. */
export function n1Figures(parts: readonly N1Part[], storyChain: readonly XmlElement[]): readonly Found<Figure>[] {
  const groups = new Map<XmlElement, N1Part[]>();
  for (const part of parts) {
    const picture = part.kind === "picture";
    const caption = part.kind === "text" && part.role.includes("caption");
    if (!picture && !caption) continue;
    const home = homeOf(part, storyChain);
    if (home !== undefined) pushTo(groups, home, part);
  }
  return [...groups].flatMap(([home, members]) => {
    const figure = figureOf(home, members, storyChain);
    return figure === undefined
      ? []
      : [{ value: figure, source: { from: { path: pathOf(home) }, rule: "component of a picture", sure: 0.95 } }];
  });
}

/** The component in which a picture and its caption stand side by side: the parent of the one that holds the content. */
function homeOf(part: N1Part, storyChain: readonly XmlElement[]): XmlElement | undefined {
  const [own, above] = part.chain;
  if (own === undefined || above === undefined || part.role === "") return own;
  // A picture straight in the story's component stands by itself.
  return storyChain[0] === above && storyChain.length > 1 ? own : above;
}

function figureOf(home: XmlElement, members: readonly N1Part[], storyChain: readonly XmlElement[]): Figure | undefined {
  const pictures = members.filter(({ kind }) => kind === "picture");
  const width = ({ content }: N1Part): number => Number(property(content, "Width") ?? 0) || 0;
  const small = ({ role }: N1Part): number => (/thumb|quick|preview|squared|icon|view/u.test(role) ? 1 : 0);
  const [main] = pictures.slice().sort((a, b) => small(a) - small(b) || width(b) - width(a));
  const [caption] = members.filter(({ kind }) => kind === "text");
  const words: CaptionText = caption === undefined ? {} : captionText(dataOf(caption.content));
  // Lines of the story are not the picture's.
  const outside = new Set(storyChain.filter((component) => component !== home));
  const chain = (members[0]?.chain ?? []).filter((component) => !outside.has(component));
  const split = words.text === undefined ? undefined : splitCaption(words.text);
  const headline = lineOf(
    chain.filter((component) => component !== home || !storyChain.includes(home)),
    "HeadLine",
  )?.value;
  const creator = chain
    .map((component) => partyName(childAt(component, "AdministrativeMetadata", "Creator")))
    .find((name) => name !== undefined);
  const text = words.text ?? headline;
  if (main === undefined && text === undefined) return undefined;
  return compact({
    src: attribute(main?.content, "Href"),
    caption: text === undefined ? undefined : plain(text),
    credit: lineOf(chain, "CreditLine")?.value ?? split?.credit?.text ?? lineOf(chain, "ByLine")?.value ?? creator,
    rights: words.rights ?? lineOf(chain, "CopyrightLine")?.value,
    width: positive(main === undefined ? undefined : property(main.content, "Width")),
    height: positive(main === undefined ? undefined : property(main.content, "Height")),
  });
}

interface CaptionText {
  readonly text?: string;
  readonly rights?: string;
}

/** The caption's own words, and the terms of use that some agencies print below it. */
function captionText(data: XmlElement | undefined): CaptionText {
  const paragraphs = data === undefined ? [] : linesIn(data);
  const rights = paragraphs.filter((paragraph) => restricted.test(paragraph));
  const text = paragraphs.filter((paragraph) => !restricted.test(paragraph)).join(" ");
  return compact({ text: text || undefined, rights: rights.join(" ") || undefined });
}

const restricted =
  /^[\s-]*(?:RESTRICTED TO|EDITORIAL USE ONLY|NO (?:USE|RESALE|SALES)|MANDATORY CREDIT|FOR EDITORIAL|NOT FOR)/u;

/** Paragraphs and lines parted by breaks. */
function linesIn(element: XmlElement): readonly string[] {
  const lines: string[] = [""];
  const visit = (at: XmlElement): void => {
    for (const node of at.children) {
      if (typeof node === "string") lines[lines.length - 1] += node;
      else if (node.name === "br" || node.name === "p") {
        lines.push("");
        visit(node);
        lines.push("");
      } else visit(node);
    }
  };
  visit(element);
  const text = lines.map(foldFill).filter((line) => line !== "");
  return text.length > 0 ? text : [rawText(element).trim()].filter((line) => line !== "");
}

const property = (content: XmlElement, name: string): string | undefined =>
  attribute(
    childrenOf(childAt(content, "Characteristics"), "Property").find(
      (entry) => attribute(entry, "FormalName") === name,
    ),
    "Value",
  );

const positive = (value: string | undefined): number | undefined => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) && number > 0 ? number : undefined;
};
