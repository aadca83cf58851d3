import { splitCaption } from "../../wire/captions/split-caption.ts";

/** A caption down to what it says of the picture. */
export interface StrippedCaption {
  readonly text: string;
  /** It ends in "…" or "Read more": words that stood here are missing. */
  readonly isCut: boolean;
}

/** Takes labels, page controls and credits off a caption, and notes where a page cut it short. */
export function stripCaption(caption: string): StrippedCaption {
  const unglued = caption
    .replaceAll(/<\/?[a-z][^<>]*>/giu, "")
    .replaceAll(glued, "$& ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const isCut = cutOff.test(unglued) || cutInside.test(unglued);
  const whole = unglued.replace(cutOff, "").replace(cutInside, " ").replace(controls, "");
  const { caption: parted } = splitCaption(whole.replace(labels, ""));
  const text = parted.replace(labels, "").replace(wireTags, "").trim();
  return { text: text === "" ? whole : text, isCut };
}

/** "in MilanAFP via Getty Images", "on Thursday.Anthony Wallace", "Getty ImagesKristi": two lines of a page run together. */
const glued = /(\p{Ll}|[.!?)\]])(?=(?:AFP|AP|PA|EPA|REUTERS)\b)|(\p{Ll}{2}|[.!?)\]]|\p{N})(?=\p{Lu}\p{Ll})/gu;

const cutOff = /(?: ?(?:…|\.{3})(?: ?(?:read more|more|continue reading))?| ?\bread more)$/iu;
const cutInside = /\s(?:…|\.{3})\s?more\s/iu;
const controls = /\s*(?:\b(?:view this image|hide caption|toggle caption|enlarge|close)\b\s*(?:[›»>]\s*)?)+$/iu;

const labels =
  /^(?:\s*(?:(?:file|handout|archive|undated|pool)\s*(?:-\s*)?(?:photo|image|picture|foto)?\s*[:–—-]+|file\s*[:–—-]+|topshot\s*[:–—-]+|top\s?shot\s*[:–—-]+|(?:main |lead |cover )?(?:image|photo|picture|video|caption|photograph)\s*:|image caption|media caption|pictured\s*[:–—-]|above\s*:|below\s*:|(?:photo |image )?\d+\s+(?:of|\/)\s+\d+\s*[.:]?|in this (?:\p{L}+ \d{1,2},? \d{4},? )?(?:undated |recent )?(?:file|handout) (?:photo|image|picture)(?: released by \p{L}+)?,?)\s*)+/iu;

/** "(KENYA - Tags: POLITICS ELECTIONS)" */
const wireTags = / ?\( ?\p{Lu}[\p{Lu} ]+ - Tags:[^()]*\)?$/u;
