import { readFile } from "node:fs/promises";
import path from "node:path";
import { clipboardContent } from "../src/core/export/clipboard.ts";
import { fakeLogin, fakeWordpress } from "../src/main/publish/testing/fake-wordpress.ts";
import { answer } from "./answer.ts";
import { get } from "./ask.ts";
import { bridge, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const held = `HOLD FOR RELEASE: not for publication before 06:00 GMT, 3 May 2099

Ferry to run again from Monday

NORTHPORT, May 3 (Harbour News) - The ferry runs again from Monday, the harbour office said.
`;

test("gate closed, fixed by keyboard, exported, copied and published; pressed twice the same post is updated", async ({
  start,
  dataFolder,
}) => {
  const site = await fakeWordpress();
  try {
    const running = await start(await put(dataFolder, "bridge.txt", bridge));
    const desk = deskWindow(running);
    await desk.tab("Set aside").click();
    await desk.side.getByRole("button", { name: /^Put back: Caption printed twice/u }).click();
    await expect(desk.gate).toContainText("Gate closed by one thing");
    await desk.keyboard.press("Shift+F8");
    await desk.keyboard.press("F8");
    await desk.keyboard.press("Control+.");
    await expect(desk.page.getByRole("menuitem").first()).toBeFocused();
    await desk.keyboard.press("Enter");
    await expect(desk.gate).toContainText("The gate is open");

    const file = path.join(dataFolder, "out.html");
    await desk.saveTo(file);
    await desk.keyboard.press("Control+e");
    await expect(desk.said).toContainText("Exported to");
    const [summary] = await get(desk.page, "desk:list");
    const { story } = await get(desk.page, "desk:open", summary?.id ?? "");
    expect(await readFile(file, "utf8")).toBe(await get(desk.page, "export:preview", story, "html"));
    expect(await readFile(path.join(dataFolder, "out.receipt.html"), "utf8")).toContain("Put right since it came in");

    await desk.side.getByRole("button", { name: "Copy for WordPress" }).click();
    await expect(desk.said).toContainText("Copied as WordPress blocks");
    const copied = await running.app.evaluate(({ clipboard }) => {
      const older = clipboard as unknown as { readHTML(): string; readText(): string };
      return { html: older.readHTML(), text: older.readText() };
    });
    const expected = clipboardContent(story, "wordpress");
    expect(copied.html).toContain(expected.html);
    expect(copied.text).toBe(expected.text);

    await desk.keyboard.press("Control+Shift+u");
    const dialog = desk.page.getByRole("dialog", { name: "Publish" });
    await dialog.getByLabel("Address, beginning with https://").fill(site.address);
    await dialog.getByLabel("User name").fill(fakeLogin.user);
    await dialog.getByLabel(/^Application password/u).fill(fakeLogin.password);
    await answer(running.app, 0);
    await dialog.getByRole("button", { name: "Keep the site" }).click();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await dialog.getByRole("button", { name: "Look first, send nothing" }).click();
    await expect(dialog.getByText(/A new post is made at/u)).toBeVisible();
    expect(site.posts.size).toBe(0);
    await dialog.getByRole("button", { name: "Send the draft" }).click();
    await expect(dialog.getByText("A new post was made: a draft")).toBeVisible();
    await dialog.getByRole("button", { name: "Send the draft" }).click();
    await expect(dialog.getByText("The post was updated: a draft")).toBeVisible();
    expect([...site.posts.values()]).toMatchObject([
      { status: "draft", title: "Sandvik bridge to close for three weeks, council says" },
    ]);
    expect([...site.posts.values()][0]?.content).toContain("<!-- wp:paragraph -->");
  } finally {
    await site.close();
  }
});

test("what is under embargo does not leave for a site without a reason, and nothing is asked of the site before", async ({
  start,
  dataFolder,
}) => {
  const site = await fakeWordpress();
  try {
    const running = await start(await put(dataFolder, "held.txt", held));
    const desk = deskWindow(running);
    await expect(desk.stories).toHaveCount(1);
    await expect(desk.gate).toContainText("Gate closed");
    const draft = {
      kind: "wordpress",
      address: site.address,
      user: fakeLogin.user,
      secret: fakeLogin.password,
    } as const;
    await answer(running.app, 0);
    await get(desk.page, "publish:save-site", draft);
    await desk.keyboard.press("Control+Shift+u");
    const dialog = desk.page.getByRole("dialog", { name: "Publish" });
    await expect(dialog.getByText("The gate is closed:")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Send the draft" })).toBeDisabled();
    expect(site.heard).toEqual([]);
    const why = dialog.getByLabel(/^Why it goes out/u);
    // By keyboard, as everywhere: a line break in the reason, then Enter sends.
    await why.fill("lifted by telephone");
    await why.press("Shift+Enter");
    await why.pressSequentially("by the press office");
    expect(site.heard).toEqual([]);
    await why.press("Enter");
    await expect(dialog.getByText("A new post was made: a draft")).toBeVisible();
  } finally {
    await site.close();
  }
});
