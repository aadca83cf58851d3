import { attribute, type PageElement } from "./page-node.ts";

/** Names of an element that are worth showing: its id or its first class, if they are short and not made by a machine. */
function nameOf(element: PageElement): string {
  const id = attribute(element, "id");
  if (/^[a-z][\w-]{1,30}$/iu.test(id) && !/\d{3}/u.test(id)) return `#${id}`;
  const [first = ""] = attribute(element, "class").trim().split(/\s+/u);
  return /^[a-z][\w-]{1,30}$/iu.test(first) && !/\d{3}/u.test(first) ? `.${first}` : "";
}

/** Where an element stands, for people: "article > div.story > p:nth-of-type(3)". The last few levels are enough. */
export function elementPath(element: PageElement): string {
  const steps: string[] = [];
  for (let at: PageElement | undefined = element; at?.parent !== undefined && steps.length < 4; at = at.parent) {
    const { tag, parent } = at;
    const same = parent.children.filter((child) => typeof child !== "string" && child.tag === tag);
    const place = same.length > 1 ? `:nth-of-type(${same.indexOf(at) + 1})` : "";
    steps.unshift(`${tag}${nameOf(at)}${place}`);
    if (tag === "article" || tag === "body") break;
  }
  return steps.length === 0 ? element.tag : steps.join(" > ");
}
