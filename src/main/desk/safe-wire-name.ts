import path from "node:path";

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A file's own name as far as every system allows it: no folders, no signs that steer a terminal or hide an ending. */
export function safeWireName(name: string): string {
  const base = path.basename(name.replaceAll("\\", "/"));
  const clean = base
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/[<>:"/\\|?*]/gu, "-")
    .replace(/^[. -]+|[. ]+$/gu, "");
  const shown = clean === "" || reserved.test(clean) ? `wire-${clean}` : clean;
  if (Buffer.byteLength(shown) <= 180) return shown;
  const ending = path.extname(shown).slice(0, 20);
  let stem = shown.slice(0, shown.length - ending.length);
  while (Buffer.byteLength(stem + ending) > 180) stem = stem.slice(0, -1);
  return stem.replace(/[\uD800-\uDBFF]$/u, "") + ending;
}
