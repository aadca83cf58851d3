import { describe, expect, it } from "vitest";
import { allFeatures, featureId, nameOfFeature } from "./feature-ids.ts";
import weights from "./weights.json" with { type: "json" };

describe("numbers of features", () => {
  it("gives each feature a name of its own, and finds it by the name", () => {
    const names = new Set<string>();
    for (let id = 0; id < allFeatures; id += 1) {
      const name = nameOfFeature(id);
      names.add(name);
      expect(featureId(name)).toBe(id);
    }
    expect(names.size).toBe(allFeatures);
  });

  it("knows every feature that the weights name", () => {
    expect(Object.keys(weights.features).filter((name) => featureId(name) === undefined)).toEqual([]);
  });

  it("knows no feature by another name", () => {
    expect(["look:", "look:title-nonsense", "chars>=5", "+3:prose", ""].map(featureId)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
