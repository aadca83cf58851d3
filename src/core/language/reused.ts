/** A list of numbers of which a stretch can be looked at as a list. */
interface Stretched<List> {
  readonly length: number;
  subarray(from: number, to: number): List;
}

/**
 * Lists of numbers that are done with before the next one is asked for: one and the same room for all. A new list of some
 * thousand numbers for each key is dearer than what is worked out in it: its memory is asked of the system and given back.
 * What stands in it is what was left there.
 */
export function reused<List extends Stretched<List>>(make: (count: number) => List): (count: number) => List {
  let whole = make(0);
  let last = whole;
  return (count) => {
    if (last.length === count) return last;
    if (whole.length < count) whole = make(count * 2);
    last = whole.subarray(0, count);
    return last;
  };
}
