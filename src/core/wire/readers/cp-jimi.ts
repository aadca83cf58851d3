import { readAgencyXml } from "../agency/read-agency-xml.ts";
import { xmlItem } from "../agency/xml-item.ts";
import { compact } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import type { Draft, Found } from "../compose/draft.ts";
import { withFieldNames } from "../json/field-names.ts";
import { foundAt, type JsonItem, sourceOf, textAt, wordsAt } from "../json/json-item.ts";
import { readNinjsItem } from "../json/ninjs-item.ts";
import type { Reader } from "../reader.ts";
import { below, type XmlElement } from "../xml/element.ts";
import { rootTagOf } from "../xml/sniff-xml.ts";

/** The envelope of The Canadian Press: `<Publish>` around content items, their HTML escaped. */
export const cpJimi: Reader = {
  id: "cp-jimi",
  label: "The Canadian Press (Jimi)",
  extensions: ["xml"],
  sniff: ({ text }) => (rootTagOf(text)?.name === "Publish" && /<ContentItem\b/u.test(text) ? 1 : 0),
  read: (source, context) =>
    readAgencyXml(source, context, {
      reader: "cp-jimi",
      stories: (roots) => roots.flatMap((root) => [...below(root, "ContentItem")]),
      read,
    }),
};

function read(element: XmlElement): Omit<Draft, "origin"> {
  const item = xmlItem(element);
  const draft = readNinjsItem(withFieldNames(item));
  const yes = (name: string): boolean => textAt(item, name)?.toLowerCase() === "true";
  const photo =
    /photo|graphic|video/iu.test(textAt(item, "contenttype") ?? "") ||
    textAt(item, "englishcaption", "frenchcaption") !== undefined;
  const place = placeOf(item);
  return {
    ...draft,
    dateline: place,
    figures: photo ? [figureOf(item)] : [],
    meta: {
      ...draft.meta,
      // 1 English, 2 French.
      language: textAt(item, "language") === "2" ? "fr" : textAt(item, "language") === "1" ? "en" : undefined,
      category: textAt(item, "category"),
      keywords: wordsAt(item, "keyword")?.map((word) => word.replace(/\s+/gu, " ")),
      place:
        place === undefined
          ? undefined
          : textAt(item, "placeline")
              ?.split(/\s*;\s*/u)
              .filter((part) => part !== "")
              .join(", "),
      usageTerms: textAt(item, "specialinstructions"),
      copyright: textAt(item, "copyright"),
      status: yes("trashflag") ? "killed" : yes("holdflag") ? "withheld" : undefined,
    },
    labels: [textAt(item, "updatenote"), textAt(item, "writethrutype"), textAt(item, "ranking")],
  };
}

/** City, province and country with semicolons between them: the city is what is printed. */
function placeOf(item: JsonItem): Found<string> | undefined {
  const line = foundAt(item, "placeline");
  const city = line?.value
    .split(";")
    .map((part) => part.trim())
    .find((part) => part !== "");
  return line === undefined || city === undefined ? undefined : { ...line, value: city };
}

function figureOf(item: JsonItem): Found<Figure> {
  const caption = foundAt(item, "englishcaption", "frenchcaption", "caption");
  const value: Figure = compact({
    src: textAt(item, "viewfile", "contentref"),
    caption: caption === undefined ? undefined : plain(caption.value.replace(/\s+/gu, " ")),
    credit: textAt(item, "credit"),
    rights: textAt(item, "copyright"),
  });
  return { value, source: sourceOf(caption?.source.from.path ?? item.path, "picture of the item") };
}
