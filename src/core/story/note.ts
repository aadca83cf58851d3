/** What a reader or writer could not carry over, had to guess, or found damaged. Shown to the user, never thrown. */
export interface Note {
  readonly kind: "lost" | "guessed" | "broken";
  /** The place in words: "line 12", "newsItem[2]/contentMeta", "bytes 400–412". */
  readonly where: string;
  /** One sentence for an editor: what happened, and what to do if anything is to be done. */
  readonly message: string;
}
