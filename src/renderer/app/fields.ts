/** A field of the window that is typed into. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field that something happens in, if it is one. */
export const fieldOf = (target: EventTarget | null): Field | undefined =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;

/** What is selected in a field. */
export const selectedIn = ({ value, selectionStart, selectionEnd }: Field): string =>
  value.slice(selectionStart ?? 0, selectionEnd ?? 0);

/** Puts words in the place of what is selected in a field, as if they were typed. */
export function replaceInField(field: Field, words: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const oneLine = field instanceof HTMLInputElement ? words.replace(/\s*\n\s*/gu, " ") : words;
  field.setRangeText(oneLine, selectionStart ?? value.length, selectionEnd ?? value.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
