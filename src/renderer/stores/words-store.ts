import { createStore } from "zustand/vanilla";

/** Words that are right for whoever works here. The desk's stand in `house-store.ts`. */
export const wordsStore = createStore<{ readonly mine: readonly string[] }>(() => ({ mine: [] }));
