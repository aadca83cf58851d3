import { matchesOf } from "../../language/matches-of.ts";
import type { Stylebook } from "../../stylebook/stylebook.ts";
import { defineStoryCheck } from "../check.ts";
import { isShouted } from "../helpers/is-shouted.ts";

export const acronymUnexplained = defineStoryCheck({
  id: "acronym-unexplained",
  title: "An acronym that is never spelt out",
  why: "Insiders know it, readers do not. The long form stands once, at the first mention or soon after; the stylebook lists those that need none.",
  level: "check",
  examples: {
    bad: [
      { story: "p: The [[VHKA]] closed the quay on Friday.\np: The VHKA said it would open again in May." },
      { story: "p: A report by [[ZBF]] says the café lost money.\np: The ZBF was paid by the town." },
    ],
    good: [
      {
        story:
          "p: The Vik Harbor Keepers’ Association closed the quay.\np: The VHKA said it would open again in May. VHKA has ten members.",
      },
      { story: "p: The VHKA (Vik harbor keepers) closed the quay.\np: The VHKA said so." },
      { story: "p: The FBI and NATO closed the quay.\np: The FBI said so, and NATO too." },
      { story: "p: The VHKA closed the quay." },
      {
        story:
          "p: The Harbor Union of Rowers and Deckhand Sailors met on Friday.\np: The HUORS said so. The HUORS is ten years old.",
      },
      { story: "p: The owners bought DRT Corp in May.\np: The DRT ferries are red, and the DRT quay is new." },
      { story: "p: Bank ZBF closed on Friday.\np: Shares in ZBF fell." },
    ],
  },
  run(view, report, { stylebook }) {
    const known = knownTo(stylebook);
    const body = view.blocks.filter(({ kind }) => kind === "paragraph" || kind === "list-item");
    const uses = new Map<
      string,
      { readonly block: (typeof body)[number]; readonly from: number; count: number; the: boolean }
    >();
    const labels = new Set<string>();
    for (const block of body) {
      if (isShouted(block.text)) continue;
      const words = view.factsOf(block).words;
      for (let n = 0; n < words.length; n++) {
        const word = words[n];
        if (word === undefined || word.text.length < 3 || word.text.charCodeAt(1) > 90) continue;
        if (!/^[A-Z]{3,6}$/.test(word.text) || known.has(word.text) || stylebook.accepted.includes(word.text)) continue;
        // Capitals beside it: a shout, a stock code in brackets, a hyphened name.
        if ([words[n - 1], words[n + 1]].some((near) => near !== undefined && /^[A-Z]{2,}$/.test(near.text))) continue;
        if (/[:/@#$-]/.test((block.text[word.from - 1] ?? " ") + (block.text[word.to] ?? " "))) continue;
        // “DRT Corp”: a firm is called by its letters.
        if (firms.test(words[n + 1]?.text ?? "")) {
          labels.add(word.text);
          continue;
        }
        const use = uses.get(word.text);
        // Companies go without an article, and often by their letters alone.
        const the = words[n - 1]?.lower === "the";
        if (use === undefined) uses.set(word.text, { block, from: word.from, count: 1, the });
        else {
          use.count += 1;
          use.the ||= the;
        }
      }
    }
    for (const [acronym, { block, from, count, the }] of uses) {
      // Once and never again is a name on a label more often than a body that the story is about.
      if (count < 2 || !the || labels.has(acronym) || body.some(({ text }) => isExplained(text, acronym))) continue;
      report(block, {
        from,
        to: from + acronym.length,
        message: `“${acronym}” is not spelt out anywhere in the story; the long form is expected once`,
        sure: 0.5,
      });
    }
  },
});

const firms = /^(?:Corp|Inc|Ltd|Co|Plc|PLC|LLC|AG|SA|Group|Holdings)$/;

const knownByBook = new WeakMap<Stylebook, ReadonlySet<string>>();

/** The acronyms that need no long form in a house. */
function knownTo(stylebook: Stylebook): ReadonlySet<string> {
  const before = knownByBook.get(stylebook);
  if (before !== undefined) return before;
  const made = new Set(stylebook.knownAcronyms);
  knownByBook.set(stylebook, made);
  return made;
}

/** Long form and acronym beside one another, or words anywhere whose first letters make it. */
function isExplained(text: string, acronym: string): boolean {
  const at = text.indexOf(acronym);
  if (
    at >= 0 &&
    (/\(\s*$/.test(text.slice(0, at)) ||
      /^\s*\(/.test(text.slice(at + acronym.length)) ||
      /(?:or|known as|called|abbreviated) (?:the )?$/.test(text.slice(0, at)) ||
      /^,? (?:which )?(?:stands|short) for\b/.test(text.slice(at + acronym.length)))
  )
    return true;
  const letters = Array.from(acronym, (letter) => `${letter}[\\p{L}'’]+`).join(
    "(?:[\\s-]+(?:of|for|the|and|in|on|to|de|a|&))*[\\s-]+",
  );
  return (
    new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, "iu").test(text) || (acronym.length > 3 && isNamed(text, acronym))
  );
}

/** “CORE” from “Circle of Rowers and Ferry Engineers”: a name that lends letters of its small words, and leaves one word out. */
function isNamed(text: string, acronym: string): boolean {
  for (const { 0: name } of matchesOf(capitalised, text)) {
    const initials = name.split(/[\s-]+/).map((word) => word.slice(0, 1).toUpperCase());
    for (let first = 0; first < initials.length; first++) {
      let letter = 0;
      let left = 0;
      for (let n = first; n < initials.length && letter < acronym.length && left < 3; n++)
        if (initials[n] === acronym[letter]) letter += 1;
        else left += 1;
      if (letter === acronym.length && left < 3) return true;
    }
  }
  return false;
}

const capitalised = /\p{Lu}[\p{L}'’]*(?:[\s-]+(?:(?:of|for|the|and|in|on|to|de|against|at|&) )*\p{Lu}[\p{L}'’]*){2,}/gu;
