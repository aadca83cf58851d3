import { expect, test } from "vitest";
import { makeOneQuestion } from "./one-question.ts";

test("while somebody is asked nobody is asked anything else; afterwards they are, also where asking went wrong", async () => {
  const alone = makeOneQuestion();
  let press = (_yes: boolean): void => undefined;
  const asked: string[] = [];
  const link = alone((host: string) => {
    asked.push(host);
    return new Promise<boolean>((resolve) => (press = resolve));
  }, false);
  const file = alone(() => Promise.reject(new Error("no display")), undefined);
  const first = link("one");
  expect(await Promise.all([link("two"), link("three"), file()])).toEqual([false, false, undefined]);
  press(true);
  expect(await first).toBe(true);
  await expect(file()).rejects.toThrow("no display");
  const again = link("four");
  press(true);
  expect(await again).toBe(true);
  expect(asked).toEqual(["one", "four"]);
});
