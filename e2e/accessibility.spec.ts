import { bridge } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing wrong on any screen (${colorScheme})`, async ({ start }) => {
    const running = await start();
    const desk = deskWindow(running);
    await desk.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(desk.desk.getByRole("button", { name: "Open…" })).toBeVisible();
    expect(await desk.accessibilityFaults()).toEqual([]);

    await desk.drop({ name: "bridge.txt", text: bridge }, { name: "noise.bin", text: "\u0000\u0001".repeat(2000) });
    await expect(desk.field("Headline")).toContainText("Sandvik");
    await desk.tab("Set aside").click();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.side.getByRole("button", { name: /^Put back: Caption printed twice/u }).click();
    await desk.tab("Findings").click();
    await expect(desk.findings().first()).toBeVisible();
    await desk.text.focus();
    await desk.keyboard.press("F8");
    await expect(desk.side.locator("[data-in-hand]")).toBeVisible();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.keyboard.press("Control+.");
    await expect(desk.page.getByRole("menu")).toBeVisible();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.keyboard.press("Escape");
    for (const name of ["Sources", "Claims", "Details", "Wire", "Export"]) {
      await desk.tab(name).click();
      await desk.page.waitForTimeout(300);
      expect([name, ...(await desk.accessibilityFaults())]).toEqual([name]);
    }
    await desk.side.getByRole("button", { name: "Source" }).click();
    await desk.side.getByRole("button", { name: "Export all the same…" }).click();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.keyboard.press("Escape");
    for (const command of ["health", "checked (cq)"]) {
      await desk.keyboard.press("Control+Shift+p");
      await desk.keyboard.type(command);
      await desk.keyboard.press("Enter");
      await expect(desk.page.getByRole("dialog")).toBeVisible();
      await desk.page.waitForTimeout(200);
      expect([command, ...(await desk.accessibilityFaults())]).toEqual([command]);
      await desk.keyboard.press("Escape");
    }
    for (const [command, name] of [
      ["house profiles", "House profiles"],
      ["publish…", "Publish"],
    ] as const) {
      await desk.keyboard.press("Control+Shift+p");
      await desk.keyboard.type(command);
      await desk.keyboard.press("Enter");
      await expect(desk.page.getByRole("dialog", { name, exact: true })).toBeVisible();
      await desk.page.waitForTimeout(200);
      expect([name, ...(await desk.accessibilityFaults())]).toEqual([name]);
      await desk.keyboard.press("Escape");
    }
    for (const key of ["F1", "Control+Shift+p", "Control+f"]) {
      await desk.keyboard.press("Escape");
      await desk.keyboard.press(key);
      await desk.page.waitForTimeout(200);
      expect([key, ...(await desk.accessibilityFaults())]).toEqual([key]);
    }
  });
