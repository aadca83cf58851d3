import type { Level } from "../checks/finding.ts";

/** The house style as data: a desk can share it as a file. Where desks disagree, the difference stands here and not in a check. */
export interface Stylebook {
  readonly id: string;
  readonly name: string;
  readonly language: "en-GB" | "en-US";
  readonly limits: Limits;
  /** A check's id → its level here, or "off". */
  readonly levels: Readonly<Record<string, Level | "off">>;
}

/** Lengths in characters, the last allowed one. */
export interface Limits {
  readonly headline: number;
  readonly dek: number;
  readonly caption: number;
  readonly alt: number;
}
