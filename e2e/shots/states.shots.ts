import { bridge, ferry, pier, put } from "../copy.ts";
import { test } from "../launch.ts";
import { deskWindow } from "../pages/desk-window.ts";
import { aPhoto } from "./a-photo.ts";
import { cameraOf } from "./camera.ts";

const sizes = { "1280": [1280, 800], "1440": [1440, 900], "1920": [1920, 1080] } as const;

/** Dialogs by the words that find their command. */
const dialogs = {
  words: "words that are right",
  profiles: "house profiles",
  publish: "publish",
  link: "link…",
  embed: "embed…",
  "switch-off": "switch this check off",
  about: "about",
} as const;

test("the smaller dialogs, a picture, a table, notes, and what is passed over, at three widths, in light and dark", async ({
  start,
  dataFolder,
}) => {
  const held = ferry.replace("\n\nNORTHPORT", "\n\nEMBARGOED UNTIL 18:00 GMT ON MAY 3, 2046\n\nNORTHPORT");
  const running = await start(
    await put(dataFolder, "bridge.txt", bridge),
    await put(dataFolder, "ferry.txt", held),
    await put(dataFolder, "pier.txt", pier),
  );
  const desk = deskWindow(running);
  const photo = await put(dataFolder, "vik-pier.jpg", await aPhoto(running.window));
  const { page, keyboard } = desk;
  const { resize, shoot } = cameraOf(running);
  const command = async (words: string): Promise<void> => {
    await keyboard.press("Control+Shift+p");
    await keyboard.type(words);
    await keyboard.press("Enter");
  };
  const endOf = async (words: string): Promise<void> => {
    const paragraph = desk.text.locator("p").filter({ hasText: words });
    const box = await paragraph.boundingBox();
    await paragraph.click({ position: { x: (box?.width ?? 0) - 4, y: (box?.height ?? 0) - 6 } });
    await keyboard.press("End");
  };
  await desk.stories.filter({ hasText: "Sandvik" }).click();
  await desk.stories.filter({ hasText: "Vik council" }).click();
  await desk.findings("two two").waitFor();
  await endOf("Jonas Berg, who keeps");
  await keyboard.press("F10");
  await keyboard.type(" Ask him once more.");
  await desk.dropFrom(photo, desk.text.getByText("We will build it"));
  await desk.text.locator("figure img").waitFor();
  await desk.text.getByText("The meeting lasted").click();
  await command("table");
  for (const words of ["Year", "Crimes", "Ferries", "2025", "71", "2"]) {
    await keyboard.type(words);
    await keyboard.press("Tab");
  }
  await desk.findings("recieved").getByRole("button").first().click();
  await keyboard.press("Control+;");
  await page.waitForTimeout(1500);

  for (const [size, [width, height]] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const) {
      await resize(width, height);
      await page.emulateMedia({ colorScheme });
      const called = (what: string): string => `${what}-${size}-${colorScheme}`;
      await desk.field("Caption").first().click();
      await desk.tab("Details").click();
      await desk.side.getByText("This picture").scrollIntoViewIfNeeded();
      await desk.side
        .getByText(/in the photo/u)
        .first()
        .waitFor();
      await shoot(called("picture"));
      await desk.text.locator("td, th").first().click();
      await desk.tab("Findings").click();
      await desk.side.getByText("Passed over: 1").click();
      await desk.side.getByRole("button", { name: "Take back" }).scrollIntoViewIfNeeded();
      await shoot(called("table"));
      await desk.side.getByText("Passed over: 1").click();
      await desk.field("Headline").click();
      await keyboard.press("F8");
      for (const [name, words] of Object.entries(dialogs)) {
        if (name === "link") await keyboard.press("Shift+End");
        await command(words);
        await page.getByRole("dialog").waitFor();
        await shoot(called(name));
        await keyboard.press("Escape");
      }
      await desk.side.getByRole("button", { name: /^Correct all/u }).click();
      await shoot(called("correct-all"));
      await keyboard.press("Escape");
      await desk.text.focus();
      await keyboard.press("Control+h");
      await page.getByRole("textbox", { name: "Find" }).fill("in");
      await page.getByRole("textbox", { name: "Replace by" }).fill("on");
      await desk.page.getByRole("button", { name: "Preview" }).click();
      await shoot(called("replace-preview"));
      await keyboard.press("Escape");
      await desk.text.getByText("Crime in the harbor").click();
      await keyboard.press("Control+Shift+x");
      await shoot(called("said"));
      await keyboard.press("F4");
      await desk.stories.filter({ hasText: "Ferry runs" }).click();
      await desk.gate.getByText("closed").waitFor();
      await desk.tab("Export").click();
      await shoot(called("gate"));
      await desk.side.getByRole("button", { name: "Export all the same…" }).click();
      await shoot(called("all-the-same"));
      await keyboard.press("Escape");
      await desk.stories.filter({ hasText: "Ferry runs" }).click({ button: "right" });
      await shoot(called("story-menu"));
      await keyboard.press("Escape");
      await desk.stories.filter({ hasText: "Vik council" }).click();
      await desk.field("Headline").getByText("Vik council").waitFor();
    }
});
