/** What `make` makes of a text, kept for the next time; forgotten all at once when it is too much, so that odd input cannot fill the memory. */
export function byText<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}
