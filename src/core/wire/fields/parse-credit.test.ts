import { describe, expect, it } from "vitest";
import { parseCredit } from "./parse-credit.ts";

describe("parseCredit", () => {
  it.each([
    ["Ann Lee/Reuters", "Ann Lee/Reuters"],
    ["(AP Photo/Ann Lee)", "AP Photo/Ann Lee"],
    ["Photograph: Ann Lee for the Guardian", "Ann Lee for the Guardian"],
    ["Photo: Getty Images", "Getty Images"],
    ["Credit: Ann Lee/Harbour Times", "Ann Lee/Harbour Times"],
    ["Credit...Ann Lee for The Harbour Times", "Ann Lee for The Harbour Times"],
    ["© Ann Lee", "Ann Lee"],
    ["(Image: © Shutterstock)", "Shutterstock"],
    ["[Photo: annlee/iStock]", "annlee/iStock"],
    ["Photograph by Ann Lee, National Geographic", "Ann Lee, National Geographic"],
    ["Courtesy of Harbour Museum", "Courtesy of Harbour Museum"],
    ["Ann Lee | Getty Images", "Ann Lee | Getty Images"],
    ["Submitted photo", "Submitted photo"],
    ["(FILE)", "FILE"],
  ])("reads %s", (line, text) => {
    const found = parseCredit(line);
    expect(found?.text).toBe(text);
    expect(found?.sure).toBeGreaterThanOrEqual(0.6);
  });

  it("leaves a bare name or body to its place under a caption", () => {
    expect(parseCredit("Ann Lee")?.sure).toBeLessThan(0.5);
    expect(parseCredit("Harbour World and Agencies")?.sure).toBeLessThan(0.5);
  });

  it.each(["The ferry left the harbour on Sunday.", "ferry leaves harbour", "He works for Reuters and left.", ""])(
    "finds none in “%s”",
    (line) => {
      expect(parseCredit(line)?.sure ?? 0).toBeLessThan(0.3);
    },
  );
});
