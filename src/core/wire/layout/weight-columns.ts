import { decodedRoles, stages, states } from "./states.ts";

/** Roles, then stages. */
export const columnCount = decodedRoles.length + stages.length;
/** The column of each state's role. */
export const roleColumn = Uint8Array.from(states, ({ role }) => decodedRoles.indexOf(role));
/** The column of each state's stage. */
export const stageColumn = Uint8Array.from(states, ({ stage }) => decodedRoles.length + stages.indexOf(stage));
