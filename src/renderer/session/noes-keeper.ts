import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type CheckedWords, surroundings } from "../../core/checks/checked-words.ts";
import { identityAnywhere } from "../../core/checks/identity.ts";
import type { HouseDecisions, PassedOver, Result, StoryId, Tallied } from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";
import { noesIn, setNoes } from "../editor/findings/noes.ts";
import { type OpenFinding, openFindings, silentFindings } from "../editor/findings/open-findings.ts";
import { textOf } from "../editor/textblocks.ts";
import { houseStore } from "../stores/house-store.ts";
import { say } from "../stores/window-store.ts";

/** All ways of saying no, each kept where it belongs (story or desk) and to be taken back. */
export interface NoesKeeper {
  passOver(finding: OpenFinding, scope: PassedOver["scope"], reason?: string): void;
  takeBack(passed: PassedOver): void;
  /** Signs for words of the text; nothing where they are not within one text. */
  check(
    stretch: { readonly from: number; readonly to: number },
    by: string,
    against: string,
    kind: CheckedWords["kind"],
  ): void;
  takeBackChecked(words: CheckedWords): void;
  acceptWord(word: string): void;
  takeBackWord(word: string): void;
  switchOff(check: string, title: string, reason: string): void;
  switchOn(check: string): void;
  /** Asks what the desk has decided. */
  load(): Promise<void>;
  /** The same state with what holds for all stories. */
  withHouse(state: EditorState): EditorState;
  /** All is checked: counts what was found, and keeps checked words with what stands around them now. */
  rest(): void;
}

export interface NoesKeeperOptions {
  readonly editor: { readonly state: EditorState; readonly dispatch: (tr: Transaction) => void };
  readonly openId: () => StoryId | undefined;
  /** Other checks are off from now on; `again`: one of them is wanted again. */
  readonly onOff: (off: readonly string[], again: boolean) => void;
  /** What was passed over is on the disk. */
  readonly onKept: () => void;
  readonly now: () => Date;
}

export function createNoesKeeper({ editor, openId, onOff, onKept, now }: NoesKeeperOptions): NoesKeeper {
  const tell = (result: Result<unknown>): boolean => {
    if (!result.ok) say(result.error.message);
    return result.ok;
  };
  /** The way back, as long as the story is open to which it leads. */
  const inStory = (back: () => void): (() => void) => {
    const id = openId();
    return () => (openId() === id ? back() : say("Another story is open. Open the one before to take that back."));
  };

  function setPassed(passedOver: readonly PassedOver[]): void {
    const id = openId();
    if (id === undefined) return;
    editor.dispatch(setNoes(editor.state.tr, { passedOver }));
    void bridge()
      .request("desk:pass-over", id, passedOver)
      .then((result) => {
        if (tell(result)) onKept();
      });
  }

  let keptChecked: readonly CheckedWords[] | undefined;
  function setChecked(checked: readonly CheckedWords[]): void {
    editor.dispatch(setNoes(editor.state.tr, { checked }));
    keepChecked();
  }

  function keepChecked(): void {
    const id = openId();
    const { checked } = noesIn(editor.state);
    if (id === undefined || checked === keptChecked) return;
    keptChecked = checked;
    void bridge().request("desk:checked", id, checked).then(tell);
  }

  function withHouse(state: EditorState): EditorState {
    const { words, off } = houseStore.getState();
    keptChecked = noesIn(state).checked;
    return state.apply(setNoes(state.tr, { words: words.map(({ word }) => word), off }));
  }

  function showHouse(decisions: HouseDecisions): void {
    const before = houseStore.getState().off;
    houseStore.setState(decisions, true);
    const { words, off } = decisions;
    onOff(
      off.map(({ check }) => check),
      before.some(({ check }) => !off.some((one) => one.check === check)),
    );
    editor.dispatch(setNoes(editor.state.tr, { words: words.map(({ word }) => word), off }));
  }

  /** At once in the window; back as it was if the disk does not take it. */
  function decide(decisions: HouseDecisions): void {
    const before = houseStore.getState();
    showHouse(decisions);
    void bridge()
      .request("house:decide", decisions)
      .then((result) => {
        if (!tell(result)) showHouse(before);
      });
  }

  const house = (): HouseDecisions => houseStore.getState();
  const takeBack = (passed: PassedOver): void =>
    setPassed(
      noesIn(editor.state).passedOver.filter(
        ({ identity, scope }) => identity !== passed.identity || scope !== passed.scope,
      ),
    );
  const takeBackChecked = ({ id }: CheckedWords): void =>
    setChecked(noesIn(editor.state).checked.filter((words) => words.id !== id));
  const takeBackWord = (word: string): void =>
    decide({ ...house(), words: house().words.filter((one) => one.word !== word) });
  const switchOn = (check: string): void =>
    decide({ ...house(), off: house().off.filter((one) => one.check !== check) });

  return {
    passOver(finding, scope, reason) {
      const { check, quote } = finding.mark.finding;
      const identity = scope === "here" ? finding.identity : identityAnywhere(finding.mark.finding);
      const at = now().toISOString();
      const passed = { identity, check, quote, scope, at, ...(reason === undefined ? {} : { reason }) };
      setPassed([...noesIn(editor.state).passedOver, passed]);
      say(
        scope === "here" ? "Passed over here." : "Passed over in this story.",
        inStory(() => takeBack(passed)),
      );
    },
    takeBack,

    check({ from, to }, by, against, kind) {
      const $from = editor.state.doc.resolve(from);
      if (!$from.parent.isTextblock || to > $from.end() || from >= to)
        return say("Select words within one paragraph or field.");
      if (to - from > mostChecked) return say("That is too much to be checked at once: mark it sentence by sentence.");
      const text = textOf($from.parent);
      const [start, end] = [$from.parentOffset, $from.parentOffset + to - from];
      const { checked } = noesIn(editor.state);
      const words: CheckedWords = {
        id: `${now().getTime()}-${checked.length}`,
        kind,
        quote: text.slice(start, end),
        ...surroundings(text, start, end),
        by,
        against,
        at: now().toISOString(),
      };
      setChecked([...checked, words]);
      if (by !== house().signedBy) decide({ ...house(), signedBy: by });
      say(
        kind === "cq"
          ? `CQ: “${shorten(words.quote)}”, checked against ${against}.`
          : "Verified. It holds until the words change.",
        inStory(() => takeBackChecked(words)),
      );
    },
    takeBackChecked,

    acceptWord(word) {
      decide({
        ...house(),
        words: [...house().words.filter((one) => one.word !== word), { word, at: now().toISOString() }],
      });
      say(`“${word}” is right on this desk.`, () => takeBackWord(word));
    },
    takeBackWord,

    switchOff(check, title, reason) {
      const others = house().off.filter((one) => one.check !== check);
      decide({ ...house(), off: [...others, { check, reason, at: now().toISOString() }] });
      say(`“${title}” is switched off on this desk.`, () => switchOn(check));
    },
    switchOn,

    async load() {
      const result = await bridge().request("house:decisions");
      if (tell(result) && result.ok) showHouse(result.value);
    },
    withHouse,

    rest() {
      keepChecked();
      const id = openId();
      if (id === undefined) return;
      const of = (findings: readonly OpenFinding[], ignored: boolean): readonly Tallied[] =>
        findings.map(({ identity, mark }) => ({ identity, check: mark.finding.check, ignored }));
      const all = [...of(openFindings(editor.state), false), ...of(silentFindings(editor.state), true)];
      void bridge().request("house:tally", id, all).then(tell);
    },
  };
}

/** Characters that somebody can sign for at once. */
const mostChecked = 4_000;

const shorten = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);
