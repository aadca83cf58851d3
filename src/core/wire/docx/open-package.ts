import type { Note } from "../../story/note.ts";
import { decodeBytes, declaredCharset } from "../charset.ts";
import { attribute, below, type XmlElement } from "../xml/element.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { openZip } from "../zip/open-zip.ts";

/** A Word file opened: its parts are read when they are asked for. */
export interface WordPackage {
  /** Where the main part is: "word/document.xml". */
  readonly main: string;
  /** A part as a tree; undefined where it is missing or empty. */
  readonly part: (name: string) => XmlElement | undefined;
  /** Relations of the main part: id → target inside the file, or an address outside. */
  readonly relations: ReadonlyMap<string, Relation>;
  readonly has: (name: string) => boolean;
  /** The bytes of a part that is no XML: a picture. */
  readonly bytesOf: (name: string) => Uint8Array | undefined;
  /** Grows while parts are read. */
  readonly notes: readonly Note[];
}

export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Opens a Word file within the bounds of archives, or says why not. */
export function openPackage(bytes: Uint8Array): WordPackage | { readonly refused: string } {
  const zip = openZip(bytes);
  if ("refused" in zip) return zip;
  const notes: Note[] = [...zip.notes];
  const entries = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry] as const));
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    const { bytes: data, problem } = entry.read();
    if (problem !== undefined)
      notes.push({ kind: "broken", where: name, message: `“${name}” in the file: ${problem}.` });
    if (data.length === 0) return undefined;
    const { roots, notes: problems } = parseXml(decodeBytes(data, declaredCharset(data)).text, name);
    notes.push(...problems);
    return roots[0];
  };
  const main = mainPart(relationsOf(part("_rels/.rels"), "")) ?? "word/document.xml";
  if (!entries.has(main.toLowerCase())) return { refused: "there is no document in it" };
  const folder = main.replace(/[^/]*$/u, "");
  const name = main.slice(folder.length);
  return {
    main,
    part,
    relations: relationsOf(part(`${folder}_rels/${name}.rels`), folder),
    has: (wanted) => entries.has(wanted.toLowerCase()),
    bytesOf: (wanted) => {
      const content = entries.get(wanted.toLowerCase())?.read();
      return content === undefined || content.problem !== undefined || content.bytes.length === 0
        ? undefined
        : content.bytes;
    },
    notes,
  };
}

const mainPart = (relations: ReadonlyMap<string, Relation>): string | undefined =>
  [...relations.values()].find(({ type }) => type === "officeDocument")?.target;

function relationsOf(root: XmlElement | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const element of below(root, "Relationship")) {
    const id = attribute(element, "Id");
    const target = attribute(element, "Target");
    if (id === undefined || target === undefined) continue;
    const external = attribute(element, "TargetMode") === "External";
    const type = (attribute(element, "Type") ?? "").replace(/^.*\//u, "");
    relations.set(id, { type, external, target: external ? target : inside(folder, target) });
  }
  return relations;
}

/** A target as a name inside the archive: "../media/a.png" from "word/" is "media/a.png". */
function inside(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
