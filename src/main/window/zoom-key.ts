import type { Input } from "electron";

/**
 * Ctrl and = , which many press for Ctrl and +. A menu shows one key for an entry, and a second, hidden entry for the same stands in
 * some menus all the same.
 */
export const isZoomKey = (
  { type, key, control, meta, alt, shift }: Pick<Input, "type" | "key" | "control" | "meta" | "alt" | "shift">,
  mac: boolean,
): boolean => type === "keyDown" && key === "=" && (mac ? meta && !control : control && !meta) && !alt && !shift;
