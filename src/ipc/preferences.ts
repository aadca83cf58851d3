import { type HouseStyle, noHouseStyle } from "../core/stylebook/house-style.ts";
import type { CommandId } from "./commands.ts";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** Sizes of the text, in hundredths of the usual one. */
export const textSizes = { least: 80, most: 180, step: 10 } as const;

/** What people set for themselves and for their desk. It can be shared as a file. */
export interface Preferences {
  readonly theme: Theme;
  readonly textSize: number;
  readonly motion: "system" | "less";
  readonly style: HouseStyle;
  /** The target that export offers first; null: the one used last. */
  readonly exportTarget: string | null;
  /** The tour was offered on this desk; not handed on. */
  readonly toured: boolean;
  /** Keys of one's own, by command; null: none. */
  readonly keys: Readonly<Partial<Record<CommandId, string | null>>>;
}

/** What holds until somebody sets something. */
export const usualPreferences: Preferences = {
  theme: "system",
  textSize: 100,
  motion: "system",
  style: noHouseStyle,
  exportTarget: null,
  toured: false,
  keys: {},
};
