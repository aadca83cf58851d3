/** Charsets of Windows by their code page, as TextDecoder names them. */
export function codePage(page: number | undefined): string {
  if (page === undefined) return "windows-1252";
  const name = pages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined);
  return name ?? "windows-1252";
}

const pages: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20127: "windows-1252",
  20866: "koi8-r",
  21866: "koi8-u",
  28591: "windows-1252",
  28592: "iso-8859-2",
  28595: "iso-8859-5",
  54936: "gb18030",
  65001: "utf-8",
};

/** Charsets of fonts by their number; undefined where the font has that of the file. */
export const fontCharset = (number: number): string | undefined => fonts[number];

const fonts: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};
