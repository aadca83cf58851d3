import { writeFile } from "node:fs/promises";
import path from "node:path";
import { bridge, pier } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

/** As it is set here: as the system has it, or with more contrast. */
const themes = ["system", "contrast"] as const;

/** As the system has it; at last with colours of its own for everything. */
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Dialogs by the words that find their command, and by their title. */
const dialogs = [
  ["health", "Health of the checks"],
  ["checked (cq)", /./u],
  ["house profiles", "House profiles"],
  ["publish…", "Publish"],
  ["words that are right", "Words that are right"],
  ["embed", "Embed"],
  ["link…", "Link"],
  ["switch this check off", "Switch this check off?"],
  ["about", "Wiredesk"],
  ["settings", "Settings"],
] as const;

for (const theme of themes)
  test(`axe finds nothing wrong on any screen, in light, dark and forced colours (theme: ${theme})`, async ({
    start,
    dataFolder,
  }) => {
    test.setTimeout(120_000);
    await writeFile(path.join(dataFolder, "preferences.json"), JSON.stringify({ toured: true, theme }));
    const running = await start();
    const desk = deskWindow(running);
    const { keyboard, page, side } = desk;
    const faultsOn = async (place: string): Promise<void> => {
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        // Names, roles and order are the same in every look; colours are not.
        const faults = await desk.accessibilityFaults(look === "light" ? undefined : ["color-contrast"]);
        expect([place, look, ...faults]).toEqual([place, look]);
      }
    };
    await expect(desk.desk.getByRole("button", { name: "Open…" })).toBeVisible();
    await faultsOn("an empty desk");

    await desk.drop(
      { name: "pier.txt", text: pier },
      { name: "bridge.txt", text: bridge },
      { name: "noise.bin", text: "\u0000\u0001".repeat(2000) },
    );
    await expect(desk.stories).toHaveCount(2);
    await desk.stories.filter({ hasText: "Vik council" }).click();
    await desk.findings("two two").waitFor();
    await side.getByRole("button", { name: /^Correct all/u }).click();
    await faultsOn("correct all");
    await keyboard.press("Escape");
    await desk.stories.filter({ hasText: "Sandvik" }).click();
    await expect(desk.field("Headline")).toContainText("Sandvik");
    await desk.tab("Set aside").click();
    await faultsOn("set aside");
    await side.getByRole("button", { name: /^Put back: Caption printed twice/u }).click();
    await desk.tab("Findings").click();
    await expect(desk.findings().first()).toBeVisible();
    await desk.text.focus();
    await keyboard.press("F8");
    await expect(side.locator("[data-in-hand]")).toBeVisible();
    await faultsOn("a finding in hand");
    await keyboard.press("Control+.");
    await expect(page.getByRole("menu")).toBeVisible();
    await faultsOn("its corrections");
    await keyboard.press("Escape");
    for (const name of ["Sources", "Claims", "Details", "Wire", "History", "Export"]) {
      await desk.tab(name).click();
      await page.waitForTimeout(300);
      await faultsOn(name);
    }
    await side.getByRole("button", { name: "Source" }).click();
    await side.getByRole("button", { name: "Export all the same…" }).click();
    await faultsOn("export all the same");
    await keyboard.press("Escape");
    await desk.text.focus();
    await keyboard.press("F8");
    for (const [command, name] of dialogs) {
      await keyboard.press("Control+Shift+p");
      await keyboard.type(command);
      await keyboard.press("Enter");
      await expect(page.getByRole("dialog", typeof name === "string" ? { name, exact: true } : { name })).toBeVisible();
      await page.waitForTimeout(200);
      await faultsOn(command);
      await keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    for (const key of ["F1", "Control+Shift+p", "Control+f"]) {
      await keyboard.press("Escape");
      await keyboard.press(key);
      await page.waitForTimeout(200);
      await faultsOn(key);
    }
    await keyboard.press("Escape");

    const killed = desk.stories.filter({ hasText: "Vik council" });
    await killed.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Kill", exact: true }).click();
    await expect(killed).toContainText("Killed on the desk");
    await killed.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Revive" }).click();
    await expect(page.getByRole("dialog", { name: "Revive the story?" })).toBeVisible();
    await faultsOn("revive");
  });
