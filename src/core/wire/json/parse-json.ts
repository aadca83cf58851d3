import type { Note } from "../../story/note.ts";
import { decodeBytes } from "../charset.ts";
import type { Source } from "../reader.ts";

/** A JSON file as values, and what was wrong with it. */
export interface JsonDocument {
  /** One for each document; several where a file has one on each line. */
  readonly values: readonly unknown[];
  readonly notes: readonly Note[];
  readonly charset: string;
}

/** Decodes and parses a JSON file; a torn one as far as it goes. Never throws. */
export function parseJsonSource(source: Source): JsonDocument {
  const { text, charset } = decodeBytes(source.bytes);
  const whole = parse(text);
  if (whole !== undefined) return { values: [whole.value], notes: [], charset };
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const documents = lines.length > 1 && lines.length < 20_000 ? lines.map((line) => parse(line)) : [];
  if (documents.length > 0 && documents[0] !== undefined && documents.every((document) => document !== undefined))
    return { values: documents.map((document) => document.value), notes: [], charset };
  const broken = (message: string): Note => ({
    kind: "broken",
    where: source.name,
    message: `${source.name}: ${message}`,
  });
  const mended = mendJson(text);
  const rest = mended === undefined ? undefined : parse(mended.text);
  if (mended === undefined || rest === undefined)
    return { values: [], notes: [broken("this is not JSON that can be read")], charset };
  return {
    values: [rest.value],
    notes: [broken(`the JSON is damaged ${mended.where}; what stands before was read`)],
    charset,
  };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Not JSON: the caller tries what else it may be.
    return undefined;
  }
}

/**
 * Closes what a torn file left open: the document is cut behind the last value that is whole, and the brackets that are
 * open there are closed. Raw line ends inside strings are escaped on the way.
 */
function mendJson(text: string): { text: string; where: string } | undefined {
  const open: string[] = [];
  let out = "";
  // The last place where the document could be cut, and what was open there.
  let cut = -1;
  let closers = "";
  let at = text.search(/[[{]/u);
  if (at < 0) return undefined;
  for (; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') {
      const end = endOfString(text, at);
      const string = text
        .slice(at, end ?? text.length)
        .replace(/[\n\r\t]/gu, (raw) => (raw === "\n" ? "\\n" : raw === "\t" ? "\\t" : ""));
      if (end === undefined) {
        // A text that is torn is worth more than none, if it is a value.
        if (/[:[,]\s*$/u.test(out) && /:\s*$/u.test(out)) {
          out += `${string.replace(/\\u?[0-9a-fA-F]{0,3}$/u, "")}"`;
          [cut, closers] = [out.length, closing(open)];
        }
        break;
      }
      out += string;
      at = end - 1;
      continue;
    }
    if (sign === "{" || sign === "[") {
      if (open.length > 500) return undefined;
      open.push(sign);
    } else if (sign === "}" || sign === "]") {
      if (open.pop() !== (sign === "}" ? "{" : "[")) break;
      out = out.replace(/,\s*$/u, "");
    } else if (sign === ",") [cut, closers] = [out.length, closing(open)];
    out += sign;
    if (sign === "}" || sign === "]") {
      [cut, closers] = [out.length, closing(open)];
      if (open.length === 0) break;
    }
  }
  if (cut < 0) return undefined;
  const where = at >= text.length - 1 ? "at its end" : `in line ${text.slice(0, at).split("\n").length}`;
  return { text: out.slice(0, cut) + closers, where };
}

const closing = (open: readonly string[]): string =>
  open
    .map((sign) => (sign === "{" ? "}" : "]"))
    .reverse()
    .join("");

/** Behind the closing quote, or undefined where there is none. */
function endOfString(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}
