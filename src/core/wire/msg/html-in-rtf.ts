import { decodeAs } from "../charset.ts";
import { codePage, fontCharset } from "../rtf/charsets.ts";
import { type RtfToken, rtfTokens } from "../rtf/tokens.ts";

/** What holds inside a group and ends with it. */
interface Scope {
  /** `\htmlrtf`: what is there for programs that show RTF, and not in the HTML. */
  readonly hidden: boolean;
  /** A destination that is no text: fonts, colours, other forms of a tag. */
  readonly skipped: boolean;
  readonly charset: string;
  /** How many letters stand in for a `\u` where a program knows no Unicode. */
  readonly standIns: number;
}

const signs: Readonly<Record<string, string>> = {
  par: "\r\n",
  line: "\r\n",
  tab: "\t",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  endash: "–",
  emdash: "—",
};
const destinations: ReadonlySet<string> = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "header",
  "footer",
]);

/** The HTML that Outlook wrapped into RTF ([MS-OXRTFEX]); undefined where the RTF was not made of HTML. */
export function htmlInRtf(rtf: Uint8Array): string | undefined {
  const source = decodeAs("latin1", rtf);
  if (!/\\fromhtml1?\b/u.test(source.slice(0, 1000))) return undefined;
  const file = codePage(Number(/\\ansicpg(?<page>\d+)/u.exec(source.slice(0, 1000))?.groups?.["page"] ?? 1252));
  const fonts = fontsIn(source);
  let scope: Scope = { hidden: false, skipped: false, charset: file, standIns: 1 };
  const around: Scope[] = [];
  let html = "";
  let bytes: number[] = [];
  let starred = false;
  let leftOut = 0;
  const flush = (): void => {
    if (bytes.length > 0) html += decodeAs(scope.charset, Uint8Array.from(bytes));
    bytes = [];
  };
  const shown = (): boolean => !scope.hidden && !scope.skipped;
  const readWord = ({ name, value }: Extract<RtfToken, { kind: "word" }>): void => {
    if (name === "*") {
      starred = true;
      return;
    }
    if (starred || destinations.has(name)) scope = { ...scope, skipped: scope.skipped || name !== "htmltag" };
    else if (name === "htmlrtf") scope = { ...scope, hidden: value !== 0 };
    else if (name === "f") scope = { ...scope, charset: fonts.get(value ?? 0) ?? file };
    else if (name === "uc") scope = { ...scope, standIns: Math.max(0, Math.min(value ?? 1, 8)) };
    else if (name === "u" && value !== undefined) {
      if (shown()) html += String.fromCharCode((value + 65536) % 65536);
      leftOut = scope.standIns;
    } else if (shown()) html += signs[name] ?? "";
    starred = false;
  };
  for (const token of rtfTokens(source)) {
    if (token.kind !== "byte") flush();
    if (token.kind === "open") around.push(scope);
    else if (token.kind === "close") scope = around.pop() ?? scope;
    else if (token.kind === "word") readWord(token);
    else if (token.kind === "byte") {
      if (leftOut > 0) leftOut -= 1;
      else if (shown()) bytes.push(token.byte);
    } else {
      const text = token.text.slice(leftOut);
      leftOut = Math.max(0, leftOut - token.text.length);
      if (shown()) html += text;
    }
    if (token.kind !== "word") starred = false;
  }
  flush();
  return html.trim() === "" ? undefined : html;
}

/** The charset of each font of the file. */
function fontsIn(source: string): ReadonlyMap<number, string> {
  const fonts = new Map<number, string>();
  const table = /\{\\fonttbl[^]{0,20000}?\}\s*\}/u.exec(source)?.[0] ?? "";
  for (const { groups } of table.matchAll(/\\f(?<font>\d{1,4})(?:\\\w+)*?\\fcharset(?<charset>\d{1,3})/gu)) {
    const charset = fontCharset(Number(groups?.["charset"]));
    if (charset !== undefined) fonts.set(Number(groups?.["font"]), charset);
  }
  return fonts;
}
