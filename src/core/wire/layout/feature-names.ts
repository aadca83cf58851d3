/** Names of the thresholds that a number is above. Linear weights on them make any staircase. */
export type Steps = (value: number) => readonly string[];

/** Thresholds of one number, rising. The lists of names are made once. */
export function steps(name: string, thresholds: readonly number[]): Steps {
  const names = thresholds.map((threshold) => `${name}>=${threshold}`);
  const prefixes = names.map((_, index) => names.slice(0, index + 1));
  return (value) => {
    let count = 0;
    while (count < thresholds.length && value >= (thresholds[count] ?? Infinity)) count += 1;
    return prefixes[count - 1] ?? none;
  };
}
const none: readonly string[] = [];

/** How far neighbours are told of: two lines each way. */
export const distances = ["-2", "-1", "+1", "+2"] as const;

/** The names by which a line's neighbours at each distance hear of one of its features; nothing for most features. */
export const toldNames = (feature: string): readonly string[] | undefined => told.get(feature);

const told = new Map(
  `chars>=21 chars>=46 chars>=81 chars>=171 prose stops ends-colon all-capitals capitals>=0.6 date only-date mostly-date
   byline>=0.35 byline>=0.9 byline-cue-alone starts-by person credit>=0.2 credit>=0.6 credit>=0.9 ends-credit dateline>=0.5
   kind-social kind-account kind-advert kind-comments kind-related kind-legal kind-media kind-tags kind-command kind-control
   kind-section kind-counter kind-contact kind-signOff kind-cutLine kind-seen kind-spoken kind-bar kind-bio caption-control
   kin>=0.4 kin>=0.7 title-1 title-2 same>=1`
    .split(/\s+/u)
    .map((feature) => [feature, distances.map((distance) => `${distance}:${feature}`)] as const),
);
