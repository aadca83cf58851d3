/** What a text or its bytes say in JSON; undefined where they are none, which the reader's shape then refuses like any other misfit. */
export function jsonOrNothing(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === "string" ? text : new TextDecoder().decode(text));
  } catch {
    // Cut off, damaged, or a page of somebody else's: whoever asked says so in words of the matter.
    return undefined;
  }
}
