import { foldSpaces, isBlank, plain } from "../../story/text.ts";
import { mailFrame } from "../email/mail-frame.ts";
import { takeCoveringNote, whyCoveringNote } from "../email/take-covering-note.ts";
import { whyForwardedHeader, whyForwarder } from "../email/mail-text.ts";
import type { BodyField } from "../body/read-body.ts";
import type { AroundCopy, DocContent, DocItem } from "./doc-content.ts";

/**
 * What was written in a mail and copied from there, without what stands round the copy: the note to the desk above it, the
 * signature, an earlier mail below it.
 */
export function withoutLetter(items: readonly DocItem[]): Pick<DocContent, "items" | "around"> {
  const said = items.filter((item) => item.kind === "table" || item.pictures.length > 0 || !isBlank(item.text));
  const texts = said.map((item) => (item.kind === "table" ? "" : foldSpaces(item.text.text)));
  const { from, to, forwarded, below } = mailFrame(texts);
  const taken = takeCoveringNote(texts.slice(from, to), { sent: undefined, subject: forwarded?.subject });
  const start = from + (taken?.copyFrom ?? 0);
  if (start === 0 && to === said.length) return { items };
  const header = forwarded?.header ?? 0;
  const around: AroundCopy = {
    above: [
      ...aside(said.slice(0, header), whyForwarder),
      ...aside(said.slice(header, from), whyForwardedHeader),
      ...aside(said.slice(from, start), whyCoveringNote),
    ],
    below: aside(said.slice(to), below ?? ""),
    notes: taken?.notes ?? [],
    meta: { embargo: taken?.embargo, status: taken?.status },
  };
  const copy = said.slice(start, to);
  return { items: taken?.headline === true ? titled(copy) : copy, around };
}

const aside = (items: readonly DocItem[], why: string): readonly Omit<BodyField, "before">[] =>
  items.flatMap((item) => {
    const texts =
      item.kind === "table" ? item.rows.map((row) => plain(row.map(({ text }) => text).join("\t"))) : [item.text];
    return texts.filter((text) => !isBlank(text)).map((text) => ({ text, path: item.place, why }));
  });

/** Copy under a letter that opens with a line of its own has its headline there, unless another says that it is one. */
function titled(copy: readonly DocItem[]): readonly DocItem[] {
  const [first, ...rest] = copy;
  if (first?.kind !== "paragraph" || first.role !== undefined || rest.some(isTitle)) return copy;
  const guess = { why: "the line that opens the copy under a note to the desk", sure: 0.75 };
  return [{ ...first, role: "headline", guess }, ...rest];
}

const isTitle = (item: DocItem): boolean =>
  item.kind === "paragraph" && (item.role === "headline" || item.role?.startsWith("heading-") === true);
