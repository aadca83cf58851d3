/** Something that keeps what was made of it: a place for each maker. */
export interface Keeper {
  readonly kept: unknown[];
}

let makers = 0;

/** A place of one's own among what keepers keep. */
export const newPlace = (): number => makers++;

/**
 * Makes something of a keeper at the first call, then gives it again. It stands with the keeper and goes with it: from a
 * `WeakMap` that lives as long as the program, what is young is not let go before the whole memory is swept, and until then
 * it is carried from one half of the young objects' room to the other.
 */
export function keptWith<Owner extends Keeper, T>(make: (owner: Owner) => T): (owner: Owner) => T {
  const place = newPlace();
  return (owner) => {
    const known = owner.kept[place] as { readonly value: T } | undefined;
    if (known !== undefined) return known.value;
    const value = make(owner);
    owner.kept[place] = { value };
    return value;
  };
}
