import { createStore } from "zustand/vanilla";
import type { HouseDecisions } from "../../ipc/contract.ts";

/** What the desk has said no to in all its stories. */
export const houseStore = createStore<HouseDecisions>(() => ({ words: [], off: [] }));
