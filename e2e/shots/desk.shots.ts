import { get } from "../ask.ts";
import { bridge, ferry, pier, put } from "../copy.ts";
import { test } from "../launch.ts";
import { deskWindow } from "../pages/desk-window.ts";
import { cameraOf } from "./camera.ts";

const widths = [960, 1280, 1720] as const;

test("the list, changes, history and the wire, at three widths, in light and dark", async ({ start, dataFolder }) => {
  const held = ferry.replace("\n\nNORTHPORT", "\n\nEMBARGOED UNTIL 18:00 GMT ON MAY 3, 2046\n\nNORTHPORT");
  const running = await start(
    await put(dataFolder, "pier.txt", pier),
    await put(dataFolder, "bridge.txt", bridge),
    await put(dataFolder, "ferry.txt", held),
    await put(dataFolder, "holm.txt", bridge.replaceAll("Sandvik", "Holm")),
  );
  const desk = deskWindow(running);
  const { page, keyboard } = desk;
  const { resize, shoot } = cameraOf(running);
  await desk.stories.filter({ hasText: "Holm" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Kill" }).click();
  await desk.stories.filter({ hasText: "Sandvik" }).click();
  await desk.stories.filter({ hasText: "Vik council" }).click();
  await desk.field("Headline").click();
  await keyboard.press("End");
  await keyboard.press("Control+Shift+ArrowLeft");
  await keyboard.type("harbour");
  await desk.text.getByText("Jonas Berg, who keeps").click();
  await keyboard.press("Control+Shift+x");
  await desk.text.getByText("We will build it").click();
  await keyboard.press("End");
  await keyboard.press("Enter");
  await keyboard.type("The work is to begin in June.");
  await desk.tab("Findings").click();
  await desk.findings("two two").waitFor();
  // The other stories are counted in the meantime.
  await page.waitForTimeout(2000);
  for (const width of widths)
    for (const colorScheme of ["light", "dark"] as const) {
      await resize(width, 860);
      await page.emulateMedia({ colorScheme });
      const called = (what: string): string => `${what}-${width}-${colorScheme}`;
      await keyboard.press("Control+Shift+e");
      await desk.tab("History").click();
      await shoot(called("changes"));
      await keyboard.press("Control+Shift+e");
      await desk.side.getByRole("button", { name: "Since then: as received" }).click();
      await shoot(called("compare"));
      await keyboard.press("Escape");
      await desk.tab("Wire").click();
      await keyboard.press("Control+\\");
      await desk.text.getByText("The meeting lasted").hover();
      await shoot(called("wire-wide"));
      await keyboard.press("Control+\\");
      await desk.desk.getByRole("button", { name: "Filter" }).click();
      await desk.desk.getByRole("searchbox").fill("harbour");
      await shoot(called("search"));
      await desk.desk.getByRole("searchbox").fill("");
      await desk.desk.getByRole("button", { name: "Filter" }).click();
    }
});

test("many open stories, and all of them listed, in light and dark", async ({ start, dataFolder }) => {
  const towns = ["Alder", "Elsa", "Holm", "Vik", "Sandvik", "Molde", "Narvik", "Vardo", "Halden", "Moss"];
  const files = await Promise.all(
    towns.map((town) => put(dataFolder, `${town}.txt`, ferry.replaceAll("Northport", `Port ${town}`))),
  );
  const running = await start(...files);
  const page = running.window;
  const { resize, shoot } = cameraOf(running);
  while ((await get(page, "desk:list")).length < towns.length) await page.waitForTimeout(200);
  for (const { id } of await get(page, "desk:list")) {
    await running.app.evaluate(
      ({ webContents }, one) =>
        webContents
          .getAllWebContents()
          .find((contents) => contents.getURL() === "wiredesk://app/")
          ?.send("desk:show", one),
      id,
    );
    await page.waitForTimeout(300);
  }
  await resize(1280, 800);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole("button", { name: `All ${towns.length}` }).click();
    await shoot(`tabs-1280-${colorScheme}`);
    await page.keyboard.press("Escape");
  }
});
