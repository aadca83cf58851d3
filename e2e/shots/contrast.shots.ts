import { writeFile } from "node:fs/promises";
import path from "node:path";
import { bridge, pier, put } from "../copy.ts";
import { test } from "../launch.ts";
import { deskWindow } from "../pages/desk-window.ts";
import { cameraOf, shotsFolder } from "./camera.ts";

/** As somebody has set the whole system who needs more contrast than a theme gives. */
const looks = {
  forced: { forcedColors: "active", contrast: null, colorScheme: "light" },
  "forced-dark": { forcedColors: "active", contrast: null, colorScheme: "dark" },
  "more-light": { forcedColors: "none", contrast: "more", colorScheme: "light" },
  "more-dark": { forcedColors: "none", contrast: "more", colorScheme: "dark" },
} as const;

const dialogs = { settings: "Control+,", commands: "Control+Shift+p", keys: "F1" } as const;

test("every screen with the system's own colours, and with more contrast", async ({ start, dataFolder }) => {
  const held = pier.replace("\n\nVIK", "\n\nEMBARGOED UNTIL 18:00 GMT ON MAY 3, 2046\n\nVIK");
  const running = await start(await put(dataFolder, "bridge.txt", bridge), await put(dataFolder, "pier.txt", held));
  const desk = deskWindow(running);
  const { page, keyboard } = desk;
  const { resize, shoot } = cameraOf(running);
  await resize(1280, 800);
  await desk.stories.filter({ hasText: "Sandvik" }).click();
  await desk.stories.filter({ hasText: "Vik council" }).click();
  await desk.findings("two two").waitFor();
  await desk.text.getByText("Jonas Berg, who keeps").click();
  await keyboard.press("End");
  await keyboard.type(" The the end.");
  await page.waitForTimeout(1500);
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia(media);
    const called = (what: string): string => `${look}-${what}`;
    await desk.tab("Findings").click();
    await desk.field("Headline").click();
    await keyboard.press("F8");
    await shoot(called("findings"));
    await keyboard.press("Control+.");
    await shoot(called("fixes"));
    await keyboard.press("Escape");
    for (const tab of ["Set aside", "Sources", "Claims", "Wire", "Details", "History", "Export"]) {
      await desk.tab(tab).click();
      await shoot(called(tab.toLowerCase().replace(" ", "-")));
    }
    await desk.tab("History").click();
    await keyboard.press("Control+Shift+e");
    await desk.text.focus();
    await keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Find" }).fill("the");
    await keyboard.press("Enter");
    await shoot(called("found"));
    await keyboard.press("Escape");
    await keyboard.press("Control+Shift+e");
    await desk.desk.getByRole("button", { name: "Filter" }).click();
    await shoot(called("filter"));
    await desk.desk.getByRole("button", { name: "Filter" }).click();
    for (const [name, keys] of Object.entries(dialogs)) {
      await desk.text.focus();
      await keyboard.press(keys);
      await page.getByRole("dialog").waitFor();
      await shoot(called(name));
      await keyboard.press("Escape");
    }
  }
});

test("the galley, with its claims, as it comes out of the printer", async ({ start, dataFolder }) => {
  const held = pier.replace("\n\nVIK", "\n\nEMBARGOED UNTIL 18:00 GMT ON MAY 3, 2046\n\nVIK");
  const running = await start(await put(dataFolder, "pier.txt", held));
  const desk = deskWindow(running);
  await desk.findings("two two").waitFor();
  await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    if (contents === undefined) throw new Error("there is no window");
    contents.print = (_options, done) => {
      void contents.printToPDF({ pageSize: "A4" }).then((pdf) => {
        Object.assign(globalThis, { galley: pdf.toString("base64") });
        done?.(true, "");
      });
    };
  });
  await desk.text.getByText("Jonas Berg, who keeps").click();
  await desk.keyboard.press("End");
  await desk.keyboard.press("F10");
  await desk.keyboard.type("Ask him once more.");
  await desk.tab("Claims").click();
  await desk.side.getByRole("button", { name: "Print…" }).click();
  const dialog = desk.page.getByRole("dialog", { name: "Print all the same?" });
  await dialog.getByLabel(/^Why it goes out as it is/u).fill("for the lawyer");
  await dialog.getByRole("button", { name: "Print", exact: true }).click();
  let pdf: string | undefined;
  while (pdf === undefined) {
    await desk.page.waitForTimeout(200);
    pdf = await running.app.evaluate(() => (globalThis as { readonly galley?: string }).galley);
  }
  await writeFile(path.join(shotsFolder, "galley.pdf"), Buffer.from(pdf, "base64"));
});
