import type { EditorState, Transaction } from "@tiptap/pm/state";
import { identityAnywhere } from "../../../core/checks/identity.ts";
import { type Finding, levels } from "../../../core/checks/finding.ts";
import { type Silenced, silencer } from "../../../core/checks/silence.ts";
import { blockId } from "../../../core/story/story.ts";
import type { FindingCounts, PassedOver } from "../../../ipc/contract.ts";
import { findingsIn } from "./findings-plugin.ts";
import { holds, type Mark, type PlacedFinding } from "./marks.ts";
import { type Noes, noesIn, setNoes } from "./noes.ts";

/** A finding that somebody still has to settle. */
export interface OpenFinding extends PlacedFinding {
  /** Names it without its place (`core/checks/identity.ts`). */
  readonly identity: string;
}

/** A finding that somebody said no to. */
export interface SilentFinding extends OpenFinding {
  readonly silenced: Silenced;
}

export const setPassedOver = (tr: Transaction, passedOver: readonly PassedOver[]): Transaction =>
  setNoes(tr, { passedOver });

export const passedOverIn = (state: EditorState): readonly PassedOver[] => noesIn(state).passedOver;

interface Judged {
  readonly noes: Noes;
  readonly open: readonly OpenFinding[];
  readonly silent: readonly SilentFinding[];
}

const known = new WeakMap<readonly PlacedFinding[], Judged>();

/** The findings to be settled, in reading order: neither said no to nor mere confirmations. */
export const openFindings = (state: EditorState): readonly OpenFinding[] => judge(state).open;

/** Those that somebody said no to, with how. */
export const silentFindings = (state: EditorState): readonly SilentFinding[] => judge(state).silent;

function judge(state: EditorState): Judged {
  const all = findingsIn(state);
  const noes = noesIn(state);
  const before = known.get(all);
  if (before?.noes === noes) return before;
  const identities = numbered(all);
  const verdict = verdictBy(noes);
  const open: OpenFinding[] = [];
  const silent: SilentFinding[] = [];
  for (const [n, { from, to, mark }] of all.entries()) {
    if (mark.finding.level === "ok") continue;
    const identity = identities[n] ?? "";
    const silenced = verdict(mark, identity, from, to);
    if (silenced === undefined) open.push({ from, to, mark, identity });
    else silent.push({ from, to, mark, identity, silenced });
  }
  const judged = { noes, open, silent };
  known.set(all, judged);
  return judged;
}

const here = blockId("here");

type Verdict = (mark: Mark, identity: string, from: number, to: number) => Silenced | undefined;

const verdicts = new WeakMap<Noes, Verdict>();

/** Judges by what was said no to. A key moves findings and no more: where no place counts each is judged once. */
function verdictBy(noes: Noes): Verdict {
  const known = verdicts.get(noes);
  if (known !== undefined) return known;
  const { passedOver, words, off, places } = noes;
  // The block ids of a finding are of when it was checked; here the document's own positions say what lies in what.
  const checked = places.map((place) => ({
    words: place.words,
    span: { block: here, from: place.from, to: place.to },
  }));
  const silence = silencer({ passedOver, words, off, checked });
  const judged = new WeakMap<Mark, { readonly identity: string; readonly silenced: Silenced | undefined }>();
  const verdict: Verdict = (mark, identity, from, to) => {
    const { finding } = mark;
    if (checked.length > 0) return silence({ ...finding, span: { block: here, from, to } }, identity);
    const before = judged.get(mark);
    if (before?.identity === identity) return before.silenced;
    const silenced = silence(finding, identity);
    judged.set(mark, { identity, silenced });
    return silenced;
  };
  verdicts.set(noes, verdict);
  return verdict;
}

const names = new WeakMap<Finding, string>();

/** What a finding says, worked out once: positions change at every key, this does not. */
function nameOf(finding: Finding): string {
  let name = names.get(finding);
  if (name === undefined) {
    name = identityAnywhere(finding);
    names.set(finding, name);
  }
  return name;
}

let lastNumbered: { readonly marks: readonly PlacedFinding[]; readonly identities: readonly string[] } = {
  marks: [],
  identities: [],
};

/** The identities of findings in reading order, as `identitiesOf` gives them. At most keys only their places change. */
export function numbered(all: readonly PlacedFinding[]): readonly string[] {
  const { marks, identities } = lastNumbered;
  if (marks.length === all.length && marks.every(({ mark }, n) => mark === all[n]?.mark)) return identities;
  const seen = new Map<string, number>();
  const made = all.map(({ mark }) => {
    const name = nameOf(mark.finding);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name}.${nth}`;
  });
  lastNumbered = { marks: all, identities: made };
  return made;
}

/** The finding that the caret is in or at the edge of; the gravest, then the shortest. */
export function findingAt(state: EditorState, pos: number = state.selection.head): OpenFinding | undefined {
  return openFindings(state)
    .filter((finding) => finding.from <= pos && pos <= finding.to && holds(finding, state.doc))
    .sort((a, b) => rank(a) - rank(b) || a.to - a.from - (b.to - b.from))[0];
}

const rank = ({ mark }: PlacedFinding): number => levels.indexOf(mark.finding.level);

/** The next or the last finding from a place on, going round at the ends. */
export function findingFrom(state: EditorState, pos: number, direction: 1 | -1): OpenFinding | undefined {
  const open = openFindings(state);
  const here = findingAt(state, pos);
  if (direction === 1) {
    const next = open.find((finding) => finding.from > pos && finding.mark !== here?.mark);
    return next ?? open[0];
  }
  const last = open.findLast((finding) => finding.from < (here?.from ?? pos));
  return last ?? open.at(-1);
}

/** Open findings by level. */
export function countsOf(open: readonly OpenFinding[]): FindingCounts {
  const count = (level: string): number => open.filter(({ mark }) => mark.finding.level === level).length;
  return { mustFix: count("must-fix"), fix: count("fix"), check: count("check") };
}
