import { put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const copy = `Sandvik bridge to close for three weeks, council says

The Sandvik bridge will be closed to all traffic for three weeks from Saturday, the leader of the council said on Monday.

The comittment of the county was praised by the neighbors.

Berg said the deck was laid in 1974 and had been repaired twice since then.
`;

test("spelling is checked from inside the program; a right click adds a word, and it stays right", async ({
  start,
  dataFolder,
}) => {
  // A name that stands there twice is right, and so is what is its own.
  const file = await put(
    dataFolder,
    "bridge.txt",
    `${copy}\nTor Kvernlo leads the work. Kvernlo’s team begins in May.\n`,
  );
  const running = await start(file);
  const desk = deskWindow(running);
  const finding = desk.findings("comittment");
  await expect(finding).toHaveCount(1);
  await expect(desk.findings("Kvernlo")).toHaveCount(0);
  // Where nothing was found the system's own menu comes.
  await running.app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: { readonly items: readonly { readonly label: string }[] }) {
      Object.assign(globalThis, { offered: this.items.map(({ label }) => label) });
    };
  });
  await desk.text.getByText("Berg said the deck").click({ button: "right" });
  const offered = (): Promise<readonly string[] | undefined> =>
    running.app.evaluate(() => (globalThis as { readonly offered?: readonly string[] }).offered);
  await expect.poll(offered).toEqual(expect.arrayContaining(["Cut", "Copy", "Paste", "Select All"]));
  await desk.text.getByText("The comittment").click({ button: "right", position: { x: 60, y: 12 } });
  const menu = desk.page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: "Change to “commitment”" })).toBeVisible();
  await menu.getByRole("menuitem", { name: "Add “comittment” to my words" }).click();
  await expect(finding).toHaveCount(0);
  await running.app.close();
  const again = deskWindow(await start());
  await expect(again.text).toContainText("The comittment");
  await expect(again.said).toContainText("Checked");
  await expect(again.findings("comittment")).toHaveCount(0);
});

test("nothing is said of the word at the caret before the hand leaves it", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  await expect(desk.findings("comittment")).toHaveCount(1);
  await desk.text.getByText("Berg said the deck").click();
  await desk.keyboard.press("End");
  await desk.keyboard.type(" It was recieved");
  // What is found elsewhere comes within this time, as the one above did.
  await desk.page.waitForTimeout(2_500);
  await expect(desk.findings("recieved")).toHaveCount(0);
  await desk.keyboard.type(" well.");
  await expect(desk.findings("recieved")).toHaveCount(1);
});

test("a note is never exported", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  await desk.text.getByText("Berg said the deck").click();
  await desk.keyboard.press("End");
  await desk.keyboard.press("F10");
  await desk.keyboard.type(" ask Ida again");
  await desk.keyboard.press("F10");
  await desk.keyboard.type(" It holds.");
  await expect(desk.text.locator("[data-note]")).toHaveText(" ask Ida again");
  await desk.keyboard.press("Control+4");
  await expect(desk.side).toContainText("It holds.");
  await expect(desk.side).not.toContainText("ask Ida");
});

test("signs are set as they are typed, one Backspace brings them back; a word changes its case by key", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  await expect(desk.said).toContainText("Checked");
  await desk.text.getByText("Berg said the deck").click();
  await desk.keyboard.press("End");
  await desk.keyboard.type(` "It's old," she said--twice.`);
  await expect(desk.text).toContainText("“It’s old,” she said—twice.");
  await desk.keyboard.type(` "`);
  await desk.keyboard.press("Backspace");
  await expect(desk.text).toContainText(`twice. "`);
  await desk.keyboard.type("so");
  await desk.keyboard.press("Shift+F3");
  await expect(desk.text).toContainText(`twice. "So`);
});

test("a table is made, filled and grown by keys; a block is moved by keys", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  await desk.text.getByText("Berg said the deck").click();
  await desk.keyboard.press("Control+Shift+T");
  await desk.keyboard.type("Year");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Cost");
  await desk.keyboard.press("Control+Enter");
  await desk.keyboard.type("1974");
  const rows = desk.text.locator("tr");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toHaveText("1974");
  await desk.keyboard.press("Control+Shift+Enter");
  await expect(rows.first().locator("td")).toHaveCount(4);
  const kinds = (): Promise<readonly string[]> =>
    desk.text.locator("[data-field=body] > *").evaluateAll((all) => all.map(({ tagName }) => tagName));
  await desk.keyboard.press("Alt+ArrowUp");
  await expect.poll(kinds).toEqual(["P", "P", "TABLE", "P"]);
  await desk.keyboard.press("Control+z");
  await expect.poll(kinds).toEqual(["P", "P", "P", "TABLE"]);
});

test("bold, link, crosshead, quotation, lists and embed are made by keys at one stroke, and each is one undo", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  const { keyboard, page } = desk;
  const body = desk.text.locator("[data-field=body]");
  const kinds = (): Promise<readonly string[]> =>
    body.locator("> *").evaluateAll((all) => all.map(({ tagName }) => tagName));
  await desk.text.getByText("Berg said the deck").click();
  const before = await kinds();
  const made: readonly (readonly [key: string, tag: string])[] = [
    ["Control+Shift+1", "H2"],
    ["Control+Shift+9", "BLOCKQUOTE"],
    ["Control+Shift+8", "UL"],
    ["Control+Shift+7", "OL"],
  ];
  // All at once: no pause parts one act from the next.
  for (const [key] of made) {
    await keyboard.press(key);
    await keyboard.press("Control+z");
  }
  await expect.poll(kinds).toEqual(before);
  for (const [key, tag] of made) {
    await keyboard.press(key);
    await expect.poll(kinds).toEqual([...before.slice(0, -1), tag]);
    await keyboard.press("Control+z");
    await expect.poll(kinds).toEqual(before);
  }
  await keyboard.press("Home");
  await keyboard.press("Shift+End");
  await keyboard.press("Control+b");
  await keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Link" }).getByRole("textbox").fill("https://example.com/deck");
  await keyboard.press("Enter");
  await expect(body.locator("a")).toHaveText("then.");
  await expect(body.locator("strong")).toHaveText("then.");
  await keyboard.press("Control+z");
  await expect(body.locator("a")).toHaveCount(0);
  await expect(body.locator("strong")).toHaveCount(1);
  await keyboard.press("Control+Shift+p");
  await keyboard.type("embed");
  await keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Embed" }).getByRole("textbox").first().fill("https://example.com/post");
  await keyboard.press("Enter");
  await expect(body.locator("[data-embed]")).toContainText("https://example.com/post");
  await keyboard.press("Control+z");
  await expect(body.locator("[data-embed]")).toHaveCount(0);
});

test("what is too much is red in place; replacing shows first what it would do, and is one undo", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  await expect(desk.said).toContainText("Checked");
  await desk.field("Headline").click();
  await desk.keyboard.press("End");
  await desk.keyboard.type(` and nobody knows how the shops will live through all of it`);
  await expect(desk.text.locator("h1 .excess")).toHaveText(/ says$/u);
  await desk.keyboard.press("Control+Shift+P");
  await desk.keyboard.type("Find and Replace");
  await desk.keyboard.press("Enter");
  const search = desk.page.getByRole("search");
  await desk.page.getByRole("textbox", { name: "Find" }).fill("BRIDGE");
  await expect(search).toContainText("2 places");
  await search.getByRole("button", { name: "Match case" }).click();
  await expect(search).toContainText("Not in this story");
  await search.getByRole("button", { name: "Match case" }).click();
  await desk.page.getByRole("textbox", { name: "Find" }).fill("bri");
  await search.getByRole("button", { name: "Whole words" }).click();
  await expect(search).toContainText("Not in this story");
  await search.getByRole("button", { name: "Whole words" }).click();
  await desk.page.getByRole("textbox", { name: "Find" }).fill("(bridge|deck)");
  await desk.page.getByRole("textbox", { name: "Replace by" }).fill("$1 deck");
  await desk.page.getByRole("button", { name: "Regular expression" }).click();
  await desk.page.getByRole("button", { name: "Preview" }).click();
  const places = desk.page.getByRole("list", { name: "What would change" }).getByRole("listitem");
  await expect(places).toHaveCount(3);
  expect(await desk.accessibilityFaults()).toEqual([]);
  await places.nth(2).getByRole("checkbox").uncheck();
  await desk.page.getByRole("button", { name: "Change 2 places" }).click();
  await expect(desk.text).toContainText("The Sandvik bridge deck will be closed");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+z");
  await expect(desk.text).toContainText("The Sandvik bridge will be closed");
  await expect(desk.field("Headline")).toContainText("Sandvik bridge to close");
});
