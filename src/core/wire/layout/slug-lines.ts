/** A slug line that names its take, wherever it stands: "BC-Mill Strike, 1st Ld-Writethru,420", "BC-Mill Strike, 2nd Take". Answers the slug alone. */
export const slugOfTake = (text: string): string | undefined =>
  text.length <= 90 ? takes.exec(text)?.groups?.["slug"] : undefined;
const takes =
  /^(?:[a-z]\d{3,4}\s+)?(?<slug>(?:AM|PM|BC|AP|BN|EU|US|ML|AS|AF|LT|CB|CN)-{1,2}(?:\p{Lu}{2}-{1,2})?\p{Lu}[\p{L}\d’'. -]*?)(?:,\s?(?:\d{1,2}(?:st|nd|rd|th)|FIRST|SECOND|THIRD)[ -](?:Ld|LD|Lead|LEAD|Add|ADD|Take|TAKE|W\/T|Writethru|WRITETHRU)[\p{L}/ -]*|,\s?(?:Ld|Lead|Writethru|Take \d+|TAKE \d+|KILL|Kill|CORRECTION|Correction|ADVISORY|Advisory|HOLD|ADVISORY|\d{2,4}(?: words)?)|[ -]+(?:KILL|HOLD|CORRECTION|ADVISORY))+$/u;

/** The slug line of a take: capitals with hyphens or strokes and no spaces, "BC-HARBOUR-BRIDGE/ (UPDATE 2)", or "AM-Storm, 1st Ld-Writethru,0450". */
export const isSlugLine = (text: string): boolean =>
  text.length <= 60 && /\p{Lu}{2}/u.test(text) && slugs.some((pattern) => pattern.test(text));
const slugs = [
  /^(?:[a-z]\d{3,4}\s+)?(?:\p{Lu}{1,3}\s)?[\p{Lu}\d][\p{Lu}\d.&'’]*(?:[-/][\p{Lu}\d.&'’]+)+\/?(?:\s*\((?:UPDATE|CORRECTED|CORRECTION|PIX|TV|WRAPUP|ADVISORY|TAKE|LEAD|ADDS|REFILE|\d)[^)]*\)|\s+(?:UPDATE|LEAD|TAKE|PIX)\s?\d*)*$/u,
  /^(?:[a-z]\d{3,4}\s+)?(?:AM|PM|BC|AP|BN|EU|US|ML|AS|AF|LT|CB|CN)-{1,2}\p{Lu}[\p{L}\d’'.-]+(?:,\s?(?:\d(?:st|nd|rd|th) (?:Ld|Add)\S*|\d{2,4}))*$/u,
];
