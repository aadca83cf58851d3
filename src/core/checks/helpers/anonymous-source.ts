import type { StorySource } from "../../language/attribute-story.ts";

/** A source that is described and not named: “a person familiar with the talks”, “one official”, “sources”. */
export const isAnonymous = ({ kind, name }: Pick<StorySource, "kind" | "name">): boolean =>
  kind === "description" &&
  anonymous.test(name) &&
  !/\b(?:police|court|lawsuit|report|study|statement|ministry|department|company|spokes\w+)\b/i.test(name);

/** More than one: “two officials”, “people familiar with the talks”, “sources”. */
export const isSeveral = ({ name }: Pick<StorySource, "name">): boolean =>
  /\b(?:people|sources|insiders|officials|aides|advis[eo]rs|diplomats|executives|employees|staffers|bankers|traders|officers|lawmakers)\b/i.test(
    name,
  ) && !/\bone of\b/i.test(name);

const anonymous =
  /\b(?:sources?|insiders?|(?:person|people|man|woman|individual|someone)(?: (?:familiar|close|with|briefed|who)|$)|(?:an?|one|two|three|four|several|senior|former|top|current|unnamed|the|u\.?s\.?|government|western|european|intelligence|administration) (?:\S+ ){0,3}(?:officials?|aides?|advis[eo]rs?|diplomats?|executives?|employees?|staffers?|bankers?|traders?|officers?|lawmakers?))\b/iu;
