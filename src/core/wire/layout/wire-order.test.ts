import { describe, expect, it } from "vitest";
import { wireOrder } from "./wire-order.ts";

describe("wireOrder", () => {
  it.each([
    ["MANDATORY KILL", "killed"],
    ["*** KILL ***", "killed"],
    ["STORY WITHDRAWN", "killed"],
    ["MANDATORY KILL, BC-Quarry Fire", "killed"],
    ["BULLETIN KILL BC-Quarry Fire sent at 0910", "killed"],
    ["HOLD FOR LEGAL, not cleared", "withheld"],
    ["ADVISORY: Story withdrawn", "killed"],
    ["Editors: Please KILL the story slugged Quarry Fire, sent at 0910.", "killed"],
    ["Kestrel News has withdrawn its story about the quarry fire. Please do not use it.", "killed"],
    ["The story headlined “Quarry burns” has been withdrawn.", "killed"],
    ["Please do not use the earlier version.", "killed"],
    ["HOLD FOR LEGAL", "withheld"],
    ["Hold for legal until 5pm", "withheld"],
    ["DO NOT PUBLISH", "withheld"],
    ["Editors: please hold the story until it is cleared.", "withheld"],
    ["ADVISORY: Coverage plans for the weekend", "advisory"],
    ["Editors' advisory: pictures follow", "advisory"],
  ])("%s → %s", (line, status) => {
    expect(wireOrder(line)?.status).toBe(status);
  });

  it.each([
    "Bombs kill 12 in market",
    "KILLED IN ACTION",
    "KILL BILL RETURNS TO CINEMAS",
    "HOLD ON TIGHT, SAYS BANK",
    "Killed: the dog that saved a town",
    "Hold the line, union tells members",
    "The planning application has been withdrawn, the council said.",
    "The story of the whale has been withdrawn from sale by its publisher.",
    "The drug maker has withdrawn its product.",
    "Editors: Updates death toll, three killed in blast",
    "Editors of three papers said that they would not kill their columns.",
    "A weather advisory: stay indoors",
  ])("%s is no order", (line) => {
    expect(wireOrder(line)).toBeUndefined();
  });
});
