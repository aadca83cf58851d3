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
  return (named[event.key] ?? event.key).toLowerCase() === chord.key || codeOf(chord.key) === event.code;
}

/** Keys that say something by themselves; every other wants Ctrl, or Cmd, with it. */
const alone = /^F\d{1,2}$/u;

const named: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  "+": "Plus",
};

/**
 * The key that was pressed, as the menus write it; nothing while only Ctrl and the like are held; a reason where it cannot be a
 * command's.
 */
export function acceleratorOf(event: Pressed, mac: boolean): string | { readonly why: string } | undefined {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead", "Process"].includes(event.key)) return undefined;
  const command = mac ? event.metaKey : event.ctrlKey;
  if (mac ? event.ctrlKey : event.metaKey) return { why: "That key is the system’s own." };
  if (command && event.altKey) return { why: "Ctrl and Alt together type a character on many keyboards." };
  const key =
    /^(?:Key|Digit)(.)$/u.exec(event.code)?.[1] ??
    named[event.key] ??
    (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  if (!alone.test(key) && !command && !event.altKey) return { why: "Without Ctrl or Alt that key types." };
  if (event.key === "F1" || event.key === "F6") return { why: "F1 and F6 are for the sheet of keys and the panes." };
  return [command ? "CmdOrCtrl" : "", event.altKey ? "Alt" : "", event.shiftKey ? "Shift" : "", key]
    .filter((part) => part !== "")
    .join("+");
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
