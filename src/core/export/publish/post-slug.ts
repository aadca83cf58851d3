import type { Story } from "../../story/story.ts";
import { safeName } from "../safe-name.ts";

/** The last part of a post's address, as a CMS would make it: lower case, hyphens, accents of Latin letters taken off. */
export const postSlug = (words: string): string =>
  safeName(words.normalize("NFD").replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, ""));

/** The slug of a story that has none chosen. */
export const suggestSlug = ({ meta, headline }: Story): string => postSlug(meta.slug ?? headline?.text ?? "");
