import { get } from "./ask.ts";
import { bridge, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("what was typed is there after the program was killed", async ({ start, dataFolder }) => {
  const first = await start(await put(dataFolder, "bridge.txt", bridge));
  const before = deskWindow(first);
  await before.text.getByText("The work costs 2.4 million").click();
  await before.keyboard.press("Control+End");
  await before.keyboard.type(" It was asked for in 2019.");
  await expect(before.text).toContainText("It was asked for in 2019.");
  // Twice the time within which a step is sent, and the disk's answer.
  await before.page.waitForTimeout(120);
  await before.kept();
  // A version outlives it too.
  const [{ id } = { id: "" }] = await get(before.page, "desk:list");
  const { story } = await get(before.page, "desk:peek", id);
  const version = await get(before.page, "desk:keep-version", id, "asked", story);
  const gone = first.app.waitForEvent("close");
  const { pid } = first.app.process();
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
  await gone;

  const second = await start();
  const after = deskWindow(second);
  await after.stories.first().click();
  await expect(after.text).toContainText("which will also pay for the buses. It was asked for in 2019.");
  expect(await get(after.page, "desk:versions", id)).toContainEqual(version);

  // Asleep, locked or shut down: the window is asked for what is typed, and answers.
  for (const event of ["suspend", "lock-screen", "shutdown"])
    await second.app.evaluate(
      ({ ipcMain, powerMonitor }, name) =>
        new Promise<void>((resolve) => {
          ipcMain.once("flush:done", () => resolve());
          (powerMonitor as NodeJS.EventEmitter).emit(name);
        }),
      event,
    );
});

test("each story keeps its own undo while one goes from one to another", async ({ start, dataFolder }) => {
  const other = bridge.replaceAll("Sandvik", "Holm");
  const running = await start(await put(dataFolder, "one.txt", bridge), await put(dataFolder, "two.txt", other));
  const desk = deskWindow(running);
  await expect(desk.stories).toHaveCount(2);
  const typeInto = async (story: string, words: string): Promise<void> => {
    await desk.stories.filter({ hasText: story }).click();
    await expect(desk.field("Headline")).toContainText(story);
    await desk.field("Dek").click();
    await desk.keyboard.press("End");
    await desk.keyboard.type(words);
  };
  await typeInto("Sandvik bridge", " One.");
  await typeInto("Holm bridge", " Two.");
  await desk.stories.filter({ hasText: "Sandvik bridge" }).click();
  await expect(desk.field("Dek")).toContainText("One.");
  await desk.field("Dek").click();
  await desk.keyboard.press("Control+z");
  await expect(desk.field("Dek")).not.toContainText("One.");
  await expect(desk.field("Headline")).toContainText("Sandvik bridge");
  await desk.stories.filter({ hasText: "Holm bridge" }).click();
  await expect(desk.field("Dek")).toContainText("Two.");

  // Both are open at the next start: the one that was in hand is shown, the other on its tab.
  await running.app.close();
  const again = deskWindow(await start());
  await expect(again.field("Headline")).toContainText("Holm bridge");
  const tabs = again.page.getByRole("list", { name: "Open stories" });
  await expect(tabs.getByRole("listitem")).toHaveCount(2);
  await tabs.getByRole("button", { name: /^Sandvik bridge/u }).click();
  await expect(again.field("Headline")).toContainText("Sandvik bridge");
});

test("what is typed is kept when the window is closed in the same moment", async ({ start, dataFolder }) => {
  const first = await start(await put(dataFolder, "bridge.txt", bridge));
  const before = deskWindow(first);
  await before.field("Headline").click();
  await before.keyboard.press("End");
  await before.keyboard.type(" again");
  await first.app.close();
  const second = await start();
  const after = deskWindow(second);
  await expect(after.stories.first()).toContainText(/ again/u);
});
