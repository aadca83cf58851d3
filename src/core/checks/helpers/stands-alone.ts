import type { TextSpan } from "../../language/facts.ts";

/** A word that is not part of an address, a handle, a file name or a hyphened or figured compound. */
export function standsAlone(text: string, { from, to }: TextSpan): boolean {
  return (
    !/[\p{N}'’@#./\\_-]/u.test(text[from - 1] ?? " ") &&
    !/^(?:[\p{N}@/\\_]|\.[\p{L}\p{N}])/u.test(text.slice(to, to + 2))
  );
}
