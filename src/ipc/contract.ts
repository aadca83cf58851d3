/** Every channel between main and renderer, in types, by subject. Nothing else belongs here. */

export type * from "./bridge.ts";
export * from "./events.ts";
export type * from "./exporting.ts";
export type * from "./house.ts";
export type * from "./importing.ts";
export * from "./request-channels.ts";
export type * from "./requests.ts";
export type * from "./result.ts";
export * from "./signals.ts";
export * from "./stories.ts";
