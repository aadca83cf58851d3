/** So many texts a scan must have to read before it has earned what it costs to make: a page or two. */
const leastTexts = 400;

/**
 * What is worth making only for many texts: nothing at the first calls, then the same thing for ever. A file alone is read in
 * a process of its own, where patterns are done before a scan for them would be made.
 */
export function paysOff<T>(make: () => T): () => T | undefined {
  let calls = 0;
  let made: { readonly value: T } | undefined;
  return () => {
    if (made !== undefined) return made.value;
    calls += 1;
    return calls > leastTexts ? (made = { value: make() }).value : undefined;
  };
}
