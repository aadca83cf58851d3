import type { Quantity } from "../../language/facts.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";

export const headlineNumber = defineStoryCheck({
  id: "headline-number",
  title: "A number in the headline that the story gives otherwise",
  why: "The headline is written first and corrected last: when a toll or a sum rises, the old one stays above it. Such slips almost always have to be corrected in public.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "headline: Ferry fire leaves [[12 dead]]\np: Fourteen people died when a ferry burned off Vik, the harbor office said.",
      },
      {
        story:
          "headline: Town buys café\ndek: The council paid [[$3 million]] for it\np: The council paid $2.4 million for the café, records show.",
      },
    ],
    good: [
      { story: "headline: Ferry fire leaves 14 dead\np: Fourteen people died when a ferry burned off Vik." },
      { story: "headline: Town pays $2 million for café\np: The council paid $1.98 million for the café." },
      { story: "headline: 5 things to know about the ferry\np: It has two decks and 14 people on board." },
    ],
  },
  run(view, report) {
    const body = view.blocks.filter(
      ({ kind }) => kind === "paragraph" || kind === "list-item" || kind === "table-cell" || kind === "quote",
    );
    const heads = view.blocks.filter(
      ({ kind, text }) =>
        (kind === "headline" || kind === "dek") &&
        /\d|dead|killed|million|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/i.test(text),
    );
    if (body.length === 0) return;
    for (const head of heads) {
      for (const stated of view.factsOf(head).quantities) {
        if (!telling.has(stated.kind)) continue;
        const rivals: { readonly block: Block; readonly quantity: Quantity }[] = [];
        let confirmed = false;
        for (const block of body) {
          for (const quantity of view.factsOf(block).quantities) {
            if (agree(stated, quantity)) confirmed = true;
            else if (sameKind(stated, quantity)) rivals.push({ block, quantity });
          }
        }
        const rival = rivals[0];
        // Several other sums may be parts of it; one that stands alone is the same thing with another number.
        if (confirmed || rival === undefined || new Set(rivals.map(({ quantity }) => quantity.value)).size > 1)
          continue;
        const words = head.text.slice(stated.from, stated.to);
        const there = rival.block.text.slice(rival.quantity.from, rival.quantity.to);
        report(head, {
          from: stated.from,
          to: stated.to,
          message: `“${words}” here, “${there}” in the story; one number is expected`,
          related: [
            {
              span: { block: rival.block.id, from: rival.quantity.from, to: rival.quantity.to },
              quote: there,
              label: "in the story",
            },
          ],
          sure: stated.kind === "casualty" ? 0.8 : 0.6,
        });
      }
    }
  },
});

const telling: ReadonlySet<Quantity["kind"]> = new Set(["casualty", "money", "percent"]);

const sameKind = (one: Quantity, other: Quantity): boolean =>
  one.kind === other.kind && (one.kind === "casualty" || one.unit === other.unit);

/** The same number, or one that a headline may round: but the dead are counted. */
function agree(stated: Quantity, quantity: Quantity): boolean {
  if (stated.value === quantity.value) return true;
  if (stated.kind === "casualty" || stated.kind !== quantity.kind) return false;
  return Math.abs(stated.value - quantity.value) <= 0.06 * Math.max(stated.value, quantity.value);
}
