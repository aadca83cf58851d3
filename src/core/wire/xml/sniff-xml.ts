/** What the first tag of a file says, without parsing the file. */
export interface RootTag {
  /** Local name as written. */
  readonly name: string;
  /** The whole start tag, as far as the head goes. */
  readonly tag: string;
}

/** The root element of an XML file by its head: byte order mark, blanks, declaration, comments and document type skipped. */
export function rootTagOf(head: string): RootTag | undefined {
  // A dozen readers ask the same of the same file, one after the other.
  if (head !== last.head) last = { head, root: findRoot(head) };
  return last.root;
}

let last: { readonly head: string; readonly root: RootTag | undefined } = { head: "", root: undefined };

function findRoot(head: string): RootTag | undefined {
  let at = head.search(/<(?:[?!A-Za-z_])/u);
  // What stands before the first tag may be a few stray bytes, never a text.
  if (at < 0 || head.slice(0, at).replace(/[\s\p{Cc}\uFEFF]/gu, "").length > 8) return undefined;
  for (let round = 0; round < 200 && at >= 0 && at < head.length; round += 1) {
    const rest = head.slice(at, at + 4096);
    const root = /^<(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)[^>]*/u.exec(rest);
    if (root?.groups !== undefined) return { name: root.groups["name"] ?? "", tag: root[0] };
    const end = endOfMarkup(head, at);
    if (end < 0) return undefined;
    at = head.indexOf("<", end);
  }
  return undefined;
}

function endOfMarkup(head: string, at: number): number {
  if (head.startsWith("<!--", at)) return after(head, "-->", at);
  if (head.startsWith("<?", at)) return after(head, "?>", at);
  // A document type may hold an internal subset.
  const open = head.indexOf("[", at);
  const close = head.indexOf(">", at);
  if (close < 0) return -1;
  if (open < 0 || open > close) return close + 1;
  return after(head, "]", open) < 0 ? -1 : after(head, ">", head.indexOf("]", open));
}

const after = (head: string, mark: string, from: number): number => {
  const at = head.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
};

/** The name of the root element, lower case; "" where the file is no XML. */
export const rootNameOf = (head: string): string => rootTagOf(head)?.name.toLowerCase() ?? "";

/** Whether an element of one of the names stands inside a root that no format knows: an envelope of the sender's own. */
export function isWrapped(head: string, names: readonly string[]): boolean {
  const root = rootNameOf(head);
  if (root === "" || /^(?:html|rss|feed|rdf|nitf|newsml|newsitem|newsmessage|packageitem|svg)$/u.test(root))
    return false;
  return names.some((name) => new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>]`, "u").test(head));
}
