/** What a group inherits from the one around it, and may change for itself. */
export interface RtfGroup {
  /** Where its words go: into the copy, to a collector by name, or nowhere ("skipped"). */
  readonly destination: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  /** With a line through its words. */
  readonly struck: boolean;
  /** Of its letters, in points; 12 where nothing sets one. */
  readonly size: number;
  readonly deleted: boolean;
  /** -1: the file's default font. */
  readonly font: number;
  /** Characters that stand for a `\u` where a reader knows no Unicode. */
  readonly fallback: number;
  /** The result of a field: its end is the end of a link. */
  readonly isResult: boolean;
}

export const outermost: RtfGroup = {
  destination: "copy",
  bold: false,
  italic: false,
  hidden: false,
  struck: false,
  size: 12,
  deleted: false,
  font: -1,
  fallback: 1,
  isResult: false,
};

/** The group after a control word about the look of text. */
export function withLook(group: RtfGroup, name: string, value: number | undefined): RtfGroup {
  const on = value !== 0;
  switch (name) {
    case "b":
      return { ...group, bold: on };
    case "i":
      return { ...group, italic: on };
    case "v":
      return { ...group, hidden: on };
    case "strike":
    case "striked":
      return { ...group, struck: on };
    case "deleted":
      return { ...group, deleted: on };
    case "fs":
      return { ...group, size: (value ?? 24) / 2 };
    case "plain":
      return { ...group, bold: false, italic: false, hidden: false, struck: false, size: 12 };
    case "f":
      return { ...group, font: value ?? 0 };
    case "uc":
      return { ...group, fallback: Math.max(0, Math.min(value ?? 1, 16)) };
    default:
      return group;
  }
}
