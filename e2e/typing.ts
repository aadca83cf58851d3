import type { Page } from "playwright/test";
import { expect, type RunningApp } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

/** Copy with one paragraph, at whose end the tests type. */
export const shortCopy = `Harbour crane to be painted

NORTHPORT, May 3 (Harbour News) - The crane at the old harbour will be painted in the summer.

It stands idle now: `;

const words = "the harbour master said on Monday that work would begin after the storm had passed ";
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was typed, letter by letter, with the moment in which the window had taken each. */
export interface Typed {
  text: string;
  readonly taken: number[];
}

/** Puts the caret behind the last word of the story, once it is open. */
export async function caretToEnd(running: RunningApp): Promise<void> {
  const desk = deskWindow(running);
  await expect(desk.text).toContainText("It stands idle now");
  await desk.text.getByText("It stands idle now").click();
  await desk.keyboard.press("Control+End");
}

/** All words of the open story, as the window shows them. */
export const textOf = async (window: Page): Promise<string> =>
  (await window.getByRole("textbox", { name: "Story text" }).textContent()) ?? "";

/** Types like a person in a hurry until `until` settles or the window is gone; `typed` grows meanwhile. */
export async function typeUntil(window: Page, typed: Typed, until: Promise<unknown>): Promise<void> {
  let over = false;
  const ended = until.then(() => {
    over = true;
  });
  for (let at = typed.text.length; !over; at += 1) {
    const letter = words[at % words.length] ?? " ";
    const taken = window.keyboard.type(letter).then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([taken, ended.then(() => false)]))) return;
    typed.text += letter;
    typed.taken.push(Date.now());
    await pause(5 + Math.random() * 35);
  }
}

/** How much of what was typed is missing from what came back, in milliseconds before the end; undefined: it is not the same text. */
export function lostOf(typed: Typed, all: string, start: string, ended: number): number | undefined {
  const from = all.lastIndexOf(start);
  if (from < 0) return undefined;
  const back = all.slice(from + start.length).replace(/\u00A0/gu, " ");
  // A letter that was on its way when the end came may be there, and may not.
  if (!typed.text.startsWith(back.slice(0, typed.text.length)) || back.length > typed.text.length + 1) return undefined;
  return back.length >= typed.text.length ? 0 : ended - (typed.taken[back.length] ?? ended);
}

/** Takes up exactly what came back, so that the next round goes on from there. */
export function goOnFrom(all: string, start: string): Typed {
  const text = all.slice(all.lastIndexOf(start) + start.length).replace(/\u00A0/gu, " ");
  return { text, taken: Array.from({ length: text.length }, () => 0) };
}
