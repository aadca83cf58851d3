/** Whether two names can be those of one agency: "AP" and "The Associated Press", "dpa" and "dpa International". Unknown is no other. */
export function sameAgency(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return true;
  const [first = ""] = a;
  const [second = ""] = b;
  return first === second || initials(a) === second || initials(b) === first || domain(one) === domain(other);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/^(?:the|by) /u, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "via");

const initials = (words: readonly string[]): string => words.map(([letter = ""]) => letter).join("");
const domain = (name: string): string => name.toLowerCase().replace(/^www\.|\.[a-z.]+$|\s/gu, "");
