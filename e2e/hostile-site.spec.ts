import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fakeLogin, fakeWordpress } from "../src/main/publish/testing/fake-wordpress.ts";
import type { Heard, Reply } from "../src/main/publish/testing/loopback.ts";
import { answer } from "./answer.ts";
import { get } from "./ask.ts";
import { put } from "./copy.ts";
import { harmIn, listenForScripts } from "./harm.ts";
import { hostileWords } from "./hostile-words.ts";
import { expect, test } from "./launch.ts";
import { listen } from "./listener.ts";
import { deskWindow } from "./pages/desk-window.ts";
import { selfSigned } from "./self-signed.ts";

test("whatever a site answers stands in the publish dialog as words, and goes nowhere else", async ({
  start,
  dataFolder,
}) => {
  const outside = await listen();
  const site = await fakeWordpress();
  const tls: string[] = [];
  const secure = createServer(selfSigned("localhost"), (request) => void tls.push(request.url ?? ""));
  secure.listen(0, "127.0.0.1");
  await once(secure, "listening");
  try {
    const running = await start(await put(dataFolder, "ferry.txt"));
    const desk = deskWindow(running);
    await expect(desk.gate).toContainText("The gate is open");
    const login = { kind: "wordpress", user: fakeLogin.user, secret: fakeLogin.password } as const;
    await answer(running.app, 0);
    await get(desk.page, "publish:save-site", { ...login, address: site.address });
    await get(desk.page, "publish:save-site", {
      ...login,
      address: `https://localhost:${(secure.address() as AddressInfo).port}`,
    });
    await listenForScripts(desk.page);
    await desk.keyboard.press("Control+Shift+u");
    const dialog = desk.page.getByRole("dialog", { name: "Publish" });
    const outcome = dialog.getByRole("status", { name: "Publishing" });
    const buttons = ["Look first, send nothing", "Send the draft"] as const;
    const words = hostileWords(outside.address).join(" ");
    const ten = 10 * 1024 * 1024;

    const answers: readonly (readonly [string, (heard: Heard) => Reply | undefined, RegExp])[] = [
      [
        "scripts for a reason",
        () => ({ status: 403, json: { code: words, message: `Not for you. ${words}`, data: words } }),
        /^WordPress did not let us in \(403\)\. It said: “Not for you\..{1,400}$/u,
      ],
      [
        "scripts for a name",
        ({ path }) =>
          path.endsWith("/users/me")
            ? { status: 200, json: { name: `Eve ${words}`, capabilities: {} } }
            : { status: 500, text: words, headers: { "content-type": "text/html" } },
        /^WordPress broke down over this \(500\)\.$/u,
      ],
      [
        "another host",
        () => ({ status: 307, headers: { location: `${outside.address}/wp-json/` } }),
        /sends us on to http:\/\/127\.0\.0\.1:\d+\. Nothing was sent there\./u,
      ],
      [
        "ten megabytes",
        () => ({ status: 200, text: `"${"x".repeat(ten)}"` }),
        /^The site answers with more than any CMS would\.$/u,
      ],
      [
        "ten megabytes of reasons",
        () => ({ status: 500, json: { code: "x", message: "y".repeat(ten / 2) } }),
        /^WordPress broke down over this \(500\)\. It said: “y{200,299}…”$/u,
      ],
      [
        "a page of another program",
        () => ({ status: 200, text: `<html>${words}</html>`, headers: { "content-type": "text/html" } }),
        /^The site answered with a page instead of data: is it WordPress/u,
      ],
      [
        "something else than was asked for",
        () => ({ status: 200, json: { name: { toString: words }, capabilities: words } }),
        /^The site’s answer is not what WordPress would say/u,
      ],
      ["nothing", () => "cut", /the connection was cut/u],
    ];
    for (const [what, answer, said] of answers) {
      site.interfere = answer;
      for (const name of buttons) {
        await dialog.getByRole("button", { name }).click();
        // The mark in front of it says its level to those who do not see it.
        await expect(outcome.locator("p"), `${what}: ${name}`).toHaveText(
          new RegExp(said.source.replace(/^\^/u, ""), "u"),
        );
        expect(await harmIn(desk.page), what).toEqual([]);
      }
    }
    site.interfere = undefined;
    expect(site.posts.size).toBe(0);

    await dialog.getByLabel("Site").selectOption({ index: 1 });
    for (const name of buttons) {
      await dialog.getByRole("button", { name }).click();
      await expect(outcome).toContainText("its certificate is signed by nobody, so nothing was sent");
      await expect(outcome).not.toContainText("are there");
    }
    expect(tls).toEqual([]);
    expect(await desk.accessibilityFaults()).toEqual([]);

    // And after all that the honest site is published to.
    await dialog.getByLabel("Site").selectOption({ index: 0 });
    await dialog.getByRole("button", { name: "Send the draft" }).click();
    await expect(outcome).toContainText("A new post was made: a draft");
    expect(outside.heard).toEqual([]);
  } finally {
    secure.close();
    outside.close();
    await site.close();
  }
});
