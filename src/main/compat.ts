import * as electron from "electron";
import type { ClipboardForms } from "./export/clipboard-forms.ts";

/**
 * What differs between the Electron that is shipped, after which the types go, and the older one in which the tests may
 * run. Nothing else in main may ask which it is.
 */

/** The clipboard as it was until Electron 43: synchronous, with a plain object. */
interface OlderClipboard {
  write(data: { readonly html?: string; readonly text: string }): void;
}

/** Puts a story on the clipboard. */
export async function copyForms(forms: ClipboardForms): Promise<void> {
  const items = electron as { readonly ClipboardItem?: typeof electron.ClipboardItem };
  if (items.ClipboardItem === undefined) {
    (electron.clipboard as unknown as OlderClipboard).write(forms);
    return;
  }
  const types = { "text/plain": forms.text, ...(forms.html === undefined ? {} : { "text/html": forms.html }) };
  await electron.clipboard.write([new items.ClipboardItem(types)]);
}
