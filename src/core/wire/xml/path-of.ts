import { isElement, type XmlElement } from "./element.ts";

/** Where an element stands: "nitf/body/body.content/p[3]"; the number only where there are several of the name. */
export function pathOf(element: XmlElement): string {
  const { parent } = element;
  if (parent === undefined || parent.name === "") return element.name;
  let walk = walks.get(parent);
  if (walk === undefined) walks.set(parent, (walk = newWalk(parent)));
  return stepOf(walk, element) ?? `${pathOf(parent)}/${element.name}`;
}

/** How far the children of an element have been counted: one by one from the first, a long story would take for ever. */
interface Walk {
  readonly parent: XmlElement;
  readonly above: string;
  readonly totals: ReadonlyMap<string, number>;
  readonly seen: Map<string, number>;
  next: number;
  last: { readonly element: XmlElement; readonly step: string } | undefined;
  /** All of them, once somebody asked for one that was passed: readers ask in the order of the file. */
  all: ReadonlyMap<XmlElement, string> | undefined;
}

const walks = new WeakMap<XmlElement, Walk>();

function newWalk(parent: XmlElement): Walk {
  const totals = new Map<string, number>();
  for (const node of parent.children) if (isElement(node)) totals.set(node.name, (totals.get(node.name) ?? 0) + 1);
  return { parent, above: pathOf(parent), totals, seen: new Map(), next: 0, last: undefined, all: undefined };
}

function stepOf(walk: Walk, element: XmlElement): string | undefined {
  if (walk.last?.element === element) return walk.last.step;
  if (walk.all !== undefined) return walk.all.get(element);
  const { children } = walk.parent;
  while (walk.next < children.length) {
    const node = children[walk.next];
    walk.next += 1;
    if (node === undefined || !isElement(node)) continue;
    const step = count(walk, node, node === element);
    if (step === undefined) continue;
    walk.last = { element, step };
    return step;
  }
  walk.seen.clear();
  walk.all = new Map(
    children.filter((node) => isElement(node)).map((node) => [node, count(walk, node, true) ?? ""] as const),
  );
  return walk.all.get(element);
}

/** Counts an element; its step, if it is asked for. */
function count({ above, totals, seen }: Walk, { name }: XmlElement, isAsked: boolean): string | undefined {
  const nth = (seen.get(name) ?? 0) + 1;
  seen.set(name, nth);
  if (!isAsked) return undefined;
  return (totals.get(name) ?? 0) > 1 ? `${above}/${name}[${nth}]` : `${above}/${name}`;
}
