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
  readonly tallies: ReadonlyMap<string, Tally>;
  next: number;
  last: { readonly element: XmlElement; readonly step: string } | undefined;
  /** All of them, once somebody asked for one that was passed: readers ask in the order of the file. */
  all: ReadonlyMap<XmlElement, string> | undefined;
}

/** The children of one name. */
interface Tally {
  /** Their path but for the number, written once: of long stories the paths are half of what is said. */
  readonly opening: string;
  total: number;
  seen: number;
}

const walks = new WeakMap<XmlElement, Walk>();

function newWalk(parent: XmlElement): Walk {
  const above = pathOf(parent);
  const tallies = new Map<string, Tally>();
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    const tally = tallies.get(node.name);
    if (tally === undefined) tallies.set(node.name, { opening: `${above}/${node.name}`, total: 1, seen: 0 });
    else tally.total += 1;
  }
  return { parent, tallies, next: 0, last: undefined, all: undefined };
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
  for (const tally of walk.tallies.values()) tally.seen = 0;
  walk.all = new Map(
    children.filter((node) => isElement(node)).map((node) => [node, count(walk, node, true) ?? ""] as const),
  );
  return walk.all.get(element);
}

/** Counts an element; its step, if it is asked for. */
function count({ tallies }: Walk, { name }: XmlElement, isAsked: boolean): string | undefined {
  const tally = tallies.get(name);
  if (tally === undefined) return undefined;
  tally.seen += 1;
  if (!isAsked) return undefined;
  return tally.total > 1 ? tally.opening + `[${tally.seen}]` : tally.opening;
}
