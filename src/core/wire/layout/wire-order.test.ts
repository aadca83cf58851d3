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
    ["Editors: please eliminate BC-Quarry Fire, 2nd Ld. It was moved by mistake.", "killed"],
    ["ELIMINATION NOTICE: BC-Quarry Fire", "killed"],
    ["Clients are advised that the story headlined “Quarry burns”, moved at 0910, is withdrawn.", "killed"],
    ["EDITORS: Please kill BC-Quarry Fire, which was sent in error.", "killed"],
    ["Kill notice", "killed"],
    ["Kestrel News advises that the story headlined “Quarry burns” is withdrawn due to an error.", "killed"],
    ["Kestrel News retracts its story of May 3 headlined “Quarry burns”.", "killed"],
    ["Please disregard the earlier story and kill it.", "killed"],
    ["EDITORS: Please disregard the kill of BC-Quarry Fire sent at 0930. The story stands.", "advisory"],
    ["Editors: The mandatory kill of BC-Quarry Fire was sent in error.", "advisory"],
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
    "Kill orders were signed in May",
    "The council tells residents that the report has been withdrawn.",
    "The paper retracts its claim about the mayor.",
    "ELIMINATION ROUND",
    "ELIMINATION: France out of the cup",
    "Customers are advised that the report on fees has been published.",
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
