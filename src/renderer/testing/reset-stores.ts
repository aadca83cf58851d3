import type { StoreApi } from "zustand/vanilla";
import { attributionStore } from "../stores/attribution-store.ts";
import { deskStore } from "../stores/desk-store.ts";
import { houseStore } from "../stores/house-store.ts";
import { keepingStore } from "../stores/keeping-store.ts";
import { photoStore } from "../stores/photo-store.ts";
import { preferencesStore } from "../stores/preferences-store.ts";
import { sideStore } from "../stores/side-store.ts";
import { storyStore } from "../stores/story-store.ts";
import { windowStore } from "../stores/window-store.ts";
import { wordsStore } from "../stores/words-store.ts";

const asAtFirst = <T>(store: StoreApi<T>) => {
  const initial = store.getInitialState();
  return () => store.setState(initial, true);
};
const resets = [
  asAtFirst(attributionStore),
  asAtFirst(deskStore),
  asAtFirst(houseStore),
  asAtFirst(keepingStore),
  asAtFirst(photoStore),
  asAtFirst(preferencesStore),
  asAtFirst(sideStore),
  asAtFirst(storyStore),
  asAtFirst(windowStore),
  asAtFirst(wordsStore),
];

/** All stores as at the start of a window: they outlive it, and the next test must not see what this one left. */
export function resetStores(): void {
  for (const reset of resets) reset();
}
