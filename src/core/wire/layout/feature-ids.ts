import { type FeatureId, featureName, knownFeature } from "./feature-names.ts";
import { allFeatures, lookId, lookName } from "./look-features.ts";

export { allFeatures };

/** The number of any feature by the name under which its weights are written; nothing for a name that no line has. */
export const featureId = (name: string): FeatureId | undefined => lookId(name) ?? knownFeature(name);

/** The name under which the weights of a feature are written. */
export const nameOfFeature = (id: FeatureId): string => lookName(id) ?? featureName(id);
