import { flushSync } from "react-dom";
import { vi } from "vitest";
import { windowStore } from "../stores/window-store.ts";

/** Does something and has the window drawn before it goes on. */
export const now = <T>(work: () => T): T => flushSync(work);

/** Waits until what is looked for is there. */
export const see = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 45_000, interval: 20 });

/** The pane beside the story. */
export const side = (): HTMLElement =>
  document.querySelector<HTMLElement>('[aria-label="Findings and export"]') ?? document.body;

/** The button of this name, as it is said or written. */
export function button(name: string | RegExp, within: ParentNode = document): HTMLButtonElement {
  const all = [...within.querySelectorAll("button")];
  const found = all.find((one) => {
    const label = one.getAttribute("aria-label") ?? one.textContent;
    return typeof name === "string" ? label === name : name.test(label);
  });
  if (found === undefined)
    throw new Error(`there is no button “${String(name)}”: ${all.map(({ textContent }) => textContent).join(" | ")}`);
  return found;
}

export const click = (element: HTMLElement): void => now(() => element.click());

/** Types into the field whose label begins so. */
export function fill(label: string, value: string): void {
  const field = [...document.querySelectorAll("label")].find(({ textContent }) => textContent.startsWith(label));
  const input = field?.querySelector("input");
  if (input === null || input === undefined) throw new Error(`there is no field “${label}”`);
  now(() => {
    // As a person does it: React looks at the element's own value.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Enter in the dialog that is open. */
export const submit = (): void =>
  now(() => {
    document.querySelector("dialog form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });

/** What was said last. */
export const said = (): string => windowStore.getState().saying?.text ?? "";

/** The way back that is offered beside it. */
export const undoToast = (): void => now(() => windowStore.getState().saying?.undo?.());
