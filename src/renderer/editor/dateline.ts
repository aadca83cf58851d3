import type { Node } from "@tiptap/pm/model";
import type { Dateline } from "../../core/story/story.ts";
import { textOf } from "./textblocks.ts";

/** The dateline as it stands in its field, with its parts where its words are still the ones that they were read from. */
export function datelineIn(field: Node): Dateline | undefined {
  const text = textOf(field);
  if (text.trim() === "") return undefined;
  const as = field.attrs["as"] as Dateline | null;
  return as?.text === text ? as : { text };
}

/** The parts as a line: "MOSCOW, April 12 (Reuters)". */
export function datelineOf(parts: Partial<Dateline>): Dateline | undefined {
  const [place, date, agency] = [parts.place, parts.date, parts.agency].map((part) => part?.trim() ?? "");
  const line = [place, date].filter((part) => part !== "").join(", ");
  const text = [line, agency === "" ? "" : `(${agency})`].filter((part) => part !== "").join(" ");
  if (text === "") return undefined;
  return {
    text,
    ...(place === "" || place === undefined ? {} : { place }),
    ...(date === "" || date === undefined ? {} : { date }),
    ...(agency === "" || agency === undefined ? {} : { agency }),
  };
}
