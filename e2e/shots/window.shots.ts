import { rm } from "node:fs/promises";
import path from "node:path";
import { launch, root, test } from "../launch.ts";
import { deskWindow } from "../pages/desk-window.ts";
import { cameraOf, shotsFolder as folder } from "./camera.ts";

const sizes = { "1280": [1280, 800], "1440": [1440, 900], "1920": [1920, 1080] } as const;

const dialogs = { settings: "Control+,", commands: "Control+Shift+p", keys: "F1", replace: "Control+h" } as const;

test("an empty desk, and the tour of the first start, in light and dark", async ({ dataFolder, start }) => {
  const empty = await start();
  await empty.window.waitForTimeout(1500);
  for (const colorScheme of ["light", "dark"] as const) {
    await empty.window.emulateMedia({ colorScheme });
    await empty.window.waitForTimeout(250);
    await empty.window.screenshot({ path: path.join(folder, `empty-${colorScheme}.png`), caret: "initial" });
  }
  await empty.app.close();
  await rm(path.join(dataFolder, "preferences.json"));
  const { app, window } = await launch(dataFolder, [], true);
  await window.getByRole("dialog", { name: /^Tour/u }).waitFor();
  for (const colorScheme of ["light", "dark"] as const)
    for (let step = 1; step <= 5; step += 1) {
      await window.emulateMedia({ colorScheme });
      await window.waitForTimeout(400);
      await window.screenshot({ path: path.join(folder, `tour-${step}-${colorScheme}.png`), caret: "initial" });
      await window.keyboard.press(colorScheme === "light" ? "ArrowRight" : "ArrowLeft");
    }
  await app.close();
});

test("the window with the samples, at three widths, in light and dark", async ({ start }) => {
  const samples = ["wire-take.txt", "harbour-bridge.txt"].map((name) => path.join(root, "resources/samples", name));
  const running = await start(...samples);
  const desk = deskWindow(running);
  const { page, keyboard } = desk;
  const { resize, shoot } = cameraOf(running);

  await desk.stories.filter({ hasText: "Ferry strikes" }).click();
  await desk.findings().first().waitFor();
  await page.waitForTimeout(1500);
  for (const [size, [width, height]] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const) {
      await resize(width, height);
      await page.emulateMedia({ colorScheme });
      const called = (what: string): string => `${what}-${size}-${colorScheme}`;
      await page.locator("[data-scroller]").evaluate((scroller) => scroller.scrollTo(0, 0));
      await desk.tab("Set aside").click();
      await shoot(called("set-aside"));
      await desk.tab("Findings").click();
      await desk.text.focus();
      await desk.field("Headline").click();
      await keyboard.press("F8");
      await shoot(called("findings"));
      await keyboard.press("Control+.");
      await shoot(called("fixes"));
      await keyboard.press("Escape");
      await keyboard.press("Control+Shift+k");
      await shoot(called("cq"));
      await keyboard.press("Escape");
      await desk.side.getByRole("button", { name: "Health of the checks…" }).click();
      await shoot(called("health"));
      await keyboard.press("Escape");
      await desk.tab("Sources").click();
      await shoot(called("sources"));
      await desk.side.getByRole("button", { name: "Tint the text by source" }).click();
      await shoot(called("tinted"));
      await desk.side.getByRole("button", { name: "Take the tint off" }).click();
      await desk.tab("Claims").click();
      await desk.side.getByRole("combobox", { name: "Show" }).selectOption("all");
      await shoot(called("claims"));
      await desk.tab("Export").click();
      await shoot(called("export"));
      await desk.tab("Wire").click();
      await shoot(called("wire"));
      for (const tab of ["Details", "History"]) {
        await desk.tab(tab).click();
        await shoot(called(tab.toLowerCase()));
      }
      for (const [name, keys] of Object.entries(dialogs)) {
        await desk.text.focus();
        await keyboard.press(keys);
        await page.locator("dialog, [role=search]").first().waitFor();
        await shoot(called(name));
        await keyboard.press("Escape");
      }
    }
  await page.emulateMedia({ colorScheme: "light" });
  await resize(1440, 900);
  await page.locator("[data-scroller]").evaluate((scroller) => scroller.scrollTo(0, 0));
  await desk.tab("Findings").click();
  await desk.field("Headline").click();
  await keyboard.press("F8");
  await page.locator("[data-scroller]").evaluate((scroller) => scroller.scrollTo(0, 0));
  await shoot("desk");
});
