import type { ContextMenuParams, MenuItemConstructorOptions } from "electron";

export interface ContextMenuActions {
  readonly replaceMisspelling: (word: string) => void;
  readonly openLink: (href: string) => void;
  /** As by key: the field first, then the story. */
  readonly selectAll: () => void;
}

type Params = Pick<
  ContextMenuParams,
  "dictionarySuggestions" | "editFlags" | "isEditable" | "linkURL" | "misspelledWord" | "selectionText"
>;

/** What a right click offers: what the system's own text fields offer, and the link under the pointer. */
export function contextMenuTemplate(params: Params, actions: ContextMenuActions): MenuItemConstructorOptions[] {
  const { editFlags, isEditable, linkURL, misspelledWord, selectionText } = params;
  const groups: MenuItemConstructorOptions[][] = [];
  if (isEditable && misspelledWord !== "")
    groups.push(
      params.dictionarySuggestions.length === 0
        ? [{ label: "No suggestions", enabled: false }]
        : params.dictionarySuggestions.map((word) => ({ label: word, click: () => actions.replaceMisspelling(word) })),
    );
  if (linkURL !== "") groups.push([{ label: "Open Link…", click: () => actions.openLink(linkURL) }]);
  if (isEditable)
    groups.push([
      { role: "cut", enabled: editFlags.canCut },
      { role: "copy", enabled: editFlags.canCopy },
      { role: "paste", enabled: editFlags.canPaste },
      { role: "pasteAndMatchStyle", enabled: editFlags.canPaste },
      { label: "Select All", enabled: editFlags.canSelectAll, click: actions.selectAll },
    ]);
  else if (selectionText.trim() !== "") groups.push([{ role: "copy" }, { role: "selectAll" }]);
  return groups.flatMap((group, at) => (at === 0 ? group : [{ type: "separator" as const }, ...group]));
}
