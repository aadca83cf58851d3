import { struckNote } from "../document/struck-note.ts";
import type { Note } from "../../story/note.ts";
import { foldSpaces } from "../../story/text.ts";
import type { DocContent } from "../document/doc-content.ts";
import { codePage } from "./charsets.ts";
import { collected, destinationName, destinations, signs } from "./destinations.ts";
import { outermost, type RtfGroup, withLook } from "./group.ts";
import { rtfText } from "./rtf-text.ts";
import { rtfWriter } from "./rtf-writer.ts";
import { rtfTables } from "./tables.ts";
import { rtfTokens } from "./tokens.ts";
import { windowsLanguage } from "./windows-language.ts";

/** How deep groups may nest; what lies deeper is read with the properties of the deepest. */
const deepest = 500;

/** Reads an RTF file: paragraphs, tables and lists with bold, italic and links; notes for all else. */
export function readRtf(source: string): DocContent {
  const writer = rtfWriter();
  const tables = rtfTables();
  const notes: Note[] = [];
  const around: RtfGroup[] = [];
  const words = new Map<string, string>();
  let group = outermost;
  let page = "windows-1252";
  let defaultFont = -1;
  let language: string | undefined;
  let tooDeep = 0;
  let starred = false;

  const add = (name: string, text: string): void => void words.set(name, (words.get(name) ?? "") + text);
  const take = (name: string): string => {
    const text = words.get(name) ?? "";
    words.delete(name);
    return text;
  };
  const put = (text: string): void => {
    if (group.destination === "copy") {
      if (group.deleted) add("deleted", text);
      else if (group.hidden) add("hidden", text);
      else {
        if (group.struck) add("struck", text);
        writer.text(text, group);
      }
    } else if (collected.has(group.destination)) add(group.destination, text);
  };
  const text = rtfText(put, () => tables.charsetOf(group.font < 0 ? defaultFont : group.font) ?? page);

  const close = (): void => {
    const closed = group;
    group = around.pop() ?? outermost;
    if (closed.destination === "stylesheet") tables.endStyle(take("stylesheet"));
    else if (closed.isResult && !group.isResult) writer.endField();
    else if (closed.destination !== group.destination) endDestination(closed.destination);
  };
  const endDestination = (name: string): void => {
    if (name === "fldinst") writer.field(take(name));
    else if (name === "listtext" || name === "pntext") writer.listMark(take(name).trim());
    else if (name !== "fonttbl") {
      const message = remark(name, foldSpaces(take(name)), foldSpaces(name === "annotation" ? take("atnauthor") : ""));
      if (message !== undefined) notes.push({ kind: "lost", where: writer.place(), message });
    }
  };
  const control = (name: string, value: number | undefined): void => {
    const sign = signs.get(name);
    if (sign !== undefined) put(sign);
    else if (name === "ansicpg") page = codePage(value);
    else if (name === "mac") page = "macintosh";
    else if (name === "deff") defaultFont = value ?? -1;
    else if (name === "deflang") language ??= windowsLanguage(value);
    else if (group.destination === "stylesheet" || group.destination === "fonttbl")
      tables.word(group.destination, name, value);
    else if (name === "s") writer.style(tables.roleOf(value ?? 0));
    else {
      group = withLook(group, name, value);
      if (group.destination === "copy") writer.word(name);
      else if (name === "par" || name === "cell") put(" ");
    }
  };
  const word = (name: string, value: number | undefined): void => {
    if (name === "fldrslt") group = { ...group, destination: "copy", isResult: true };
    else if (name === "shptxt" || name === "ud") group = { ...group, destination: "copy" };
    else if (destinations.has(name)) group = { ...group, destination: destinationName(name) };
    else if ((starred && name !== "shpinst") || name === "upr") group = { ...group, destination: "skipped" };
    else control(name, value);
  };

  for (const token of rtfTokens(source)) {
    if (token.kind === "byte") text.byte(token.byte);
    else if (token.kind === "text") text.letters(token.text);
    else if (token.kind === "word" && token.name === "u") text.unicode(token.value ?? 63, group.fallback);
    else {
      text.flush();
      if (token.kind === "open") {
        if (around.length < deepest) around.push(group);
        else tooDeep += 1;
      } else if (token.kind === "close") {
        if (tooDeep > 0) tooDeep -= 1;
        else close();
      } else if (token.name !== "*") word(token.name, token.value);
      starred = token.kind === "word" && token.name === "*";
    }
  }
  text.flush();
  if (around.length > 0)
    notes.push({
      kind: "broken",
      where: "end of the file",
      message: "The file ends in the middle; it may be cut off.",
    });
  return {
    items: writer.done(),
    notes: [...notes, ...leftOut(take("deleted"), take("hidden")), ...struckNote([take("struck")], "struck text")],
    language,
  };
}

/** What is told of a group that has no place in a story. */
function remark(destination: string, words: string, author: string): string | undefined {
  switch (destination) {
    case "annotation":
      return `Comment${author === "" ? "" : ` by ${author}`}: ${words}`;
    case "footnote":
      return `Footnote: ${words}`;
    case "pict":
      return "A picture in the text was not carried over; ask for it as a file.";
    case "object":
      return "An embedded object was not carried over.";
    case "header":
    case "footer":
      return words === "" ? undefined : `The ${destination} of the page was left out: “${words.slice(0, 120)}”`;
    default:
      return undefined;
  }
}

function leftOut(deleted: string, hidden: string): readonly Note[] {
  const [gone, unseen] = [foldSpaces(deleted), foldSpaces(hidden)];
  const notes: Note[] = [];
  if (gone !== "")
    notes.push({
      kind: "guessed",
      where: "tracked changes",
      message: `Tracked deletions were left out of the text: “${gone.slice(0, 200)}”`,
    });
  if (unseen !== "")
    notes.push({ kind: "lost", where: "hidden text", message: `Hidden text was left out: “${unseen.slice(0, 200)}”` });
  return notes;
}
