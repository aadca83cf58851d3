import { decodedRoles, stages, states } from "./states.ts";

/** A feature that counts. */
export interface WeighedFeature {
  /** By role, then by stage, in hundredths: whole numbers, so that sums are exact in any order. */
  readonly columns: Int32Array;
  /** The reason that it gives, by number; −1: none. */
  readonly reason: number;
}

/** Roles, then stages. */
export const columnCount = decodedRoles.length + stages.length;
/** The column of each state's role. */
export const roleColumn = Uint8Array.from(states, ({ role }) => decodedRoles.indexOf(role));
/** The column of each state's stage. */
export const stageColumn = Uint8Array.from(states, ({ stage }) => decodedRoles.length + stages.indexOf(stage));

/** What a feature is worth to a state. */
export const weightOf = ({ columns }: WeighedFeature, state: number): number =>
  (columns[roleColumn[state] ?? -1] ?? 0) / 100 + (columns[stageColumn[state] ?? -1] ?? 0) / 100;
