import { describe, expect, it } from "vitest";
import { hasReleaseDateline, releaseDateline } from "./release-wires.ts";

describe("releaseDateline", () => {
  it.each([
    ["AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ --", "AUSTIN, Texas, Feb. 1, 2017", "PRNewswire-AsiaNet"],
    ["LONDON, Feb. 1 /PRNewswire-AsiaNet / --", "LONDON, Feb. 1", "PRNewswire-AsiaNet"],
    ["WICK, Norlandia--(BUSINESS WIRE)--Island Ferries", "WICK, Norlandia", "BUSINESS WIRE"],
    ["VIK, March 16, 2019 (GLOBE NEWSWIRE) -- Island", "VIK, March 16, 2019", "GLOBE NEWSWIRE"],
    ["BEIJING, March 16 /Xinhua-AsiaNet/--", "BEIJING, March 16", "Xinhua-AsiaNet"],
    ["TORONTO, March 16, 2019 /CNW/ - Island", "TORONTO, March 16, 2019", "CNW"],
  ])("%s", (line, place, wire) => {
    const groups = releaseDateline.exec(line)?.groups;
    expect(groups?.["place"]?.trim()).toBe(place);
    expect((groups?.["wire"] ?? groups?.["bracketed"])?.trim()).toBe(wire);
  });

  it.each([
    "PORT ELSA (Gale) - Ferries sail again.",
    "The deal (announced on 12/10/2019) -- was signed.",
    "see https://ferries.example/a/ -- there",
  ])("is not found in %s", (line) => {
    expect(hasReleaseDateline(line)).toBe(false);
  });
});
