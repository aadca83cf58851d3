/** A piece of an RTF file: a group's brace, a control word, a byte of text, or plain text. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | undefined }
  /** `\'hh`, a byte in the charset of the font. */
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "text"; readonly text: string };

const word = /\\(?:(?<name>[a-z]{1,32})(?<value>-?\d{1,10})? ?|'(?<hex>[0-9a-f]{2})|(?<sign>[^a-z]))/iuy;

/**
 * Cuts an RTF file into tokens. The file is text of one-byte characters; line ends outside of control words mean nothing.
 * `\bin` data is passed over.
 */
export function* rtfTokens(source: string): Generator<RtfToken, undefined> {
  let at = 0;
  while (at < source.length) {
    const sign = source[at] ?? "";
    if (sign === "{" || sign === "}") {
      yield sign === "{" ? { kind: "open" } : { kind: "close" };
      at += 1;
    } else if (sign === "\\") {
      word.lastIndex = at;
      const found = word.exec(source);
      if (found === null) return;
      at = word.lastIndex;
      const token = readWord(found.groups ?? {});
      if (token.kind === "word" && token.name === "bin") at += Math.max(0, token.value ?? 0);
      else yield token;
    } else if (sign === "\r" || sign === "\n" || sign === "\u0000") at += 1;
    else {
      let end = at + 1;
      while (end < source.length && !stops.has(source[end] ?? "")) end += 1;
      yield { kind: "text", text: source.slice(at, end) };
      at = end;
    }
  }
}

const stops: ReadonlySet<string> = new Set(["{", "}", "\\", "\r", "\n", "\u0000"]);

function readWord({ name, value, hex, sign }: Readonly<Record<string, string | undefined>>): RtfToken {
  if (hex !== undefined) return { kind: "byte", byte: Number.parseInt(hex, 16) };
  if (name !== undefined) return { kind: "word", name, value: value === undefined ? undefined : Number(value) };
  switch (sign) {
    case "\\":
    case "{":
    case "}":
      return { kind: "text", text: sign };
    case "~":
      return { kind: "text", text: "\u00a0" };
    case "_":
      return { kind: "text", text: "\u2011" };
    case "*":
      return { kind: "word", name: "*", value: undefined };
    case "\r":
    case "\n":
      return { kind: "word", name: "par", value: undefined };
    case "\t":
      return { kind: "word", name: "tab", value: undefined };
    case undefined:
    // "\-" is a place where a word may be broken, "\:" and "\|" are of indexes: no text.
    default:
      return { kind: "text", text: "" };
  }
}
