import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { get } from "./ask.ts";
import { bridge, put } from "./copy.ts";
import { expect, type RunningApp, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const held = `HOLD FOR RELEASE: not for publication before 06:00 GMT, 3 May 2099

Ferry to run again from Monday

NORTHPORT, May 3 (Harbour News) - The ferry runs again from Monday, the harbour office said.
`;

/** The printer: a file in memory, and what stood on the paper. */
const catchPrints = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    if (contents === undefined) throw new Error("there is no window");
    const prints: { kind: string; words: string }[] = [];
    Object.assign(globalThis, { prints });
    contents.print = (_options, done) => {
      void Promise.all([
        contents.printToPDF({}),
        contents.executeJavaScript(`document.querySelector('[aria-label="Galley"]').textContent`),
      ]).then(([pdf, words]) => {
        prints.push({ kind: pdf.subarray(0, 5).toString(), words: words as string });
        done?.(true, "");
      });
    };
  });

const printsOf = ({ app }: RunningApp): Promise<readonly { readonly kind: string; readonly words: string }[]> =>
  app.evaluate(() => (globalThis as unknown as { readonly prints: { kind: string; words: string }[] }).prints);

test("the galley is printed with what is open, and copy under embargo for a reason only, which a receipt keeps", async ({
  start,
  dataFolder,
}) => {
  const running = await start(await put(dataFolder, "bridge.txt", bridge), await put(dataFolder, "held.txt", held));
  const desk = deskWindow(running);
  await expect(desk.stories).toHaveCount(2);
  await catchPrints(running);
  const galley = desk.page.getByRole("region", { name: "Galley", includeHidden: true });

  await desk.stories.filter({ hasText: "Sandvik" }).click();
  await desk.findings().first().waitFor();
  await desk.keyboard.press("Control+p");
  await expect.poll(async () => (await printsOf(running)).length).toBe(1);
  await expect(galley).toHaveCount(0);

  await desk.stories.filter({ hasText: "Ferry to run again" }).click();
  await expect(desk.gate).toContainText("Gate closed");
  await desk.keyboard.press("Control+p");
  const dialog = desk.page.getByRole("dialog", { name: "Print all the same?" });
  await expect(dialog).toContainText("under embargo until");
  await expect(dialog.getByRole("button", { name: "Print", exact: true })).toBeDisabled();
  await dialog.getByLabel(/^Why it goes out as it is/u).fill("for the lawyer");
  await dialog.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(async () => (await printsOf(running)).length).toBe(2);
  await expect(galley).toHaveCount(0);
  const [first, second] = await printsOf(running);
  expect([first?.kind, second?.kind]).toEqual(["%PDF-", "%PDF-"]);
  expect(second?.words).toContain("The ferry runs again from Monday");
  expect(second?.words).toContain("for the lawyer");

  const summary = (await get(desk.page, "desk:list")).find(({ headline }) => headline.startsWith("Ferry"));
  const receipts = path.join(dataFolder, "desk", "stories", summary?.id ?? "", "receipts");
  await expect
    .poll(() =>
      readdir(receipts)
        .then((names) => names.length)
        .catch(() => 0),
    )
    .toBe(2);
  const names = await readdir(receipts);
  const read = async (ending: string): Promise<string> =>
    readFile(path.join(receipts, names.find((name) => name.endsWith(ending)) ?? ""), "utf8");
  expect(JSON.parse(await read(".json"))).toMatchObject({
    target: "print",
    override: { reason: "for the lawyer", closedBy: [expect.stringContaining("under embargo until")] },
  });
  expect(await read(".html")).toContain("Reason given: for the lawyer");
  // Paper sends nothing out: the story stays what it was on the desk.
  expect(summary?.state).not.toBe("exported");
});
