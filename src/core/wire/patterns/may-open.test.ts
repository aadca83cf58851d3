import { describe, expect, it } from "vitest";
import { mayOpen } from "./may-open.ts";

describe("may open", () => {
  const may = mayOpen(/^\W*(?:(?:main )?photo|©|\(c\))\s*:?/iu);

  it.each(["Photo: Ann Lee", "“PHOTO", "main photo", "© Ann Lee", "(c) Ann Lee", "  photo"])("tries %s", (text) =>
    expect(may(text)).toBe(true),
  );

  it.each(["The photo", "Courtesy", "pay", "Main event", "x © y", "pﬀ"])("spares %s", (text) =>
    expect(may(text)).toBe(false),
  );

  it("asks for a pattern that is bound to the beginning", () => {
    expect(() => mayOpen(/photo/u)("photo")).toThrow(/not bound/u);
  });
});
