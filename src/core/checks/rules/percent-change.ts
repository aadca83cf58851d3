import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const percentChange = defineBlockCheck({
  id: "percent-change",
  title: "A percentage that does not follow from its figures",
  why: "Both figures stand beside it, so any reader can work it out. A change between two percentages is counted in points.",
  level: "check",
  examples: {
    bad: [
      {
        text: "The fare rose [[11 percent]] to $11.99 from $10.99.",
        fixed: "The fare rose 9 percent to $11.99 from $10.99.",
      },
      {
        text: "Sales at the café fell [[by 50%]] from 300 to 200.",
        fixed: "Sales at the café fell by 33% from 300 to 200.",
      },
      {
        text: "Shares in the café fell [[12%]] to 22.40 crowns from 28.00 crowns.",
        fixed: "Shares in the café fell 20% to 22.40 crowns from 28.00 crowns.",
      },
      {
        text: "Complaints rose from 40 to 60, an increase of [[33 per cent]].",
        fixed: "Complaints rose from 40 to 60, an increase of 50 per cent.",
      },
      {
        text: "The rate rose [[2 percent]] from 3 percent to 5 percent.",
        fixed: "The rate rose 2 percentage points from 3 percent to 5 percent.",
      },
    ],
    good: [
      "The fare rose 9 percent to $11.99 from $10.99.",
      "Sales fell by a third from 300 to 200.",
      "The rate rose 2 percentage points from 3 percent to 5 percent.",
      "Profit grew about 12 percent, to $1.1 billion from $980 million.",
      "It rose 40 percent from 2010 to 2015.",
      "Rents rose by 0.6% from 1991 to 2001, but fell by 0.3% a year later.",
      "It fell from 80 to 60, a drop of 25 percent.",
      "Shares rose 40 percent to 28 crowns from 20 crowns.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/percent|per cent|%/.test(text)) return;
    for (const match of [...matchesOf(pattern, text), ...matchesOf(changeBehind, text)]) {
      const { verb = "", by = "", figure = "", sign = "", first = "", one = "", other = "" } = match.groups ?? {};
      const [a, b] = [readAmount(one), readAmount(other)];
      const stated = Number(figure);
      if (a === undefined || b === undefined || a.unit !== b.unit || isYears(a, b)) continue;
      const [from, to] = first === "from" ? [a, b] : [b, a];
      const isFall = falls.test(verb);
      const start = match.index + match[0].lastIndexOf(`${by}${figure}${sign}`);
      const span = { from: start, to: start + by.length + figure.length + sign.length };
      const words = text.slice(span.from, span.to);
      if (a.unit === "percent") {
        const points = round(Math.abs(to.value - from.value), 2);
        report({
          ...span,
          message: `“${words}”: from ${from.value} to ${to.value} percent ${points === 1 ? "is 1 percentage point" : `are ${points} percentage points`}`,
          replace: [`${by}${points} percentage point${points === 1 ? "" : "s"}`],
        });
        continue;
      }
      if (from.value === 0) continue;
      const change = ((to.value - from.value) / from.value) * 100;
      const places = /\.(\d+)/.exec(figure)?.[1]?.length ?? 0;
      const slack =
        Math.max(0.5 * 10 ** -places, 0.05 * Math.abs(change), looseness(from, to) * 100) + 0.5 * 10 ** -places;
      const right = round(Math.abs(change), places);
      if (change < 0 !== isFall && Math.abs(change) > slack)
        report({
          ...span,
          level: "check",
          message: `“${verb} ${words}”, but from ${from.text} to ${to.text} it goes the other way`,
        });
      else if (Math.abs(Math.abs(change) - stated) > slack)
        report({
          ...span,
          message: `“${words}”: from ${from.text} to ${to.text} are ${right}${sign}`,
          replace: [`${by}${right}${sign}`],
        });
    }
  },
});

const falls = /^(?:f[ae]ll|dropp?|declin|decreas|down|shr[aiu]nk|slid|sank|lost|tumbl|plung|cut|reduc|slump)/i;
const amount =
  "(?:[$£€¥] ?)?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: ?(?:percent|per cent|%|million|billion|trillion|bn|m))?(?![\\p{L}\\d])(?: (?:crowns?|kron(?:or|er)|euros?|pounds?|dollars?|cents?|pence|yen|yuan|won|rupees?|roubles?|rubles?|francs?|pesos?|rand|zlotys?|forints?|points)\\b)?";
const pattern = new RegExp(
  `(?<verb>(?:r[oi]se[ns]?|rising|grew|grow[ns]?|growing|climbed|jumped|soared|surged|gained|increased?|up|raised|f[ae]ll(?:en|s)?|dropped|declined|decreased?|down|shrank|slid|sank|lost|tumbled|plunged|cut|reduced|slumped)) (?<by>(?:by |about |nearly |almost |some |around )?)(?<figure>\\d+(?:\\.\\d+)?)(?<sign> ?(?:percent|per cent|%))(?: (?:in|last|this|over|since) [^,.;]{2,24})?,? (?<first>from|to) (?<one>${amount})(?: (?:a|per|last|in|the) [^,.;]{2,24}?)?,? (?:from|to) (?<other>${amount})`,
  "giu",
);

/** "… rose from 40 to 60, an increase of 50 percent". */
const changeBehind = new RegExp(
  `(?<verb>r[oi]se[ns]?|rising|grew|growing|climbed|jumped|soared|increased?|raised|f[ae]ll(?:en|s)?|dropped|declined|decreased?|shrank|slid|tumbled|plunged|cut|reduced) (?<first>from) (?<one>${amount}) to (?<other>${amount})(?:,| [–—-]) (?:(?:an?|the) (?:increase|rise|jump|growth|gain|fall|drop|decline|decrease|cut|reduction) of |(?:up|down) )(?<by>(?:about |nearly |almost |some |around )?)(?<figure>\\d+(?:\\.\\d+)?)(?<sign> ?(?:percent|per cent|%))(?! points?\\b| of)`,
  "giu",
);

interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
  /** Half of the last place that was printed, as a share of the value. */
  readonly rounding: number;
}

function readAmount(text: string): Amount | undefined {
  const found =
    /^([$£€¥]?) ?(\d[\d,]*(?:\.\d+)?) ?(percent|per cent|%|million|billion|trillion|bn|m)?(?: (\p{L}+))?$/iu.exec(
      text.trim(),
    );
  const digits = found?.[2]?.replaceAll(",", "");
  if (found === null || digits === undefined) return undefined;
  const scale = scales[found[3]?.toLowerCase() ?? ""] ?? 1;
  const isPercent = /^(?:percent|per cent|%)$/i.test(found[3] ?? "");
  const places = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return {
    value: Number(digits) * scale,
    unit: isPercent ? "percent" : (found[1] ?? "") || (found[4]?.toLowerCase() ?? ""),
    text: text.trim(),
    rounding: (0.5 * 10 ** -places * (isRound(digits) ? 10 : 1)) / (Number(digits) || 1),
  };
}

const scales: Readonly<Record<string, number>> = { m: 1e6, million: 1e6, bn: 1e9, billion: 1e9, trillion: 1e12 };

/** "300" may be 296 or 304, "10.99" is what it says. */
const isRound = (digits: string): boolean => /^\d{2,}0$/.test(digits) && digits.length > 3;

/** How far the two figures' own rounding may move the result, as a share. */
const looseness = (from: Amount, to: Amount): number => (from.rounding + to.rounding) * (to.value / from.value);

const isYears = (a: Amount, b: Amount): boolean =>
  a.unit === "" &&
  b.unit === "" &&
  [a, b].every(({ value, text }) => value >= 1500 && value <= 2100 && /^\d{4}$/.test(text));

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;
