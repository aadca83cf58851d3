import { bridge, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("a paste takes in words, bold and links, and nothing else", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  await desk.text.getByText("Berg said the deck was laid").click();
  await desk.keyboard.press("Home");
  await desk.paste({
    "text/html": `<style>p{color:red}</style><p class=x style="font-size:40px" onclick="alert(1)">A <b>bold</b> word,
      <a href="https://example.org/">a link</a>, <a href="javascript:alert(1)">no link</a>.</p><script>alert(2)</script><img src=x onerror=alert(3)><p>Second.</p>`,
    "text/plain": "A bold word",
  });
  await expect(desk.text.locator("strong")).toHaveText("bold");
  await expect(desk.text.locator("a")).toHaveText("a link");
  expect(await desk.text.locator("[style*=font-size], [onclick], script, img, style").count()).toBe(0);
  await desk.keyboard.press("Control+z");
  await expect(desk.text.locator("strong")).toHaveCount(0);
});

test("plain copy becomes paragraphs; in a field it stays one line", async ({ start, dataFolder }) => {
  const running = await start(await put(dataFolder, "bridge.txt", bridge));
  const desk = deskWindow(running);
  const paragraphs = desk.text.locator("[data-field=body] > p");
  await expect(paragraphs.first()).toBeVisible();
  const before = await paragraphs.count();
  await paragraphs.last().click();
  await desk.keyboard.press("Control+End");
  await desk.keyboard.press("Enter");
  await desk.paste({ "text/plain": "One wrapped\nline.\n\nTwo.\n\nThree." });
  await expect(paragraphs).toHaveCount(before + 3);
  await desk.field("Byline").click();
  await desk.paste({ "text/plain": "Ida Berg\n\nand Jon Dahl" });
  await expect(desk.field("Byline").locator("p")).toHaveText("Ida Berg and Jon Dahl");
  await expect(desk.field("Byline").locator("br")).toHaveCount(0);

  // By the menu, as by key: the field, then the story. What is cut over all fields leaves the fields.
  const selectAll = (): Promise<void> =>
    running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("edit:select-all")?.click());
  const selected = (): Promise<string> => desk.page.evaluate(() => getSelection()?.toString() ?? "");
  await selectAll();
  await expect.poll(selected).toBe("Ida Berg and Jon Dahl");
  await selectAll();
  await expect.poll(selected).toContain("Berg said the deck was laid");
  await desk.keyboard.press("Control+x");
  await expect(desk.field("Headline")).toHaveText("");
  await expect(desk.field("Byline").locator("p")).toHaveText("");
  await desk.keyboard.press("Control+z");
  await expect(desk.field("Headline")).toContainText("Sandvik bridge");
  await expect(paragraphs).toHaveCount(before + 3);
  // In a field of the window it is that field's.
  await desk.desk.getByRole("searchbox").fill("bridge");
  await selectAll();
  await expect.poll(selected).toBe("bridge");
});

test("a paste that is too large for the text, or outside of it, is a story of its own", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  await desk.text.getByText("Berg said the deck was laid").click();
  const paragraph = "The council met again on Tuesday and spoke about the bridge for two hours without a vote.\n\n";
  await desk.paste({ "text/plain": `Council meets again\n\n${paragraph.repeat(12_000)}` });
  await expect(desk.stories).toHaveCount(2, { timeout: 30_000 });
  await desk.stories.last().focus();
  await desk.paste({ "text/plain": bridge.replaceAll("Sandvik", "Holm") });
  await expect(desk.stories).toHaveCount(3);
  await expect(desk.field("Headline")).toContainText("Holm bridge");
});

test("an input method composes undisturbed while findings come in", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  await desk.text.getByText("Berg said the deck was laid").click();
  await desk.keyboard.press("Home");
  await desk.keyboard.type("The the deck. ");
  // What has changed is underlined in the text: not around the words that are composed.
  await desk.keyboard.press("Control+Shift+e");
  const ime = await desk.page.context().newCDPSession(desk.page);
  for (const text of ["に", "にほ", "にほん", "日本"]) {
    await ime.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await desk.page.waitForTimeout(400);
  }
  await expect(desk.findings("The the")).toHaveCount(0);
  await ime.send("Input.insertText", { text: "日本" });
  await expect(desk.text).toContainText("The the deck. 日本");
  await expect(desk.text.locator("ins")).toContainText(["The the", "deck. 日本"]);
  // A dead key composes too: the accent first, then the letter with it.
  await ime.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
  await ime.send("Input.insertText", { text: "é" });
  await expect(desk.text).toContainText("The the deck. 日本é");
  await expect(desk.findings("The the")).toHaveCount(1);
});

test("the wire original shows where the words under the caret stood", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  await desk.text.getByText("Berg said the deck was laid").click();
  await desk.tab("Wire").click();
  await expect(desk.side.locator("[data-lit]")).toContainText("Berg said the deck was laid in 1974");
  await desk.tab("Set aside").click();
  await desk.side.getByRole("button", { name: "line 18" }).click();
  await expect(desk.side.locator("[data-lit]")).toContainText("Route 6");
});
