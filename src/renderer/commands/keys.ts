/** A key as the menus write it ("CmdOrCtrl+Shift+P", "F8"), taken apart. */
interface Chord {
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function chordOf(accelerator: string): Chord {
  const parts = accelerator.split("+");
  return {
    key: (parts.at(-1) ?? "").toLowerCase(),
    command: parts.includes("CmdOrCtrl"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether a key press is the one that a menu names. On a Mac Cmd stands for Ctrl. */
export function matches(accelerator: string, event: Pressed, mac: boolean): boolean {
  const chord = chordOf(accelerator);
  const command = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (command !== chord.command || other || event.altKey !== chord.alt || event.shiftKey !== chord.shift) return false;
  // With Shift or Alt held a letter key gives another character; its place on the keyboard still says which it is.
  return event.key.toLowerCase() === chord.key || codeOf(chord.key) === event.code;
}

const codeOf = (key: string): string => {
  if (/^[a-z]$/u.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/u.test(key)) return `Digit${key}`;
  return arrows.has(key) ? `Arrow${key.slice(0, 1).toUpperCase()}${key.slice(1)}` : key;
};

const arrows = new Set(["up", "down", "left", "right"]);

/** A key as people read it: "Ctrl+Shift+P", on a Mac "⇧⌘P". */
export function spellKey(accelerator: string, mac: boolean): string {
  const parts = accelerator.split("+");
  if (!mac) return parts.map((part) => (part === "CmdOrCtrl" ? "Ctrl" : part)).join("+");
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥" };
  const held = ["Alt", "Shift", "CmdOrCtrl"].filter((part) => parts.includes(part)).map((part) => signs[part] ?? "");
  return held.join("") + (parts.at(-1) ?? "");
}
