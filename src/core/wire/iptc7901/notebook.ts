import { isSignOff } from "../fields/find-sign-off.ts";
import type { WireAside } from "../text/wire-story.ts";
import { isBlankLine, trimLines, type WireLine } from "../text/wire-lines.ts";

/** What follows the copy inside the text of a message: notes, links, contacts, sign-off. */
export interface Notebook {
  readonly body: readonly WireLine[];
  readonly editorNote?: string;
  readonly copyright?: string;
  readonly signOff?: string;
  readonly asides: readonly WireAside[];
}

const opens =
  /^\s*(?:#{1,3}\s*\p{L}|(?:\*\s*){3,}$|(?:The following information is|Die folgenden Informationen sind|Les informations suivantes)\b)/u;

/** Parts the copy from the notebook that agencies put under it, and reads notes, rights and sign-off out of that. */
export function splitNotebook(lines: readonly WireLine[], source: string | undefined): Notebook {
  const start = lines.findIndex((line, index) => index > 0 && opens.test(line.text));
  if (start < 0) return { body: lines, asides: [] };
  const rest = trimLines(lines.slice(start));
  const last = rest.at(-1);
  const signed = last !== undefined && isSignOff(last.text, source) ? last : undefined;
  const sections = sectionsOf(signed === undefined ? rest : trimLines(rest.slice(0, -1)));
  const notes = sections.filter(({ title }) =>
    /note|hinweis|editors|rédaction|achtung|korrektur|correction/iu.test(title),
  );
  const items = notes.flatMap((section) => section.items);
  const copyright = items.find((item) => /^(?:\(c\)|©|copyright\b)/iu.test(item));
  return {
    body: trimLines(lines.slice(0, start)),
    ...(items.length === 0 ? {} : { editorNote: items.join("\n") }),
    ...(copyright === undefined ? {} : { copyright }),
    ...(signed === undefined ? {} : { signOff: signed.text.trim() }),
    asides: [
      ...sections.map(({ lines: own, title, items: said }) => ({
        text: [title, ...said].filter((text) => text !== "").join("\n"),
        lines: own,
        role: "metadata" as const,
        why: "The agency's notebook under the story, not for publication.",
      })),
      ...(signed === undefined
        ? []
        : [
            {
              text: signed.text.trim(),
              lines: [signed],
              role: "sign-off" as const,
              why: "The desk's sign-off at the end, not for print.",
            },
          ]),
    ],
  };
}

interface Section {
  readonly title: string;
  readonly items: readonly string[];
  readonly lines: readonly WireLine[];
}

function sectionsOf(lines: readonly WireLine[]): readonly Section[] {
  const sections: { title: string; items: string[]; lines: WireLine[] }[] = [];
  for (const line of lines) {
    if (isBlankLine(line)) continue;
    const title = /^\s*#{1,3}\s*(?<title>\S.*)$/u.exec(line.text)?.groups?.["title"];
    const open = sections.at(-1);
    if (title === undefined && opens.test(line.text)) {
      sections.push({ title: "", items: [line.text.trim()], lines: [line] });
      continue;
    }
    if (title !== undefined || open === undefined) {
      sections.push({ title: title ?? "", items: title === undefined ? [line.text.trim()] : [], lines: [line] });
      continue;
    }
    open.lines.push(line);
    // A line that is set in goes on with the item before it.
    const goesOn = /^\s+\S/u.test(line.text) && !/^\s*-/u.test(line.text) && open.items.length > 0;
    const text = line.text.trim().replace(/^-\s*/u, "");
    if (goesOn) open.items.splice(-1, 1, `${open.items.at(-1) ?? ""} ${text}`);
    else open.items.push(text);
  }
  return sections;
}
