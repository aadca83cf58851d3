import { expect, test } from "vitest";
import { storyOfText } from "../../core/checks/example-story.ts";
import { noHouseStyle } from "../../core/stylebook/house-style.ts";
import { createCheckAnswerer } from "./answer-checks.ts";
import type { FromWorker, HouseRules } from "./check-messages.ts";

/** The rules that the worker tells when a story is opened on a desk that has set these levels. */
function rulesWith(levels: (typeof noHouseStyle)["levels"]): HouseRules {
  const said: FromWorker[] = [];
  createCheckAnswerer((message) => said.push(message))({
    type: "open",
    story: storyOfText("The mayor claimed that the quay was safe.", "paragraph").story,
    without: [],
    style: { ...noHouseStyle, levels },
  });
  const opened = said.find((message) => message.type === "opened");
  if (opened?.type !== "opened") throw new Error("the worker did not say that the story is open");
  return opened;
}

test("a check that the book leaves off is made only where the desk switches it on, and is told as off", () => {
  const isMade = (rules: HouseRules): boolean => rules.checks.some(({ id }) => id === "claimed-for-said");
  const levelOf = ({ all }: HouseRules): string | undefined => all.find(({ id }) => id === "claimed-for-said")?.level;
  const usual = rulesWith({});
  expect([isMade(usual), levelOf(usual)]).toEqual([false, "off"]);
  const switchedOn = rulesWith({ "claimed-for-said": "check" });
  expect([isMade(switchedOn), levelOf(switchedOn)]).toEqual([true, "off"]);
});
