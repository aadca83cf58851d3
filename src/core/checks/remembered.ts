/** Values by what they were made from. */
export interface Remembered<Value> {
  get(key: string, make: () => Value): Value;
  /** Ends a generation: what nobody asked for since the last but one is let go. */
  forgetUnused(): void;
  clear(): void;
}

/**
 * Not a cache of fixed size: one smaller than the story would miss on every pass. Two generations are kept, so that
 * what an undo brings back is still there.
 */
export function remembered<Value>(): Remembered<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return {
    get(key, make) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const value = old.get(key) ?? make();
      young.set(key, value);
      return value;
    },
    forgetUnused() {
      old = young;
      young = new Map();
    },
    clear() {
      old = new Map();
      young = new Map();
    },
  };
}
