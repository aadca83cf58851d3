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
      { story: "p: Bank ZBF closed on Friday.\np: Shares in ZBF fell." },
    ],
  },
  run(view, report, { stylebook }) {
    const known = new Set(stylebook.knownAcronyms);
    const body = view.blocks.filter(({ kind }) => kind === "paragraph" || kind === "list-item");
    const uses = new Map<
      string,
      { readonly block: (typeof body)[number]; readonly from: number; count: number; the: boolean }
    >();
    for (const block of body) {
      if (isShouted(block.text)) continue;
      const words = view.factsOf(block).words;
      words.forEach((word, n) => {
        if (word.text.length < 3 || word.text.charCodeAt(1) > 90) return;
        if (!/^[A-Z]{3,6}$/.test(word.text) || known.has(word.text) || stylebook.accepted.includes(word.text)) return;
        // Capitals beside it: a shout, a stock code in brackets, a hyphened name.
        if ([words[n - 1], words[n + 1]].some((near) => near !== undefined && /^[A-Z]{2,}$/.test(near.text))) return;
        if (/[:/@#$-]/.test((block.text[word.from - 1] ?? " ") + (block.text[word.to] ?? " "))) return;
        const use = uses.get(word.text);
        // Companies go without an article, and often by their letters alone.
        const the = words[n - 1]?.lower === "the";
        if (use === undefined) uses.set(word.text, { block, from: word.from, count: 1, the });
        else {
          use.count += 1;
          use.the ||= the;
        }
      });
    }
    for (const [acronym, { block, from, count, the }] of uses) {
      // Once and never again is a name on a label more often than a body that the story is about.
      if (count < 2 || !the || body.some(({ text }) => isExplained(text, acronym))) continue;
      report(block, {
        from,
        to: from + acronym.length,
        message: `“${acronym}” is not spelt out anywhere in the story; the long form is expected once`,
        sure: 0.5,
      });
    }
  },
});

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
  return new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, "iu").test(text);
}
