import { createStore } from "zustand/vanilla";
import type { Figure } from "../../core/story/story.ts";

/** What the desk's photos say of themselves, by their `src`, as far as somebody has looked. */
export const photoStore = createStore<{ readonly said: ReadonlyMap<string, Figure> }>(() => ({ said: new Map() }));
