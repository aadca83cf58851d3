import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendMailEscapes, mendTornLetters } from "./mend-letters.ts";

/** The text as it looks to who reads UTF-8 as Windows-1252. */
const torn = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte <= 0x9f
      ? ("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"[byte - 0x80] ?? "")
      : String.fromCharCode(byte),
  ).join("");

describe("mendTornLetters", () => {
  it.each([
    "Café owner fined £4,000 for pâté",
    "“It won’t happen again,” José García said – twice.",
    "Škoda, Łódź, Ærø, Þór: 100 €",
    "Ein großer Überblick über Grönefeld-Özdemir",
  ])("%s", (text) => {
    expect(mendTornLetters(torn(text)).text).toBe(text);
  });

  it("ends a quotation whose last byte got lost", () => {
    expect(mendTornLetters("â€œexpiredâ€ pÃ¢tÃ©").text).toBe("“expired” pâté");
  });

  it.each(["Âme et Ãvora", "SÃO PAULO — a city", "Château, pâté, “âge”", "One Ã© alone"])("leaves “%s”", (text) => {
    expect(mendTornLetters(text)).toEqual({ text, mended: 0 });
  });

  it("gives back whatever was torn", () => {
    const letters = fc.constantFrom(...Array.from("aé’“”–£ß Łñ€ ő."));
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const { text: mended, mended: count } = mendTornLetters(torn(text));
        if (count > 0) expect(mended).toBe(text);
      }),
      { seed: 7 },
    );
  });
});

describe("mendMailEscapes", () => {
  it("puts letters and lines together", () => {
    const mail =
      "=E2=80=9CFuel costs have left us no choice,=E2=80=9D said Hen=\r\nrik Dahl. A return costs =C2=A3112.=20";
    expect(mendMailEscapes(mail).text).toBe(
      "“Fuel costs have left us no choice,” said Henrik Dahl. A return costs £112. ",
    );
  });

  it.each(["x=20 and y=E2", "The formula E=MC2=\nholds", "https://news.example/?a=20&b=C3"])("leaves “%s”", (text) => {
    expect(mendMailEscapes(text)).toEqual({ text, mended: 0 });
  });
});
