/** What a menu, a shortcut and the palette can ask for. Main builds the menus from this list, the window does what they say. */
export interface CommandInfo {
  /** `menu:what`, by meaning. */
  readonly id: string;
  readonly label: string;
  readonly menu: MenuName;
  /** Commands of one group stand together; a line parts them from the next. */
  readonly group: string;
  /** As Electron writes it. */
  readonly accelerator?: string;
  /** True where the command has sense without an open story. */
  readonly onDesk?: boolean;
}

export const menuNames = ["File", "Edit", "View", "Story", "Findings", "Help"] as const;
export type MenuName = (typeof menuNames)[number];

/** In the order of the menus. Cut, copy, paste, zoom and the like are the system's own and not in this list. */
export const commands = [
  { id: "file:open", label: "Open…", menu: "File", group: "open", accelerator: "CmdOrCtrl+O", onDesk: true },
  {
    id: "file:paste",
    label: "New Story from Clipboard",
    menu: "File",
    group: "open",
    accelerator: "CmdOrCtrl+Shift+N",
    onDesk: true,
  },
  { id: "file:export", label: "Export…", menu: "File", group: "export", accelerator: "CmdOrCtrl+E" },
  { id: "file:copy", label: "Copy for the CMS", menu: "File", group: "export", accelerator: "CmdOrCtrl+Shift+C" },
  { id: "file:copy-clean", label: "Copy Clean HTML", menu: "File", group: "export" },
  {
    id: "file:copy-wordpress",
    label: "Copy for WordPress",
    menu: "File",
    group: "export",
    accelerator: "CmdOrCtrl+Shift+J",
  },
  { id: "file:publish", label: "Publish…", menu: "File", group: "export", accelerator: "CmdOrCtrl+Shift+U" },
  { id: "file:profiles", label: "House Profiles…", menu: "File", group: "export", onDesk: true },
  { id: "file:print", label: "Print…", menu: "File", group: "print", accelerator: "CmdOrCtrl+P" },
  { id: "file:close", label: "Close Story", menu: "File", group: "close", accelerator: "CmdOrCtrl+W" },

  { id: "edit:undo", label: "Undo", menu: "Edit", group: "undo", accelerator: "CmdOrCtrl+Z" },
  { id: "edit:redo", label: "Redo", menu: "Edit", group: "undo", accelerator: "CmdOrCtrl+Shift+Z" },
  {
    id: "edit:take-back",
    label: "Take Back What Was Said Last",
    menu: "Edit",
    group: "undo",
    accelerator: "F4",
    onDesk: true,
  },
  {
    id: "edit:select-all",
    label: "Select All",
    menu: "Edit",
    group: "select",
    accelerator: "CmdOrCtrl+A",
    onDesk: true,
  },
  { id: "edit:find", label: "Find…", menu: "Edit", group: "find", accelerator: "CmdOrCtrl+F", onDesk: true },
  { id: "edit:find-next", label: "Find Next", menu: "Edit", group: "find", accelerator: "CmdOrCtrl+G" },
  { id: "edit:find-previous", label: "Find Previous", menu: "Edit", group: "find", accelerator: "CmdOrCtrl+Shift+G" },
  { id: "edit:replace", label: "Find and Replace…", menu: "Edit", group: "find", accelerator: "CmdOrCtrl+H" },
  {
    id: "edit:settings",
    label: "Settings…",
    menu: "Edit",
    group: "settings",
    accelerator: "CmdOrCtrl+,",
    onDesk: true,
  },
  { id: "edit:words", label: "Words That Are Right…", menu: "Edit", group: "words", onDesk: true },

  {
    id: "view:palette",
    label: "All Commands…",
    menu: "View",
    group: "palette",
    accelerator: "CmdOrCtrl+Shift+P",
    onDesk: true,
  },
  { id: "view:desk", label: "Desk", menu: "View", group: "place", accelerator: "CmdOrCtrl+1", onDesk: true },
  { id: "view:story", label: "Story", menu: "View", group: "place", accelerator: "CmdOrCtrl+2" },
  { id: "view:wire", label: "Wire Original", menu: "View", group: "place", accelerator: "CmdOrCtrl+3" },
  { id: "view:preview", label: "Preview", menu: "View", group: "place", accelerator: "CmdOrCtrl+4" },
  { id: "view:next-story", label: "Next Open Story", menu: "View", group: "tabs", accelerator: "CmdOrCtrl+PageDown" },
  {
    id: "view:previous-story",
    label: "Previous Open Story",
    menu: "View",
    group: "tabs",
    accelerator: "CmdOrCtrl+PageUp",
  },
  { id: "view:wide", label: "Side as Wide as the Story", menu: "View", group: "panel", accelerator: "CmdOrCtrl+\\" },
  { id: "view:findings", label: "Findings", menu: "View", group: "panel", accelerator: "CmdOrCtrl+Shift+F" },
  { id: "view:set-aside", label: "Set Aside", menu: "View", group: "panel", accelerator: "CmdOrCtrl+Shift+A" },
  { id: "view:history", label: "History", menu: "View", group: "panel", accelerator: "CmdOrCtrl+Shift+H" },
  { id: "view:sources", label: "Sources", menu: "View", group: "panel", accelerator: "CmdOrCtrl+5" },
  { id: "view:claims", label: "Claims", menu: "View", group: "panel", accelerator: "CmdOrCtrl+6" },
  { id: "view:tint", label: "Tint by Source", menu: "View", group: "panel" },
  { id: "view:details", label: "Details", menu: "View", group: "panel", accelerator: "CmdOrCtrl+Shift+D" },

  { id: "story:bold", label: "Bold", menu: "Story", group: "mark", accelerator: "CmdOrCtrl+B" },
  { id: "story:italic", label: "Italic", menu: "Story", group: "mark", accelerator: "CmdOrCtrl+I" },
  { id: "story:link", label: "Link…", menu: "Story", group: "mark", accelerator: "CmdOrCtrl+K" },
  { id: "story:note", label: "Note That Is Not Published", menu: "Story", group: "mark", accelerator: "F10" },
  { id: "story:case", label: "Next Case", menu: "Story", group: "case", accelerator: "Shift+F3" },
  { id: "story:case-upper", label: "CAPITALS", menu: "Story", group: "case" },
  { id: "story:case-lower", label: "Small Letters", menu: "Story", group: "case" },
  { id: "story:case-title", label: "Capitals as in a Headline", menu: "Story", group: "case" },
  { id: "story:case-sentence", label: "Capital at the Beginning", menu: "Story", group: "case" },
  { id: "story:paragraph", label: "Paragraph", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+0" },
  { id: "story:crosshead", label: "Crosshead", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+1" },
  { id: "story:quote", label: "Quotation", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+9" },
  { id: "story:list", label: "List", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+8" },
  { id: "story:numbers", label: "Numbered List", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+7" },
  { id: "story:table", label: "Table", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+T" },
  { id: "story:embed", label: "Embed…", menu: "Story", group: "block" },
  { id: "story:figure", label: "Picture", menu: "Story", group: "block", accelerator: "CmdOrCtrl+Shift+6" },
  { id: "story:up", label: "Move Up", menu: "Story", group: "move", accelerator: "Alt+Up" },
  { id: "story:down", label: "Move Down", menu: "Story", group: "move", accelerator: "Alt+Down" },
  {
    id: "story:take-photo",
    label: "Take Over What the Photo Says",
    menu: "Story",
    group: "picture",
    accelerator: "CmdOrCtrl+Shift+Y",
  },
  { id: "story:decorative", label: "Picture Is Decoration", menu: "Story", group: "picture" },
  { id: "table:row", label: "Row Below", menu: "Story", group: "table", accelerator: "CmdOrCtrl+Enter" },
  { id: "table:row-above", label: "Row Above", menu: "Story", group: "table" },
  { id: "table:column", label: "Column After", menu: "Story", group: "table", accelerator: "CmdOrCtrl+Shift+Enter" },
  { id: "table:column-before", label: "Column Before", menu: "Story", group: "table" },
  {
    id: "table:remove-row",
    label: "Take Out Row",
    menu: "Story",
    group: "table",
    accelerator: "CmdOrCtrl+Shift+Backspace",
  },
  {
    id: "table:remove-column",
    label: "Take Out Column",
    menu: "Story",
    group: "table",
    accelerator: "CmdOrCtrl+Shift+Delete",
  },
  { id: "table:header", label: "Column Heads", menu: "Story", group: "table" },
  {
    id: "story:set-aside",
    label: "Set Paragraph Aside",
    menu: "Story",
    group: "block",
    accelerator: "CmdOrCtrl+Shift+X",
  },
  {
    id: "changes:show",
    label: "Show Changes",
    menu: "Story",
    group: "changes",
    accelerator: "CmdOrCtrl+Shift+E",
  },
  { id: "changes:next", label: "Next Change", menu: "Story", group: "changes", accelerator: "F9" },
  { id: "changes:previous", label: "Previous Change", menu: "Story", group: "changes", accelerator: "Shift+F9" },
  { id: "changes:accept", label: "Accept the Change", menu: "Story", group: "changes", accelerator: "CmdOrCtrl+F9" },
  {
    id: "changes:put-back",
    label: "Put the Change Back",
    menu: "Story",
    group: "changes",
    accelerator: "CmdOrCtrl+Shift+F9",
  },
  { id: "changes:accept-all", label: "Accept All Changes", menu: "Story", group: "changes" },
  { id: "changes:put-back-all", label: "Put All Changes Back", menu: "Story", group: "changes" },
  {
    id: "changes:compare",
    label: "Compare with the Wire",
    menu: "Story",
    group: "changes",
    accelerator: "CmdOrCtrl+Shift+O",
  },
  { id: "story:keep-version", label: "Keep a Version", menu: "Story", group: "changes", accelerator: "CmdOrCtrl+S" },
  { id: "story:ready", label: "Mark as Ready", menu: "Story", group: "state", accelerator: "CmdOrCtrl+Shift+R" },
  { id: "story:kill", label: "Kill", menu: "Story", group: "state", accelerator: "CmdOrCtrl+Shift+L" },
  { id: "story:spike", label: "Spike", menu: "Story", group: "state", accelerator: "CmdOrCtrl+Shift+B" },
  { id: "story:duplicate", label: "Duplicate", menu: "Story", group: "state" },
  { id: "story:unspike", label: "Back to the Desk", menu: "Story", group: "state" },
  {
    id: "story:hold-named",
    label: "Hold as the Agency’s Order Says",
    menu: "Story",
    group: "order",
    accelerator: "F2",
  },
  { id: "story:not-named", label: "Not What the Order Means", menu: "Story", group: "order", accelerator: "Shift+F2" },

  { id: "findings:next", label: "Next Finding", menu: "Findings", group: "go", accelerator: "F8" },
  { id: "findings:previous", label: "Previous Finding", menu: "Findings", group: "go", accelerator: "Shift+F8" },
  { id: "findings:list", label: "List of Findings", menu: "Findings", group: "go", accelerator: "CmdOrCtrl+Shift+M" },
  { id: "findings:fix", label: "Take the Correction", menu: "Findings", group: "fix", accelerator: "CmdOrCtrl+." },
  { id: "findings:fix-1", label: "Take the First Correction", menu: "Findings", group: "fix", accelerator: "Alt+1" },
  { id: "findings:fix-2", label: "Take the Second Correction", menu: "Findings", group: "fix", accelerator: "Alt+2" },
  { id: "findings:fix-3", label: "Take the Third Correction", menu: "Findings", group: "fix", accelerator: "Alt+3" },
  { id: "findings:pass-over", label: "Pass Over Here", menu: "Findings", group: "pass", accelerator: "CmdOrCtrl+;" },
  { id: "findings:pass-over-story", label: "Pass Over in This Story", menu: "Findings", group: "pass" },
  { id: "findings:accept-word", label: "This Word Is Right", menu: "Findings", group: "pass" },
  { id: "findings:switch-off", label: "Switch This Check Off…", menu: "Findings", group: "pass" },
  {
    id: "findings:cq",
    label: "Mark as Checked (CQ)…",
    menu: "Findings",
    group: "pass",
    accelerator: "CmdOrCtrl+Shift+K",
  },
  { id: "findings:passed-over", label: "Passed Over…", menu: "Findings", group: "pass" },
  { id: "findings:health", label: "Health of the Checks…", menu: "Findings", group: "check", onDesk: true },
  { id: "findings:check-again", label: "Check Again", menu: "Findings", group: "check", accelerator: "F7" },

  {
    id: "help:shortcuts",
    label: "Keyboard Shortcuts",
    menu: "Help",
    group: "help",
    accelerator: "CmdOrCtrl+/",
    onDesk: true,
  },
  { id: "help:tour", label: "Tour", menu: "Help", group: "help" },
  { id: "help:about", label: "About Wiredesk", menu: "Help", group: "about", onDesk: true },
] as const satisfies readonly CommandInfo[];

export type CommandId = (typeof commands)[number]["id"];

/** The key of a command: one's own where one was set, else the usual one; undefined: none. */
export const keyOf = (
  { id, accelerator }: { readonly id: string; readonly accelerator?: string },
  own: Readonly<Partial<Record<string, string | null>>>,
): string | undefined => (own[id] === undefined ? accelerator : (own[id] ?? undefined));
