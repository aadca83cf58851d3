import { expect, test, vi } from "vitest";
import type { IsolatedReader, Reading } from "./isolated-reader.ts";
import { makeReaderPool } from "./reader-pool.ts";

/** Pages that count how many files they were given. */
function pages() {
  const started: {
    files: number;
    alive: boolean;
    destroyed: boolean;
    finish: ((reading: Reading) => void) | undefined;
  }[] = [];
  const start = (): Promise<IsolatedReader> => {
    const page = {
      files: 0,
      alive: true,
      destroyed: false,
      finish: undefined as ((reading: Reading) => void) | undefined,
    };
    started.push(page);
    return Promise.resolve({
      get alive() {
        return page.alive;
      },
      read: () => {
        page.files += 1;
        return new Promise<Reading>((resolve) => {
          page.finish = resolve;
        });
      },
      destroy: () => {
        page.destroyed = true;
        page.finish?.({ ok: false, reason: "stopped" });
      },
    });
  };
  return { started, start };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a page serves one file and never another, and a spare is always warm", async () => {
  const { started, start } = pages();
  const pool = makeReaderPool(start, () => undefined);
  pool.warm();
  for (let file = 0; file < 3; file += 1) {
    const reading = pool.read("a", new Uint8Array());
    await turn();
    expect(started).toHaveLength(file + 2);
    started[file]?.finish?.({ ok: true, json: "{}" });
    expect(await reading).toEqual({ ok: true, json: "{}" });
  }
  expect(started.map(({ files }) => files)).toEqual([1, 1, 1, 0]);
});

test("a spare that died while it waited is replaced", async () => {
  const { started, start } = pages();
  const pool = makeReaderPool(start, () => undefined);
  pool.warm();
  await turn();
  for (const page of started) page.alive = false;
  void pool.read("a", new Uint8Array());
  await turn();
  expect(started.find(({ alive, files }) => alive && files === 1)).toBeDefined();
});

test("a page that does not start refuses the file and is tried again for the next", async () => {
  const { started, start } = pages();
  let broken = true;
  const pool = makeReaderPool(
    () => (broken ? Promise.reject(new Error("no memory")) : start()),
    () => undefined,
  );
  expect(await pool.read("a", new Uint8Array())).toMatchObject({ ok: false });
  broken = false;
  await turn();
  const reading = pool.read("b", new Uint8Array());
  await turn();
  started[0]?.finish?.({ ok: true, json: "1" });
  expect(await reading).toEqual({ ok: true, json: "1" });
});

test("closing ends what is read and the spare", async () => {
  const { started, start } = pages();
  const pool = makeReaderPool(start, () => undefined);
  const reading = pool.read("a", new Uint8Array());
  await turn();
  pool.close();
  expect(await reading).toMatchObject({ ok: false });
  await turn();
  expect(started.every(({ destroyed }) => destroyed)).toBe(true);
  expect(await pool.read("b", new Uint8Array())).toMatchObject({ ok: false });
});

test("a spare that waits too long gives its memory back; the next file starts another", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const { started, start } = pages();
    const pool = makeReaderPool(start, () => undefined);
    pool.warm();
    await turn();
    await vi.advanceTimersByTimeAsync(60_001);
    await turn();
    expect(started.map(({ destroyed }) => destroyed)).toEqual([true]);
    void pool.read("a", new Uint8Array());
    await turn();
    expect(started.map(({ files }) => files)).toEqual([0, 1, 0]);
  } finally {
    vi.useRealTimers();
  }
});
