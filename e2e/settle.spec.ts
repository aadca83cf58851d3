import { get, storiesOnDesk } from "./ask.ts";
import { pier, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const plain = `Cake sale opens in Holm

HOLM, May 3 (Harbour News) - A cake sale opened in Holm on Sunday, the mayor, Eva Lind, said.
`;

test("what is mechanical is corrected at one stroke after a look; each way to say no is undone from where it was said, and listed", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(
    await start(await put(dataFolder, "pier.txt", pier), await put(dataFolder, "cake.txt", plain)),
  );
  const { keyboard, page, side } = desk;
  await desk.stories.filter({ hasText: "Vik council" }).click();
  await expect(desk.said).toContainText("Checked:");

  await side.getByRole("button", { name: "Correct all 2…" }).click();
  const all = page.getByRole("dialog", { name: "Correct 2 places" });
  await expect(all.getByRole("listitem")).toContainText(["two two", "in in"]);
  expect(await desk.accessibilityFaults()).toEqual([]);
  await keyboard.press("Enter");
  await expect(desk.text).toContainText("for two hours and was held in the school");
  await expect(desk.text).toBeFocused();
  await keyboard.press("Control+z");
  await expect(desk.text).toContainText("for two two hours and was held in in the school");

  const takeBack = page.getByRole("contentinfo").getByRole("button", { name: "Undo" });
  const slip = desk.findings("recieved");
  await slip.getByRole("button").first().click();
  await slip.getByRole("button", { name: "In this story" }).click();
  await expect(slip).toHaveCount(0);
  await expect(side.getByText("Passed over: 1")).toBeVisible();
  await takeBack.click();
  await slip.getByRole("button").first().click();
  await slip.getByRole("button", { name: "This word is right" }).click();
  await expect(slip).toHaveCount(0);
  await expect(side.getByText("Words that are right on this desk: 1")).toBeVisible();
  await takeBack.click();
  await slip.getByRole("button").first().click();
  await slip.getByRole("button", { name: "Switch this check off…" }).click();
  await expect(page.getByRole("dialog", { name: "Switch this check off?" })).toBeVisible();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await keyboard.type("the desk spells by ear");
  await keyboard.press("Enter");
  await expect(slip).toHaveCount(0);
  await side.getByText("Checks switched off on this desk: 1").click();
  await expect(side.getByText("the desk spells by ear")).toBeVisible();
  await side
    .getByRole("button", { name: /^Take back: / })
    .last()
    .click();
  await expect(slip).toHaveCount(1);

  // A check that a desk mostly ignores is offered to be switched off.
  const [id] = await storiesOnDesk(page, 2);
  if (id === undefined) throw new Error("the desk is empty");
  const ignored = Array.from({ length: 6 }, (_, nth) => ({
    identity: `ignored-${nth}`,
    check: "loaded-word",
    ignored: true,
  }));
  await get(page, "house:tally", id, ignored);
  await side.getByRole("button", { name: "Health of the checks…" }).click();
  const health = page.getByRole("dialog", { name: "Health of the checks" });
  const offer = health.getByRole("list", { name: "Mostly ignored" }).getByRole("listitem");
  await expect(offer).toContainText("was ignored 6 times");
  await offer.getByRole("button", { name: "Switch it off" }).click();
  await expect(health.getByRole("button", { name: /^Switch on: / })).toHaveCount(1);
  await keyboard.press("Escape");

  // Where nothing is found, what was looked at is said.
  await desk.stories.filter({ hasText: "Cake sale" }).click();
  await expect(side.getByText("Nothing to settle")).toBeVisible();
  await expect(side.getByText(/^\d+ checks, \d+ texts\..* 1 check is switched off\.$/u)).toBeVisible();
});
