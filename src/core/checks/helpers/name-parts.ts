/** A name as it is taken apart: the words of one stand a blank apart. */
export interface NameParts {
  /** Without ’s. */
  readonly text: string;
  /** Its last word, or its only one. */
  readonly surname: string;
  /** What stands before the last word; empty where it is the only one. */
  readonly given: string;
}

/** Takes a name apart. */
export function nameParts(name: string): NameParts {
  const text = withoutPossessive(name);
  const blank = text.lastIndexOf(" ");
  return { text, surname: text.slice(blank + 1), given: blank < 0 ? "" : text.slice(0, blank) };
}

/** A word or name without ’s or a closing ’. Letter by letter and not by a pattern: it is asked of every name of a story, many times over. */
export function withoutPossessive(text: string): string {
  const end = text.endsWith("s") ? text.length - 1 : text.length;
  const mark = text.charAt(end - 1);
  return mark === "'" || mark === "’" ? text.slice(0, end - 1) : text;
}
