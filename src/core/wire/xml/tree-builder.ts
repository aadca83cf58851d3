import type { XmlElement, XmlNode } from "./element.ts";

/** Bounds on one tree. What lies beyond is left out with a note, never an error. */
export const treeLimits = {
  /** Elements within elements; real wire files stay below 40. */
  depth: 200,
  /** Elements in all. */
  elements: 1_000_000,
} as const;

interface Building extends XmlElement {
  children: XmlNode[];
}

/** Shared by the many elements that have none, and never written to: a big story has a hundred thousand. */
const noChildren: XmlNode[] = [];
/** The same for attributes; whoever gives an element without any gives these. */
export const noAttributes: Record<string, string> = {};

/** Grows a tree from the events of a parser. */
export interface TreeBuilder {
  open(name: string, attributes: Record<string, string>): void;
  close(): void;
  text(text: string): void;
  /** What has been built so far; open elements included. */
  readonly roots: readonly XmlElement[];
  /** The element that is open, if any. */
  readonly current: XmlElement | undefined;
  /** Elements left out because they lay too deep. */
  readonly tooDeep: number;
  /** No more elements are taken. */
  readonly full: boolean;
}

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly owner: XmlElement | undefined;
}

const wellKnown: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

/** A builder with its own handling of prefixes: an undeclared one is kept and means nothing. */
export function treeBuilder(): TreeBuilder {
  const roots: Building[] = [];
  const scopes: Scope[] = [{ prefixes: wellKnown, owner: undefined }];
  // One string for each name, not one for each element.
  const names = new Map<string, { readonly local: string; readonly prefix: string }>();
  const named = (name: string): { readonly local: string; readonly prefix: string } => {
    const known = names.get(name) ?? splitName(name);
    names.set(name, known);
    return known;
  };
  let last = { name: "", local: "", prefix: "" };
  let current: Building | undefined;
  let depth = 0;
  let skipped = 0;
  let tooDeep = 0;
  let elements = 0;

  const prefixesHere = (): ReadonlyMap<string, string> => scopes.at(-1)?.prefixes ?? wellKnown;

  return {
    open(name, attributes) {
      if (skipped > 0 || depth >= treeLimits.depth || elements >= treeLimits.elements) {
        skipped += 1;
        tooDeep += 1;
        return;
      }
      const bare = attributes === noAttributes || isEmpty(attributes);
      const declared = bare ? undefined : declarations(attributes);
      const prefixes = declared === undefined ? prefixesHere() : new Map([...prefixesHere(), ...declared]);
      // Most elements are called as the one before.
      if (name !== last.name) last = { name, ...named(name) };
      const { local, prefix } = last;
      const element: Building = {
        name: local,
        prefix,
        namespace: prefixes.get(prefix) ?? "",
        attributes: bare ? noAttributes : attributes,
        children: noChildren,
        parent: current,
      };
      if (declared !== undefined) scopes.push({ prefixes, owner: element });
      if (current === undefined) roots.push(element);
      else append(current, element);
      current = element;
      depth += 1;
      elements += 1;
    },
    close() {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      if (current === undefined) return;
      if (scopes.at(-1)?.owner === current) scopes.pop();
      current = current.parent as Building | undefined;
      depth -= 1;
    },
    text(text) {
      if (current === undefined || text === "") return;
      const { children } = current;
      const end = children.length - 1;
      // CDATA beside text, text cut at a chunk's end: one string for those who read it.
      if (typeof children[end] === "string") children[end] += text;
      else append(current, text);
    },
    get roots() {
      return roots;
    },
    get current() {
      return current;
    },
    get tooDeep() {
      return tooDeep;
    },
    get full() {
      return elements >= treeLimits.elements;
    },
  };
}

function splitName(name: string): { readonly local: string; readonly prefix: string } {
  const colon = name.indexOf(":");
  return colon > 0 ? { local: name.slice(colon + 1), prefix: name.slice(0, colon) } : { local: name, prefix: "" };
}

function append(parent: Building, node: XmlNode): void {
  if (parent.children === noChildren) parent.children = [node];
  else parent.children.push(node);
}

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) if (name !== "") return false;
  return true;
}

/** Prefixes that an element declares, or undefined if none: almost always none. */
function declarations(attributes: Record<string, string>): [string, string][] | undefined {
  let found: [string, string][] | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    const value = attributes[name] ?? "";
    if (name === "xmlns") (found ??= []).push(["", value]);
    else if (name[5] === ":") (found ??= []).push([name.slice(6), value]);
  }
  return found;
}
