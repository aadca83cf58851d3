import type { DeclaredRole } from "./declared-role.ts";
import type { SourceLine } from "./source-lines.ts";

/** So far down a copied mail's own head may reach. */
const headOfMail = 4;
const address = /^(?:From|To|Cc|Sent|Reply-To)\s?:\s+\S/u;
const subject = /^Subject\s?:\s+\S/u;
const field = /^\p{Lu}[\p{L}-]{1,12}\s?:\s/u;

/** A line of a mail's head that was copied along. Its subject is the headline unless one stands below. */
export function mailHead(lines: readonly SourceLine[], index: number): DeclaredRole | undefined {
  const text = lines[index]?.text ?? "";
  if (index >= headOfMail || lines.length <= headOfMail) return undefined;
  // Above it stand lines of the head only.
  if (!lines.slice(0, index).every((line) => address.test(line.text) || subject.test(line.text))) return undefined;
  if (address.test(text)) return { role: "furniture", kind: "metadata", value: text, why: "a line of a mail's head" };
  if (!subject.test(text)) return undefined;
  const next = lines.slice(index + 1).find((line) => !field.test(line.text));
  if (next === undefined || !isTitle(next.text)) return undefined;
  return { role: "furniture", kind: "metadata", value: text, why: "the subject of a mail; the headline stands below" };
}

const isTitle = (text: string): boolean => text.split(" ").length <= 14 && !/[.!?:,;]["”’)]?$/u.test(text);
