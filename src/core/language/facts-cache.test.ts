import { describe, expect, it } from "vitest";
import { factsCache } from "./facts-cache.ts";

describe("the cache of facts", () => {
  it("gives the same facts for the same text and forgets the oldest", () => {
    const cache = factsCache(2);
    const first = cache.read("One.");
    expect(cache.read("One.")).toBe(first);
    cache.read("Two.");
    cache.read("One.");
    cache.read("Three.");
    expect(cache.read("One.")).toBe(first);
    expect(cache.size).toBe(2);
  });
});
