/** What each field beside the story that somebody is typing in does to send its words to the story. */
const typed = new Set<() => void>();

/** A field holds words that the story does not have yet; answers with what to call when it has them. */
export function holdTyped(send: () => void): () => void {
  typed.add(send);
  return () => void typed.delete(send);
}

/** Sends them now: before another story takes its place, before a command, and before all is put away. No field is left by a key. */
export function sendTyped(): void {
  for (const send of typed) send();
}
