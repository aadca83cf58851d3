import path from "node:path";
import { root, test } from "../launch.ts";
import { deskWindow } from "../pages/desk-window.ts";

const folder = process.env["WIREDESK_SHOTS"] ?? path.join(root, "out/shots");

test("one", async ({ start }) => {
  const samples = ["wire-take.txt", "harbour-bridge.txt"].map((name) => path.join(root, "resources/samples", name));
  const running = await start(...samples);
  const desk = deskWindow(running);
  const { page, keyboard } = desk;
  await desk.stories.filter({ hasText: "Ferry strikes" }).click();
  await page.screenshot({ path: path.join(folder, "first.png"), caret: "initial" });
  await desk.findings().first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2500);
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setContentSize(1440, 900);
  });
  await page.emulateMedia({ colorScheme: "light" });
  await desk.tab("Export").click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(folder, "export.png"), caret: "initial" });
  console.log(await desk.accessibilityFaults());
  await desk.tab("Findings").click();
  await desk.field("Headline").click();
  await keyboard.press("F8");
  await page.waitForTimeout(1200);
  await page.locator("[data-scroller]").evaluate((scroller) => scroller.scrollTo(0, 0));
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, "desk.png"), caret: "initial" });
  console.log(await desk.accessibilityFaults());
});
