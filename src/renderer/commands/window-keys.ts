/** Keys that no menu has, for the sheet of all keys. */
export const windowKeys: readonly (readonly [string, string])[] = [
  ["Next pane", "F6"],
  ["Pane before", "Shift+F6"],
  ["All keys", "F1"],
  ["Next open story", "Ctrl+Tab"],
  ["Back to the text", "Esc"],
  ["Through a list", "↑ ↓"],
  ["Pass over, in the list of findings", "Delete"],
  ["Follow a link", "CmdOrCtrl+Click, or CmdOrCtrl+K and Open"],
];
