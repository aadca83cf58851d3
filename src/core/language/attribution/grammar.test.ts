import { describe, expect, it } from "vitest";
import { readFacts } from "../read-facts.ts";
import { labelByRule } from "./grammar.ts";
import { layOut } from "./lay-out.ts";

const kinds = ["", "source", "cue", "content", "content"] as const;

/** "content | cue | source" in the order in which they stand, by the grammar alone. */
function parts(text: string): string {
  const reading = layOut(readFacts(text));
  const label = labelByRule(reading);
  const found: string[] = [];
  let from = -1;
  for (let i = 0; i <= label.length; i++) {
    const kind = kinds[label[i] ?? 0] ?? "";
    const before = i === 0 ? "" : (kinds[label[i - 1] ?? 0] ?? "");
    if (kind === before) continue;
    if (from >= 0) found.push(`${before}: ${text.slice(from, reading.to[i - 1])}`);
    from = kind === "" ? -1 : (reading.from[i] ?? -1);
  }
  return found.join(" | ");
}

const opening = "The quay in Sandhaven was closed on Monday.\n\n";

describe("the grammar by itself", () => {
  it("takes the credit that ends a sentence before one that stands in it", () => {
    expect(
      parts(`${opening}Neighbours who asked to see the film watched it on Thursday, lawyers for the family said.`),
    ).toBe(
      "content: Neighbours who asked to see the film watched it on Thursday | source: lawyers for the family | cue: said",
    );
  });
  it("does not take whom the content is about for the speaker", () => {
    expect(parts(`${opening}Ruth Ennis, who was mayor until last year, said Dahl went to Holm in May.`)).toMatch(
      /cue: said \| content: Dahl went to Holm in May$/u,
    );
  });
  it("goes on behind a tag that nothing follows", () => {
    expect(parts(`${opening}“It is a nuisance,” said Ennis, though she added that the cranes were safe.`)).toMatch(
      /cue: said \| source: Ennis .*content: that the cranes were safe$/u,
    );
  });
  it("keeps conditions with what was said, and leaves the writer's contrast out", () => {
    expect(parts(`${opening}Ennis complained that the quay would close if nobody paid.`)).toMatch(
      /content: that the quay would close if nobody paid$/u,
    );
    expect(parts(`${opening}Ennis said the quay would open on Friday, while the market stays closed.`)).toMatch(
      /content: the quay would open on Friday$/u,
    );
  });
  it("takes a listener or a time behind the tag for no content", () => {
    expect(parts(`${opening}“It is a nuisance,” Ennis told Harbour Radio in a talk that was aired at noon.`)).toMatch(
      /^content: “It is a nuisance,” \| source: Ennis \| cue: told/u,
    );
    expect(parts(`${opening}“It is a nuisance,” Ennis said this week.`)).toBe(
      "content: “It is a nuisance,” | source: Ennis | cue: said",
    );
  });
  it("reads both sides of a credit that stands in the middle of a sentence", () => {
    expect(parts(`${opening}By the end of that week, according to Ennis, the money was gone.`)).toBe(
      "content: By the end of that week | cue: according to | source: Ennis | content: the money was gone",
    );
  });
  it("reads a name with a dash below a quotation", () => {
    expect(parts(`${opening}“I was born next door. It is the saddest day.” — Lena Brook, baker.`)).toBe(
      "content: “I was born next door. It is the saddest day.” | cue: — | source: Lena Brook, baker",
    );
    expect(parts(`${opening}The “old quay” — Sandhaven calls it so — is closed.`)).not.toContain("cue: —");
  });
});
