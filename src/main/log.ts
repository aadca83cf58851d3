/** Tells the terminal what went wrong. Never the words of a story: copy may be under embargo. */
export function log(what: string, error?: unknown): void {
  process.stderr.write(`wiredesk: ${what}${error === undefined ? "" : `: ${reasonOf(error)}`}\n`);
}

/** What a thrown thing says of itself. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error));
