/** The control bytes by which teleprinter wires frame a message, by their ASCII names. */
export const control = {
  nul: "\u0000",
  /** Start of header. */
  soh: "\u0001",
  /** Start of text. */
  stx: "\u0002",
  /** End of text. */
  etx: "\u0003",
  /** End of transmission. */
  eot: "\u0004",
  backspace: "\u0008",
  /** DC1–DC4, which choose the form of a text (running, in columns). */
  devices: "\u0011\u0012\u0013\u0014",
  /** DC2: in columns. */
  dc2: "\u0012",
  syn: "\u0016",
  /** Record separator. */
  rs: "\u001e",
  /** Unit separator. */
  us: "\u001f",
  del: "\u007f",
} as const;

/** Any one of the characters, as a regular expression. */
export const anyOf = (characters: string): RegExp => new RegExp(`[${characters.replace(/[\\\]^-]/gu, "\\$&")}]`, "u");
