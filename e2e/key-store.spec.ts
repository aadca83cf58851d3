import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PublishSites } from "../src/ipc/publishing.ts";
import { fakeLogin, fakeWordpress } from "../src/main/publish/testing/fake-wordpress.ts";
import { answer } from "./answer.ts";
import { get } from "./ask.ts";
import { put } from "./copy.ts";
import { hasKeyring, openKeyring } from "./keyring.ts";
import { expect, launch, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const bare = fakeLogin.password.replaceAll(" ", "");
const keptIn = (dataFolder: string): Promise<string> =>
  readFile(path.join(dataFolder, "publish", "sites.json"), "utf8");

test("a password is sealed by the system’s key store, is there after a start, and is of no use to who has the disk", async ({
  dataFolder,
}) => {
  test.skip(!hasKeyring, "there is no GNOME Keyring here");
  const keyring = await openKeyring();
  const site = await fakeWordpress();
  try {
    const first = await launch(dataFolder, [await put(dataFolder, "ferry.txt")], false, keyring);
    const desk = deskWindow(first);
    await expect(desk.gate).toContainText("The gate is open");
    await desk.keyboard.press("Control+Shift+u");
    const form = desk.page.getByRole("form", { name: "A site to publish to" });
    await expect(form).toContainText("It is kept in this machine’s key store and sent to this site alone.");
    await form.getByLabel("Address, beginning with https://").fill(site.address);
    await form.getByLabel("User name").fill(fakeLogin.user);
    await form.getByLabel(/^Application password/u).fill(fakeLogin.password);
    await answer(first.app, 0);
    await form.getByRole("button", { name: "Keep the site" }).click();
    await expect(desk.page.getByRole("button", { name: "Send the draft" })).toBeEnabled();
    await first.app.close();

    const kept = await keptIn(dataFolder);
    const [{ sealed = "" } = {}] = JSON.parse(kept) as { sealed?: string }[];
    const bytes = Buffer.from(sealed, "base64");
    // Chromium's mark of what a key store's key has sealed; what anybody could open begins with v10.
    expect(bytes.subarray(0, 3).toString("latin1")).toBe("v11");
    for (const text of [kept, bytes.toString("latin1")])
      for (const secret of [fakeLogin.password, bare, Buffer.from(fakeLogin.password).toString("base64")])
        expect(text).not.toContain(secret);

    const second = await launch(dataFolder, [], false, keyring);
    const again = deskWindow(second);
    await again.stories.first().click();
    await expect(again.gate).toContainText("The gate is open");
    await again.keyboard.press("Control+Shift+u");
    await again.page.getByRole("button", { name: "Send the draft" }).click();
    await expect(again.page.getByText("A new post was made: a draft")).toBeVisible();
    expect(site.posts.size).toBe(1);
    await second.app.close();

    // The disk alone, without the key store.
    const third = await launch(dataFolder);
    const without: PublishSites = await get(third.window, "publish:sites");
    expect(without).toMatchObject({
      noKeyStore: expect.stringContaining("asked for each time"),
      sites: [{ hasSecret: false }],
    });
    await third.app.close();
  } finally {
    await keyring.close();
    await site.close();
  }
});

/** Playwright's Electrons have none unless they are told otherwise. */
test("where there is no key store a password is refused in plain words, and held until the end only", async ({
  dataFolder,
}) => {
  const site = await fakeWordpress();
  try {
    const first = await launch(dataFolder, [await put(dataFolder, "ferry.txt")]);
    const desk = deskWindow(first);
    await expect(desk.gate).toContainText("The gate is open");
    await desk.keyboard.press("Control+Shift+u");
    const form = desk.page.getByRole("form", { name: "A site to publish to" });
    await expect(form).toContainText("passwords are not kept: they are asked for each time Wiredesk starts.");
    await form.getByLabel("Address, beginning with https://").fill(site.address);
    await form.getByLabel("User name").fill(fakeLogin.user);
    await form.getByLabel(/^Application password/u).fill(fakeLogin.password);
    await answer(first.app, 0);
    await form.getByRole("button", { name: "Keep the site" }).click();
    await desk.page.getByRole("button", { name: "Send the draft" }).click();
    await expect(desk.page.getByText("A new post was made: a draft")).toBeVisible();
    await first.app.close();
    expect(await keptIn(dataFolder)).not.toMatch(/sealed|abcd/u);
  } finally {
    await site.close();
  }
});
