import { put } from "../copy.ts";
import { expect, test } from "../launch.ts";
import { caretToEnd, goOnFrom, lostOf, shortCopy, textOf, type Typed, typeUntil } from "../typing.ts";

const minutes = Number(process.env["WIREDESK_SOAK_MINUTES"] ?? 1);
const start = "It stands idle now:";
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

type End = "everything at once" | "the main process" | "SIGTERM";
const ends: readonly End[] = ["everything at once", "everything at once", "the main process", "SIGTERM"];

for (const part of [1, 2])
  test(`typing and killing, for ${minutes} minutes (${part})`, async ({ start: begin, dataFolder }) => {
    const until = Date.now() + minutes * 60_000;
    const lost = new Map<string, number[]>();
    let before: { readonly typed: Typed; readonly how: End; readonly at: number } | undefined;
    for (let round = 0; ; round += 1) {
      // A story that grows for hours is no story: a new one now and then.
      const fresh = round % 40 === 0;
      if (fresh) before = undefined;
      const file = fresh
        ? [await put(dataFolder, `crane-${round}.txt`, shortCopy.replace("crane to be", `crane ${round} to be`))]
        : [];
      const running = await begin(...file);
      await caretToEnd(running);
      const all = await textOf(running.window);
      if (before !== undefined) {
        const gone = lostOf(before.typed, all, start, before.at);
        expect(gone, `round ${round}: “${before.typed.text}” came back as “${all.slice(-300)}”`).toBeDefined();
        lost.set(before.how, [...(lost.get(before.how) ?? []), gone ?? Infinity]);
        expect(gone ?? Infinity).toBeLessThanOrEqual(before.how === "SIGTERM" ? 0 : 250);
      }
      if (Date.now() > until) break;
      const typed = goOnFrom(all, start);
      const how = ends[Math.floor(Math.random() * ends.length)] ?? "everything at once";
      const gone = running.app.waitForEvent("close");
      const pid = running.app.process().pid ?? 0;
      let at = 0;
      const ended = pause(100 + Math.random() * 1500).then(() => {
        at = Date.now();
        if (how !== "SIGTERM") process.kill(how === "everything at once" ? -pid : pid, "SIGKILL");
      });
      await typeUntil(running.window, typed, ended);
      if (how === "SIGTERM") process.kill(pid, "SIGTERM");
      await ended;
      await gone;
      before = { typed, how, at };
    }
    for (const [how, figures] of lost)
      test.info().annotations.push({ type: `lost ms: ${how}`, description: figures.join(" ") });
  });

test(`typing without a pause, for ${minutes} minutes`, async ({ start: begin, dataFolder }) => {
  const running = await begin(await put(dataFolder, "long.txt", shortCopy));
  await caretToEnd(running);
  const typed: Typed = { text: "", taken: [] };
  const until = Date.now() + minutes * 60_000;
  const acknowledged: number[] = [];
  const memory: number[] = [];
  while (Date.now() < until) {
    await typeUntil(running.window, typed, pause(5_000));
    await running.window.keyboard.press("Enter");
    const asked = Date.now();
    await expect(running.window.getByRole("contentinfo").getByText("Kept", { exact: true })).toBeVisible();
    acknowledged.push(Date.now() - asked);
    const pages = await running.app.evaluate(({ app }) =>
      app.getAppMetrics().reduce((all, { memory: used }) => all + used.workingSetSize, 0),
    );
    memory.push(Math.round(pages / 1024));
  }
  test.info().annotations.push({ type: "until kept ms: after a pause", description: acknowledged.join(" ") });
  test.info().annotations.push({
    type: "memory of all processes, first and last in MB",
    description: `${memory[1]} ${memory.at(-1)}`,
  });
  console.log(`${typed.text.length} letters; memory of all processes ${memory[1]} MB, then ${memory.at(-1)} MB`);
});
