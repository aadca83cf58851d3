/**
 * Whether a key is the window's and not the text's. ProseMirror keeps Esc to itself and does nothing with it, and looks a key with Shift
 * up without it too: where the letter comes small (on a Mac, or with Caps Lock) Ctrl+Shift+A would select everything, and the next key
 * take its place. Redo and plain paste are the text's.
 */
export const isLeftToWindow = ({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent): boolean =>
  key === "Escape" ? !isComposing : (ctrlKey || metaKey) && shiftKey && !altKey && /^[a-uwxy]$/iu.test(key);
