/** Stories for the benchmarks: invented, the same on every machine, with the faults a desk meets. */

/** Numbers 0 ≤ n < 1 from a seed (linear congruential, Numerical Recipes' constants): speed does not hang on their quality. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 4_294_967_296;
}

const people = [
  "Maria Alvarez",
  "John Okafor",
  "Aiko Tanaka",
  "Rashid Khan",
  "Elena Petrova",
  "Tom Brennan",
  "Priya Nair",
];
const titles = ["Harbour master", "Mayor", "Transport Minister", "Fire chief", "Union leader"];
const places = ["Lagos", "Warsaw", "Lima", "Oslo", "Ankara", "Port Ellen", "Jakarta", "Toronto"];
const bodies = [
  "the port authority",
  "the election commission",
  "the water board",
  "the health agency",
  "the city council",
];
const things = [
  "bridge",
  "budget",
  "ceasefire",
  "inquiry",
  "contract",
  "shipment",
  "dam",
  "railway",
  "hospital",
  "pipeline",
];
const acts = ["announced", "rejected", "delayed", "approved", "suspended", "reviewed", "condemned", "welcomed"];
const reasons = [
  "after weeks of talks",
  "because of heavy rain",
  "amid rising costs",
  "following a vote late on Monday",
];

/** A story of about so many words: a headline, then paragraphs parted by blank lines. */
export function makeCopy(words: number, seed: number): string {
  const roll = dice(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(roll() * list.length)] ?? "";
  const count = (most: number): number => 1 + Math.floor(roll() * most);
  const sentences: readonly (() => string)[] = [
    () => `${pick(titles)} ${pick(people)} said the ${pick(things)} would be ${pick(acts)} ${pick(reasons)}.`,
    () =>
      `The ${pick(things)} was ${pick(acts)} by ${pick(bodies)} on Tuesday, and ${count(900)} people were affected.`,
    () => `“We will not walk away from the ${pick(things)},” ${pick(people)} told reporters in ${pick(places)}.`,
    () =>
      `Officials in ${pick(places)} failed to explain why the ${pick(things)} cost $${count(90)}.${count(9)} million, according to ${pick(bodies)}.`,
    () =>
      `At least ${count(80)} people were killed and ${count(300)} wounded when the ${pick(things)} collapsed last week.`,
    () => `Many hoped that the ${pick(things)} would be ${pick(acts)} again ${pick(reasons)}.`,
    () =>
      `In ${pick(places)}, where ${count(80)} percent of households rely on the the ${pick(things)}, ${pick(bodies)} ${pick(acts)} a plan.`,
    () => `He said the two sides had ${pick(acts)} the ${pick(things)} while travelling to ${pick(places)}.`,
    () =>
      `${pick(people)} and ${pick(people)} ${pick(acts)} a new ${pick(things)} in ${pick(places)} on Wednesday, April 12, 2017.`,
  ];
  const paragraphs: string[] = [];
  let written = 0;
  while (written < words) {
    const text = Array.from({ length: count(3) }, () =>
      (sentences[Math.floor(roll() * sentences.length)] ?? (() => ""))(),
    ).join(" ");
    written += text.split(" ").length;
    paragraphs.push(text);
  }
  return `${pick(places)} ${pick(acts)} ${pick(things)}, ${pick(bodies)} says\n\n${paragraphs.join("\n\n")}\n`;
}
