import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { composeStory } from "../compose/compose-story.ts";
import { readNitf } from "../nitf/read-nitf.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { attribute, below, isElement, type XmlElement } from "../xml/element.ts";
import { inLowerCase } from "../xml/lower-case.ts";
import { noStory, readXmlSource } from "../xml/read-xml-source.ts";
import { isWrapped, rootNameOf } from "../xml/sniff-xml.ts";

/** NITF 3, with or without its namespace or document type. */
export const nitf: Reader = {
  id: "nitf",
  label: "NITF 3",
  extensions: ["xml", "nitf", "ntf"],
  sniff: ({ text }) => (rootNameOf(text) === "nitf" ? 1 : isWrapped(text, ["nitf"]) ? 0.6 : 0),
  read,
};

function read(source: Source, { progress }: ReadContext): ReadResult {
  const { roots, notes, origin } = readXmlSource(source, "nitf");
  const documents = roots.flatMap((root) =>
    root.name === "nitf" ? [root] : root.name.toLowerCase() === "nitf" ? [inLowerCase(root)] : [...below(root, "nitf")],
  );
  const [first] = documents;
  if (first === undefined) return noStory(source, "nitf", "there is no <nitf> in the file", notes);
  const stories: Story[] = [];
  const told: Note[] = [...notes];
  for (const [index, document] of documents.entries()) {
    if (!progress(index, documents.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${documents.length} stories` });
      break;
    }
    const draft = readNitf(document);
    const empty = draft.headline === undefined && draft.body.pieces.length === 0;
    if (empty && draft.meta.status !== "killed") {
      told.push({
        kind: "broken",
        where: source.name,
        message: `${source.name}: the document has neither headline nor copy`,
      });
      continue;
    }
    stories.push(composeStory({ ...draft, origin: documents.length === 1 ? origin : { ...origin, index } }));
  }
  return { format: versionOf(first), stories, notes: told };
}

/** "nitf-3.6" where the document says its version, else "nitf". */
function versionOf(document: XmlElement): string {
  const said =
    /NITF\s+(\d\.\d)/u.exec(attribute(document, "version") ?? "")?.[1] ??
    /nitf-(\d)-(\d)/iu.exec(schemaOf(document))?.slice(1).join(".");
  return said === undefined ? "nitf" : `nitf-${said}`;
}

const schemaOf = (element: XmlElement): string =>
  isElement(element) ? (attribute(element, "xsi:schemaLocation") ?? attribute(element, "schemaLocation") ?? "") : "";
