/** A slug in the forms by which two of them are compared. */
export interface SlugForms {
  /** Whatever its case and whatever parts its words: "bc tide ferry". Empty: it has no word. */
  readonly exact: string;
  /** Without cycle and priority: "tide ferry". */
  readonly bare: string;
  /** Which version it says it is: "2nd ld", "update 2". Empty: none. */
  readonly version: string;
}

/** "…, 1st Ld-Writethru", "… (UPDATE 2)", "…-WRITETHRU", "… CORRECTED": what an agency adds from one version to the next. */
const versionPart =
  /[\s,(-]+(?:(?:\d{1,2}(?:st|nd|rd|th)\s*)(?:ld|lead|add|take|writethru|update|sub)[\p{L}\s-]*|(?:ld|lead|add|update|take|version|v)[\s-]*\d{1,2}|\d{1,2}(?:st|nd|rd|th)|ld(?:-writethru)?|writethru|corrected|refile|updated?|adds?|subs?)[\s)]*$/iu;

/** The cycle ("BC-", "PM--"), and words that say how urgent the copy is. */
const cycle = /^(?:bc|am|pm|ap)(?= )/u;
const priority =
  /^(?:flash|bulletin|urgent|snap|alert|newsalert|breaking|exclusive|wrap|refile|corrected|repeat) (?=.)/u;

const words = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** No slug is longer; whatever stands for one may be. */
const longest = 200;

/** A slug as it is compared with another. */
export function slugForms(slug: string): SlugForms {
  let rest = slug.slice(0, longest).trim();
  let version = "";
  for (let found = versionPart.exec(rest); found !== null && found.index > 0; found = versionPart.exec(rest)) {
    version = `${words(found[0])} ${version}`.trim();
    rest = rest.slice(0, found.index);
  }
  const exact = words(rest);
  return { exact, bare: words(exact.replace(cycle, "")).replace(priority, ""), version };
}
