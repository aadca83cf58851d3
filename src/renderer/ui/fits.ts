/** Whether every word that was typed begins a word of the name. */
export function fits(name: string, typed: string): boolean {
  const parts = name.toLowerCase().split(/[\s()/“”]+/u);
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => parts.some((part) => part.startsWith(word)));
}
