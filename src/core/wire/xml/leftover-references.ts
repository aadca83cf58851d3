import { decodeHTML } from "entities";

/**
 * Text in which references survived because they were escaped once too often: "Today&apos;s" after parsing. Reads them
 * as what they were; a lone ampersand stays.
 */
export const withoutLeftovers = (text: string): string =>
  text.includes("&") && leftover.test(text) ? text.replace(leftovers, (reference) => decodeHTML(reference)) : text;

const leftover = /&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z]{2,8}\d{0,2});/u;
const leftovers = new RegExp(leftover, "gu");
