import type { Figure, Row } from "./measure.ts";

/** A group of measurements; `rows` runs them. */
export interface Bench {
  readonly name: string;
  rows(): Promise<readonly (Row | Figure)[]>;
  /** Figures to be printed beside them that no goal is set for. */
  notes?(): Promise<readonly string[]>;
}
