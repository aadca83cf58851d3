import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { identityAnywhere } from "../../../core/checks/identity.ts";
import { type Finding, levels } from "../../../core/checks/finding.ts";
import type { FindingCounts, PassedOver } from "../../../ipc/contract.ts";
import { findingsIn } from "./findings-plugin.ts";
import { holds, type PlacedFinding } from "./marks.ts";

/** A finding that somebody still has to settle. */
export interface OpenFinding extends PlacedFinding {
  /** Names it without its place (`core/checks/identity.ts`). */
  readonly identity: string;
}

const key = new PluginKey<readonly PassedOver[]>("passed-over");

/** What was passed over in the story that stands in the editor. */
export const passedOverPlugin = (): Plugin<readonly PassedOver[]> =>
  new Plugin<readonly PassedOver[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, before) => (tr.getMeta(key) as readonly PassedOver[] | undefined) ?? before,
    },
  });

export const setPassedOver = (tr: Transaction, passedOver: readonly PassedOver[]): Transaction =>
  tr.setMeta(key, passedOver).setMeta("addToHistory", false);

export const passedOverIn = (state: EditorState): readonly PassedOver[] => key.getState(state) ?? [];

interface Settled {
  readonly passedOver: readonly PassedOver[];
  readonly open: readonly OpenFinding[];
}

const known = new WeakMap<readonly PlacedFinding[], Settled>();

/** The findings to be settled, in reading order: neither passed over nor mere confirmations. */
export function openFindings(state: EditorState): readonly OpenFinding[] {
  const all = findingsIn(state);
  const passedOver = passedOverIn(state);
  const before = known.get(all);
  if (before?.passedOver === passedOver) return before.open;
  const identities = numbered(all);
  const here = new Set(passedOver.filter(({ scope }) => scope === "here").map(({ identity }) => identity));
  const anywhere = new Set(passedOver.filter(({ scope }) => scope === "story").map(({ identity }) => identity));
  const open = all.flatMap((placed, n): readonly OpenFinding[] => {
    const identity = identities[n] ?? "";
    const { finding } = placed.mark;
    if (finding.level === "ok" || here.has(identity) || anywhere.has(nameOf(finding))) return [];
    return [{ ...placed, identity }];
  });
  known.set(all, { passedOver, open });
  return open;
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

/** The identities of findings in reading order, as `identitiesOf` gives them. */
export function numbered(all: readonly PlacedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return all.map(({ mark }) => {
    const name = nameOf(mark.finding);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name}.${nth}`;
  });
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
