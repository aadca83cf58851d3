import { readAgencyXml } from "../agency/read-agency-xml.ts";
import { xmlItem } from "../agency/xml-item.ts";
import type { Draft } from "../compose/draft.ts";
import { withFieldNames } from "../json/field-names.ts";
import { textAt } from "../json/json-item.ts";
import { readNinjsItem } from "../json/ninjs-item.ts";
import type { Reader } from "../reader.ts";
import { below, type XmlElement } from "../xml/element.ts";
import { rootTagOf } from "../xml/sniff-xml.ts";

/** Ritzau's news service: one `<RBNews>`, or a queue of them. */
export const ritzau: Reader = {
  id: "ritzau",
  label: "Ritzau",
  extensions: ["xml"],
  sniff: ({ text }) => (/^(?:RBNews|XMLNews\w*Response|ListOfRBNews)$/u.test(rootTagOf(text)?.name ?? "") ? 1 : 0),
  read: (source, context) =>
    readAgencyXml(source, context, {
      reader: "ritzau",
      stories: (roots) => roots.flatMap((root) => (root.name === "RBNews" ? [root] : [...below(root, "RBNews")])),
      read,
    }),
};

function read(element: XmlElement): Omit<Draft, "origin"> {
  const item = xmlItem(element);
  const draft = readNinjsItem(
    withFieldNames(item, {
      content: "bodyhtml",
      priority: "urgency",
      tilredaktionen: "ednote",
      subjectkeyword: "keywords",
    }),
  );
  const yes = (name: string): boolean => textAt(item, name)?.toLowerCase() === "true";
  const status = yes("annulleret") || yes("annuleret") ? "killed" : yes("korrektion") ? "correction" : undefined;
  return {
    ...draft,
    meta: { ...draft.meta, language: draft.meta.language ?? "da", place: textAt(item, "town"), status },
    labels: [textAt(item, "section"), textAt(item, "strapline")],
  };
}
