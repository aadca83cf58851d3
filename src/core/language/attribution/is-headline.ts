import type { Reading } from "./reading.ts";

/** Whether the first sentence is a headline: short, and a paragraph by itself. */
export const isHeadline = ({ starts, paragraph }: Reading): boolean =>
  (starts[1] ?? 0) <= 22 && (paragraph.length < 2 || paragraph[1] !== paragraph[0]);
