import path from "node:path";
import { bridge, put } from "./copy.ts";
import { expect, root, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const photos = path.join(root, "src/core/wire/readers/fixtures/photo");

test("the facts of a story and of its picture are typed, counted, compared with the photo, and undone like words", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  const { keyboard, page, side } = desk;
  await expect(page.getByRole("contentinfo")).toContainText(/1\d\d words · (?:under a minute|1 min to read)/u);
  await desk.text.getByText("Berg said the deck").click();
  await keyboard.press("Control+Shift+d");
  await expect(desk.tab("Details")).toBeFocused();
  const set = async (name: string, words: string): Promise<void> => {
    const field = side.getByRole("textbox", { name, exact: true });
    await field.fill(words);
    await field.press("Enter");
  };
  await set("Slug", "bridge-closed");
  await set("Keywords", "bridge, Sandvik");
  await set("Note to editors", "Updates with the mayor");
  await set("Terms of use", "Not for use in Vik");
  await set("Sign-off", "el/jd");
  const dateline = side.getByRole("group", { name: "Dateline" });
  for (const [name, words] of [
    ["Place", "SANDVIK"],
    ["Date", "May 3"],
    ["Agency", "Harbour News"],
  ] as const) {
    await dateline.getByRole("textbox", { name }).fill(words);
    await dateline.getByRole("textbox", { name }).press("Enter");
  }
  await expect(desk.field("Dateline")).toContainText("SANDVIK, May 3 (Harbour News)");
  await expect(desk.stories.first()).toContainText("bridge-closed");
  const slug = side.getByRole("textbox", { name: "Slug", exact: true });
  await slug.fill("a-slug-that-nobody-at-all-could-ever-want-to-read-as-far-as-to-its-end");
  await expect(side.getByText(/^70 of \d+, too long$/u)).toBeVisible();
  await keyboard.press("Escape");
  await expect(slug).toHaveValue("bridge-closed");

  await desk.dropFrom(path.join(photos, "jpeg-iptc-and-xmp/source.jpg"), desk.text.getByText("Berg said the deck"));
  const figure = desk.text.locator("figure").filter({ has: page.locator("img") });
  const caption = figure.getByRole("group", { name: "Caption", exact: true });
  await expect(caption).toContainText("The ferry Aurora leaves Port Elsa");
  await caption.click();
  await keyboard.press("End");
  await keyboard.type(" Morning.");
  const said = side.getByRole("definition").or(side.getByLabel("What the photo says of itself")).first();
  await expect(said).toContainText("Caption in the photo · differs");
  expect(await desk.accessibilityFaults()).toEqual([]);
  await side.getByRole("button", { name: "Take over the photo’s caption" }).click();
  await expect(caption).not.toContainText("Morning.");
  await expect(said).toContainText("Caption in the photo · the same");

  const alt = figure.getByRole("group", { name: "Alt text", exact: true });
  await expect(alt).toBeVisible();
  await side.getByRole("checkbox", { name: /^Decoration only/u }).check();
  await expect(figure).toHaveAttribute("data-decorative", "");
  await desk.text.focus();
  await keyboard.press("Control+z");
  await expect(side.getByRole("checkbox", { name: /^Decoration only/u })).not.toBeChecked();

  const image = figure.locator("img");
  const before = await image.getAttribute("src");
  await side.getByLabel("Another photo").setInputFiles(path.join(photos, "without-words/source.jpg"));
  await expect(image).not.toHaveAttribute("src", before ?? "");
  await expect(caption).toContainText("The ferry Aurora");

  const kinds = (): Promise<readonly string[]> =>
    desk.text
      .locator("[data-field=body] > *")
      .evaluateAll((all) => all.map((one) => (one.querySelector("img") === null ? one.tagName : "PHOTO")));
  const at = (await kinds()).indexOf("PHOTO");
  await side.getByRole("button", { name: "Up", exact: true }).click();
  await expect.poll(async () => (await kinds()).indexOf("PHOTO")).toBe(at - 1);
  await side.getByRole("button", { name: "Take out", exact: true }).click();
  await expect(image).toHaveCount(0);
});
