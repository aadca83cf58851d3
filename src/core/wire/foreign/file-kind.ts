import { wideWithoutMark } from "../guess-charset.ts";
import { spells } from "../photo/byte-range.ts";

interface Kind {
  /** The bytes by which it begins, and where. */
  readonly magic: readonly (readonly [at: number, bytes: string])[];
  readonly what: string;
}

const picture =
  "this picture has no caption in it that Wiredesk reads; bring in the JPEG that the agency sent, or type the caption";
const video = "this is a film or sound; Wiredesk reads text and captions only";
const archive = "this archive cannot be opened here; unpack it and bring in the files";

const kinds: readonly Kind[] = [
  { magic: [[0, "%PDF-"]], what: "this is a PDF; open it, copy the text and paste it" },
  {
    magic: [
      [0, "GIF87a"],
      [0, "GIF89a"],
      [0, "BM"],
      [4, "ftypavif"],
      [4, "ftyphei"],
      [4, "ftypmif1"],
    ],
    what: picture,
  },
  {
    magic: [
      [4, "ftyp"],
      [0, "\u001aE\u00df\u00a3"],
      [8, "AVI "],
      [8, "WAVE"],
      [0, "ID3"],
      [0, "OggS"],
      [0, "fLaC"],
      [0, "\u00ff\u00fb"],
      [0, "\u0000\u0000\u0001\u00ba"],
      [0, "FLV\u0001"],
    ],
    what: video,
  },
  {
    magic: [[0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"]],
    what: "this is a file of an old office program (.doc, .xls, .ppt); save it as .docx and bring that in",
  },
  {
    magic: [
      [0, "\u001f\u008b"],
      [0, "BZh"],
      [0, "\u00fd7zXZ\u0000"],
      [0, "7z\u00bc\u00af"],
      [0, "Rar!"],
      [257, "ustar"],
      [0, "MSCF"],
    ],
    what: archive,
  },
  {
    magic: [
      [0, "MZ"],
      [0, "\u007fELF"],
      [0, "\u00ca\u00fe\u00ba\u00be"],
      [0, "\u00cf\u00fa\u00ed\u00fe"],
    ],
    what: "this is a program, not a story",
  },
  { magic: [[0, "SQLite format 3"]], what: "this is a database, not a story" },
  {
    magic: [
      [0, "wOFF"],
      [0, "wOF2"],
      [0, "OTTO"],
      [0, "\u0000\u0001\u0000\u0000\u0000"],
    ],
    what: "this is a font, not a story",
  },
];

/** Short magics need more than two letters to go by: "BM" and "MZ" also begin words. */
const needsBinary: ReadonlySet<string> = new Set(["BM", "MZ", "ID3", "BZh", "\u00ff\u00fb"]);

const texts: readonly (readonly [RegExp, string])[] = [
  [/^\s*BEGIN:V(?:CALENDAR|EVENT)\b/iu, "this is a calendar entry, not a story"],
  [/^\s*BEGIN:VCARD\b/iu, "this is an address card, not a story"],
  [/^%!PS/u, "this is a PostScript page; copy its text and paste it"],
  [/^WEBVTT\b|^\s*1\r?\n\d\d:\d\d:\d\d,\d{3} --> /u, "these are subtitles of a film, not a story"],
  [/^#!\s*\//u, "this is a program, not a story"],
  [
    /^version https:\/\/git-lfs\.|^\/annex\/objects\//u,
    "this is a placeholder for a file that is kept elsewhere; fetch the file itself",
  ],
  [
    /^\s*(?:(?:error )?40[0134]\b|not found|access denied|forbidden|moved permanently|object moved|internal server error)[^\n]{0,120}\s*$/iu,
    "this is the answer of a server that did not have the file; fetch it again",
  ],
  [/^(?:From [^\r\n]+\r?\n)?\s*<\?php/u, "this is a program, not a story"],
];

/** What a file is that holds no story, in a sentence for the editor that says what to do; nothing for all others. */
export function fileKind(bytes: Uint8Array, text: string): string | undefined {
  const isBinary = bytes.subarray(0, 512).includes(0);
  for (const { magic, what } of kinds)
    if (magic.some(([at, mark]) => spells(bytes, at, mark) && (isBinary || !needsBinary.has(mark)))) return what;
  const said = texts.find(([pattern]) => pattern.test(text))?.[1];
  if (said !== undefined) return said;
  return isBinary && !isWide(bytes) && manyZeros(bytes) ? "this is a file of a program and holds no text" : undefined;
}

/** UTF-16 text is full of zero bytes and none the less text. */
const isWide = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  wideWithoutMark(bytes) !== undefined;

const manyZeros = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 4096);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros += 1;
  return zeros > head.length * 0.05;
};
