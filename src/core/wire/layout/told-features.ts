import { type FeatureId, feature, featureCount, featureName, knownFeature } from "./feature-names.ts";
import { addFeature, endLine, type FeatureRows, newFeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";

/** How far neighbours are told of: two lines each way. */
const distances = [-2, -1, 1, 2] as const;
const labels = ["-2", "-1", "+1", "+2"] as const;

/** What neighbours hear of. The others say little beyond their own line. */
const told: readonly FeatureId[] =
  `chars>=21 chars>=46 chars>=81 chars>=171 prose stops ends-colon all-capitals capitals>=0.6 date only-date mostly-date
   byline>=0.35 byline>=0.9 byline-cue-alone starts-by person credit>=0.2 credit>=0.6 credit>=0.9 ends-credit dateline>=0.5
   kind-social kind-account kind-advert kind-comments kind-related kind-legal kind-media kind-tags kind-command kind-control
   kind-section kind-counter kind-contact kind-signOff kind-cutLine kind-seen kind-spoken kind-bar kind-bio caption-control
   kin>=0.4 kin>=0.7 title-1 title-2 same>=1`
    .split(/\s+/u)
    .map((name) => {
      const id = knownFeature(name);
      if (id === undefined) throw new Error(`no line has the feature ${name} that its neighbours are to hear of`);
      return id;
    });

/** 1 for what neighbours hear of. */
const isTold = new Uint8Array(featureCount());
for (const id of told) isTold[id] = 1;
/** For each distance the feature by which a neighbour hears of another's. */
const heardAs = labels.map((label) => {
  const ids = new Uint16Array(isTold.length);
  for (const id of told) ids[id] = feature(`${label}:${featureName(id)}`);
  return ids;
});
const nobody = labels.map((label) => feature(`${label}:none`));

/** How many features there are but for those of looks. */
export const featuresWithoutLooks: number = featureCount();

/** The features of each line that its neighbours hear of. */
export function toldOf(alone: FeatureRows, lines: number): FeatureRows {
  const rows = newFeatureRows(lines, 16);
  for (let line = 0; line < lines; line += 1) {
    const end = alone.starts[line + 1] ?? 0;
    for (let at = alone.starts[line] ?? 0; at < end; at += 1) {
      const id = alone.ids[at] ?? features.any;
      if (isTold[id] === 1) addFeature(rows, id);
    }
    endLine(rows, line);
  }
  return rows;
}

/** Adds to a line what it hears of its neighbours. */
export function addHeard(rows: FeatureRows, told: FeatureRows, line: number, lines: number): void {
  for (let place = 0; place < distances.length; place += 1) {
    const near = line + (distances[place] ?? 0);
    if (near < 0 || near >= lines) {
      addFeature(rows, nobody[place] ?? features.any);
      continue;
    }
    const names = heardAs[place];
    const end = told.starts[near + 1] ?? 0;
    for (let at = told.starts[near] ?? 0; at < end; at += 1)
      addFeature(rows, names?.[told.ids[at] ?? 0] ?? features.any);
  }
}
