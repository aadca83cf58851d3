import type { ElectronApplication } from "playwright/test";
import { put } from "./copy.ts";
import { expect, type RunningApp, test } from "./launch.ts";
import { caretToEnd, goOnFrom, lostOf, shortCopy, textOf, type Typed, typeUntil } from "./typing.ts";

// Types and kills, again and again. What came back after each kill must be what was typed, but for its last moment.

/** The most that may be missing of what was typed before a kill, in milliseconds. */
const most = 250;
const start = "It stands idle now:";
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const rounds = 5;

const kills: Readonly<Record<string, (app: ElectronApplication) => void>> = {
  "everything at once": (app) => process.kill(-(app.process().pid ?? 0), "SIGKILL"),
  "the main process": (app) => process.kill(app.process().pid ?? 0, "SIGKILL"),
};

/** Told to whoever adds the figures of all files up (`scripts/e2e.mjs`). */
const tell = (what: string, lost: readonly number[]): void =>
  void test.info().annotations.push({ type: `lost ms: ${what}`, description: lost.join(" ") });

async function killRounds(
  begin: (...files: readonly string[]) => Promise<RunningApp>,
  file: string,
  end: (running: RunningApp, typed: Typed) => Promise<number>,
): Promise<readonly number[]> {
  const lost: number[] = [];
  let typed: Typed = { text: "", taken: [] };
  let ended = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const running = await begin(...(round === 0 ? [file] : []));
    await caretToEnd(running);
    const all = await textOf(running.window);
    if (round > 0) {
      const gone = lostOf(typed, all, start, ended);
      expect(
        gone,
        `round ${round}: “${typed.text}” came back as “${all.slice(-typed.text.length - 40)}”`,
      ).toBeDefined();
      lost.push(gone ?? Infinity);
    }
    if (round === rounds) break;
    typed = goOnFrom(all, start);
    ended = await end(running, typed);
  }
  return lost;
}

for (const [what, kill] of Object.entries(kills))
  for (let part = 1; part <= (what === "the main process" ? 2 : 6); part += 1)
    test(`typing outlives a kill of ${what}, ${rounds} times (${part})`, async ({ start: begin, dataFolder }) => {
      const lost = await killRounds(begin, await put(dataFolder, "crane.txt", shortCopy), async (running, typed) => {
        const gone = running.app.waitForEvent("close");
        let at = 0;
        const killed = pause(250 + Math.random() * 700).then(() => {
          at = Date.now();
          kill(running.app);
        });
        await typeUntil(running.window, typed, killed);
        await killed;
        await gone;
        return at;
      });
      tell(what, lost);
      for (const milliseconds of lost) expect(milliseconds).toBeLessThanOrEqual(most);
    });

for (let part = 1; part <= 2; part += 1)
  test(`typing loses no letter when the system ends Wiredesk, ${rounds} times (${part})`, async ({
    start: begin,
    dataFolder,
  }) => {
    const lost = await killRounds(begin, await put(dataFolder, "crane.txt", shortCopy), async (running, typed) => {
      await typeUntil(running.window, typed, pause(200 + Math.random() * 400));
      const gone = running.app.waitForEvent("close");
      const at = Date.now();
      process.kill(running.app.process().pid ?? 0, "SIGTERM");
      await gone;
      return at;
    });
    tell("SIGTERM", lost);
    expect(lost).toEqual(Array.from({ length: rounds }, () => 0));
  });

test("typing outlives a kill of the window's page, ten times", async ({ start: begin, dataFolder }) => {
  const { app, window } = await begin(await put(dataFolder, "crane.txt", shortCopy));
  await caretToEnd({ app, window });
  // The page is gone for Playwright with its first death: from here on main is asked.
  const results = await app.evaluate(
    async ({ dialog, webContents }, [begins, times]) => {
      const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      const page = () => webContents.getAllWebContents().find((one) => one.getURL() === "wiredesk://app/");
      const look = async (): Promise<string> => {
        for (let tries = 0; tries < 400; tries += 1) {
          const contents = page();
          const shown =
            contents === undefined || contents.isCrashed() || contents.isLoading()
              ? ""
              : await Promise.race([
                  contents
                    .executeJavaScript(
                      "document.querySelector('[role=textbox][aria-label=\"Story text\"]')?.textContent",
                    )
                    .then(String, () => ""),
                  wait(500).then(() => ""),
                ]);
          if (shown.includes(begins)) return shown.slice(shown.lastIndexOf(begins) + begins.length);
          await wait(25);
        }
        throw new Error("the story did not come back");
      };
      const done: { readonly typed: string; readonly back: string; readonly ms: number }[] = [];
      const letters = "the harbour master said on Monday that work would begin ";
      for (let round = 0; round < times; round += 1) {
        let typed = await look();
        const taken: number[] = Array.from({ length: typed.length }, () => 0);
        const contents = page();
        if (contents === undefined) throw new Error("there is no window");
        contents.focus();
        await contents.executeJavaScript(
          "(() => { const text = document.querySelector('[role=textbox][aria-label=\"Story text\"]'); text.focus(); const last = document.createRange(); last.selectNodeContents([...text.querySelectorAll('p')].filter((p) => p.textContent.includes('It stands idle now')).at(-1)); last.collapse(false); getSelection().removeAllRanges(); getSelection().addRange(last); })()",
        );
        const until = Date.now() + 250 + Math.random() * 400;
        while (Date.now() < until) {
          const letter = letters[typed.length % letters.length] ?? " ";
          await contents.insertText(letter);
          typed += letter;
          taken.push(Date.now());
          await wait(5 + Math.random() * 35);
        }
        const at = Date.now();
        process.kill(contents.getOSProcessId(), "SIGKILL");
        await wait(50);
        const back = await look();
        const missing = typed.length - back.length;
        done.push({ typed, back, ms: missing <= 0 ? 0 : at - (taken[back.length] ?? at) });
      }
      return done;
    },
    [start, 10] as const,
  );
  for (const { typed, back } of results)
    expect(typed.replace(/\u00A0/gu, " ").startsWith(back.replace(/\u00A0/gu, " "))).toBe(true);
  tell(
    "the page",
    results.map(({ ms }) => ms),
  );
  for (const { ms } of results) expect(ms).toBeLessThanOrEqual(most);
  expect(results).toHaveLength(10);
});
