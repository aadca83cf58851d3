import type { Transaction } from "@tiptap/pm/state";

/** A stretch of the document, in positions after the change. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What transactions replaced, in positions of the last one's document. Taken from the step maps: to compare the nodes before and
 * after is wrong where one node object stands twice. Steps that change attributes or marks have no map; they name their place.
 */
export function touchedBy(transactions: readonly Transaction[]): readonly Stretch[] {
  const found: Stretch[] = [];
  transactions.forEach((tr, index) => {
    const later = transactions.slice(index + 1);
    tr.mapping.maps.forEach((map, nth) => {
      const add = (from: number, to: number): void => {
        const rest = tr.mapping.slice(nth + 1);
        let [start, end] = [rest.map(from, -1), rest.map(to, 1)];
        for (const { mapping } of later) [start, end] = [mapping.map(start, -1), mapping.map(end, 1)];
        found.push({ from: start, to: end });
      };
      map.forEach((_from, _to, from, to) => add(from, to));
      const { from, to, pos } = tr.steps[nth] as { from?: number; to?: number; pos?: number };
      if (from !== undefined && to !== undefined) add(map.map(from, -1), map.map(to, 1));
      else if (pos !== undefined) {
        const size = tr.docs[nth]?.nodeAt(pos)?.nodeSize ?? 1;
        add(map.map(pos, -1), map.map(pos + size, 1));
      }
    });
  });
  return found;
}
