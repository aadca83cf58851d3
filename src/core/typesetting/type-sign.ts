import type { Typesetting } from "../stylebook/stylebook.ts";

/** What a sign becomes as it is typed. */
export interface TypedSign {
  /** So many characters before it are replaced with it. */
  readonly takes: number;
  readonly insert: string;
}

/** An address, a name of a file or an account: signs in it mean themselves. */
const machineText = /(?:https?:|www\.|mailto:|\/\/|[@\\=<`])\S*$/iu;

/** Words that begin with an apostrophe. */
const clipped = /(?:^|[\s“(—–])‘(?:tis|twas|til|em|cause|n|round|bout|cos)$/iu;

/**
 * What a typed sign becomes by the house's stylebook, from the text before it: quotation marks that face the right way, dashes for
 * hyphens. Nothing where it stays as typed.
 */
export function typeSign(before: string, sign: string, { quotes, dash }: Typesetting): TypedSign | undefined {
  if (machineText.test(before)) return undefined;
  if (quotes === "curly") {
    if (sign === '"') return { takes: 0, insert: opens(before) ? "“" : "”" };
    if (sign === "'" && /(?:^|\s)‘n$/iu.test(before)) return { takes: 2, insert: `’${before.slice(-1)}’` };
    if (sign === "'") return { takes: 0, insert: opens(before) ? "‘" : "’" };
    // "‘90s" and "‘em": only what follows says that it was an apostrophe.
    if (/^\d$/u.test(sign) && /(?:^|[\s“(—–])‘$/u.test(before)) return { takes: 1, insert: `’${sign}` };
    const short = /^[\s.,!?]$/u.test(sign) ? clipped.exec(before)?.[0] : undefined;
    if (short !== undefined) {
      const at = short.indexOf("‘");
      return { takes: short.length - at, insert: `’${short.slice(at + 1)}${sign}` };
    }
  }
  if (dash !== "as-typed") {
    if (sign === "-" && /(?:^|[^-])-$/u.test(before)) return { takes: 1, insert: dash };
    if (sign === " " && /\S -$/u.test(before)) return { takes: 1, insert: `${dash} ` };
  }
  return undefined;
}

const opens = (before: string): boolean => before === "" || /[\s([{“‘—–/\u00A0-]$/u.test(before);
