/** What reviving a dead page needs. */
export interface Revival {
  readonly now: () => number;
  readonly reload: () => void;
  /** Answers with the number of the button. */
  readonly ask: (message: string, detail: string, buttons: string[]) => Promise<number>;
  readonly close: () => void;
}

const tooOften = { times: 3, within: 60_000 };

/** Loads a dead page again at once; when it keeps dying, asks first, for a story that kills the window would do so for ever. */
export function reviveOrAsk({ now, reload, ask, close }: Revival): () => Promise<void> {
  let deaths: number[] = [];
  return async () => {
    const at = now();
    deaths = [...deaths.filter((death) => at - death < tooOften.within), at];
    if (deaths.length < tooOften.times) {
      reload();
      return;
    }
    deaths = [];
    const answer = await ask(
      "The window keeps failing",
      "What you typed is kept on the desk. You can load the window again, or close Wiredesk and start it later.",
      ["Load Again", "Close Wiredesk"],
    );
    if (answer === 0) reload();
    else close();
  };
}
