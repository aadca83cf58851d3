import { ask, bridge } from "../bridge/bridge.ts";
import type { Session } from "../session/session.ts";
import { houseStore } from "../stores/house-store.ts";
import { say } from "../stores/window-store.ts";
import { wordsStore } from "../stores/words-store.ts";

export type WordListName = "mine" | "desk";

/** Has one's own words fetched, and from then on spelling checked. Returns how to stop. */
export function startSpelling(session: Session): () => void {
  const stop = houseStore.subscribe(({ words }, before) => {
    if (words !== before.words) tellChecks(session);
  });
  void ask("words:get", ({ message }) => say(message)).then((mine) => {
    wordsStore.setState({ mine: mine ?? [] });
    tellChecks(session);
  });
  return stop;
}

/** Makes a word right, for oneself or the whole desk; can be taken back at once, and later in the list. */
export function addWord(session: Session, list: WordListName, given: string): void {
  const word = given.trim().replace(/\s+/gu, " ");
  if (word === "" || word.length > 100) return;
  if (list === "desk") return session.noes.acceptWord(word);
  const { mine } = wordsStore.getState();
  if (mine.includes(word)) return;
  void keepMine(session, [...mine, word], `“${word}” is one of your words now.`, () => removeWord(session, list, word));
}

export function removeWord(session: Session, list: WordListName, word: string): void {
  if (list === "mine") {
    const rest = wordsStore.getState().mine.filter((one) => one !== word);
    void keepMine(session, rest, `“${word}” is taken off your list.`, () => addWord(session, list, word));
    return;
  }
  session.noes.takeBackWord(word);
  say(`“${word}” is taken off the desk’s list.`, () => addWord(session, list, word));
}

async function keepMine(session: Session, mine: readonly string[], said: string, back: () => void): Promise<void> {
  const result = await bridge().request("words:set", mine);
  if (!result.ok) return say(result.error.message);
  wordsStore.setState({ mine });
  tellChecks(session);
  say(said, back);
}

const tellChecks = (session: Session): void =>
  session.spell([...wordsStore.getState().mine, ...houseStore.getState().words.map(({ word }) => word)]);
