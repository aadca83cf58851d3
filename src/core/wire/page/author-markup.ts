import { attribute, outward, type PageElement } from "./page-node.ts";

/** Whether what stands in an element of a byline is a date, a role or an outlet by its markup. */
export const isDateOrRole = (element: PageElement, block: PageElement): boolean => {
  for (const at of outward(element)) {
    if (at.tag === "time") return true;
    if (at === block) return false;
    if (
      /(?:^|[\s_-])(?:date|time|timestamp|pub-?date|published|job-?title|role|position|author-?title|authortitle|occupation|affiliation|organi[sz]ation|source|comments?(?:-count)?|icon-comment)(?:[\s_-]|$)/iu.test(
        attribute(at, "class").replace(/([a-z])([A-Z])/gu, "$1-$2"),
      )
    )
      return true;
    if (/^(?:jobTitle|datePublished|dateModified|affiliation)$/u.test(attribute(at, "itemprop"))) return true;
  }
  return false;
};

/** Whether markup inside a line says of an element that it is the author. */
export const isAuthorElement = (element: PageElement, block: PageElement): boolean => {
  for (const at of outward(element)) {
    if (at === block) return false;
    if (
      /(?:^|\s)author(?:\s|$)/iu.test(attribute(at, "rel")) ||
      /(?:^|\s)(?:author|name|creator)(?:\s|$)/iu.test(attribute(at, "itemprop"))
    )
      return true;
    if (
      /(?:^|[\s_-])(?:author|byline|writer|reporter|contributor|fn)(?:[\s_-]|$)/iu.test(
        attribute(at, "class").replace(/([a-z])([A-Z])/gu, "$1-$2"),
      )
    )
      return true;
    if (
      at.tag === "a" &&
      /\/(?:authors?|by|people|profiles?|staff|contributors?|reporters?|journalists?|bio)\//iu.test(
        attribute(at, "href"),
      )
    )
      return true;
  }
  return false;
};
