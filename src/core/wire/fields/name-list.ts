/** Names as a byline prints them: "A", "A and B", "A, B and C". */
export function nameList(names: readonly string[]): string | undefined {
  if (names.length < 2) return names[0];
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
