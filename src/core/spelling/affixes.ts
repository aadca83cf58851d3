/** One way to make a word out of another: as a line of a Hunspell `.aff` file says it. */
export interface Affix {
  readonly flag: string;
  /** Taken from the base word's end (a suffix) or beginning (a prefix). */
  readonly strip: string;
  readonly add: string;
  /** What the base word must look like there. */
  readonly condition: RegExp | undefined;
  /** Suffix and prefix of one word may go together. */
  readonly crosses: boolean;
}

/** What is read of an `.aff` file: enough for English, which has no compounds but figures. */
export interface Affixes {
  readonly prefixes: readonly Affix[];
  readonly suffixes: readonly Affix[];
  /** What is often written for what: "ei" → "ie". */
  readonly confusions: readonly (readonly [wrong: string, right: string])[];
  /** A word with this flag is right, but never offered. */
  readonly unoffered: string | undefined;
  /** A word with this flag is only a part of others. */
  readonly partOnly: string | undefined;
}

/** Reads the rules of a Hunspell dictionary. Lines that mean nothing here are passed over. */
export function readAffixes(text: string): Affixes {
  const prefixes: Affix[] = [];
  const suffixes: Affix[] = [];
  const confusions: (readonly [string, string])[] = [];
  const crossing = new Map<string, boolean>();
  let unoffered: string | undefined;
  let partOnly: string | undefined;
  for (const line of text.split("\n")) {
    const [kind, flag = "", third = "", fourth, condition] = line.trim().split(/\s+/u);
    if (kind === "NOSUGGEST") unoffered = flag;
    else if (kind === "ONLYINCOMPOUND") partOnly = flag;
    else if (kind === "REP" && third !== "") confusions.push([flag, third.replaceAll("_", " ")]);
    else if (kind === "PFX" || kind === "SFX") {
      if (condition === undefined) crossing.set(kind + flag, third === "Y");
      else {
        const affix = {
          flag,
          strip: third === "0" ? "" : third,
          add: fourth === undefined || fourth === "0" ? "" : fourth,
          condition: condition === "." ? undefined : conditionOf(kind, condition),
          crosses: crossing.get(kind + flag) === true,
        };
        (kind === "PFX" ? prefixes : suffixes).push(affix);
      }
    }
  }
  return { prefixes, suffixes, confusions, unoffered, partOnly };
}

const conditionOf = (kind: "PFX" | "SFX", condition: string): RegExp =>
  new RegExp(kind === "PFX" ? `^${condition}` : `${condition}$`, "u");
