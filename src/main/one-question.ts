/** Asks, unless somebody is being asked something already: then the answer is `no`. */
export type OneQuestion = <A extends readonly unknown[], T>(
  ask: (...args: A) => Promise<T>,
  no: T,
) => (...args: A) => Promise<T>;

/**
 * One question at a time. A person sees one, for each holds the window; a page that was taken over could have hundreds
 * pile up, and wait for a click that was meant for another.
 */
export function makeOneQuestion(): OneQuestion {
  let asking = false;
  return (ask, no) =>
    async (...args) => {
      if (asking) return no;
      asking = true;
      try {
        return await ask(...args);
      } finally {
        asking = false;
      }
    };
}
