import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { findingNamed, lightFinding, levelWords, passOver, showFinding } from "../../actions/finding-actions.ts";
import type { Level } from "../../../core/checks/finding.ts";
import { useSession } from "../../app/session-context.ts";
import { isMechanical } from "../../editor/findings/take-fix.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { AllClear, OtherLanguage } from "./all-clear.tsx";
import { FindingCard } from "./finding-card.tsx";
import { type Group, groupRows } from "./group-rows.ts";
import { emptyList, type ListInput, nextList, type ShownList, type ShownRow } from "./held-rows.ts";
import { NoesList } from "./noes-list.tsx";
import { usePointerHold } from "./use-pointer-hold.ts";
import styles from "./findings-panel.module.css";

/** From so many findings of one check on they are folded into its title until they are wanted. */
const foldedFrom = 6;

/** All findings of the story, folded by check, the gravest first. While the pointer is in the list nothing in it moves. */
export function FindingsPanel(): ReactElement {
  const session = useSession();
  const rows = useStore(sideStore, (side) => side.rows);
  const inHand = useStore(sideStore, (side) => side.inHand);
  const { held, over, handlers } = usePointerHold();
  const list = useRef<HTMLDivElement>(null);
  const { rows: shown, open } = useStillList({ rows, inHand, held, over });
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());

  // The card of the finding under the caret comes into view, but never moves under the hand that is in the list.
  useEffect(() => {
    if (inHand === null || list.current?.matches(":hover, :focus-within") !== false) return;
    list.current.querySelector(`[data-finding="${CSS.escape(inHand)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [inHand]);

  useEffect(() => () => lightFinding(session, null), [session]);

  const focused = useRef<{ readonly element: Element; readonly row: number } | null>(null);
  // What had the focus is gone with its card: the focus goes to the line that stands there now, and not out of the list.
  useEffect(() => {
    const was = focused.current;
    if (was === null || was.element.isConnected || document.activeElement !== document.body) return;
    const lines = list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
    lines[Math.min(was.row, lines.length - 1)]?.focus();
  });

  const groups = groupRows(shown.filter(({ late }) => !late));
  const late = shown.filter((row) => row.late);
  return (
    <div
      ref={list}
      className={styles["findings"]}
      role="group"
      aria-label="Findings"
      onKeyDown={(event) => onKey(event, session)}
      onFocus={({ target, currentTarget }) => {
        focused.current = { element: target, row: rowOf(currentTarget, target) };
      }}
      {...handlers}
    >
      {groups.map((group) => (
        <CheckGroup
          key={group.check}
          group={group}
          folded={folds.get(group.check) ?? (group.rows.length >= foldedFrom && group.level !== "must-fix")}
          onFold={(folded) => setFolds(new Map(folds).set(group.check, folded))}
          inHand={inHand}
          open={open}
        />
      ))}
      {late.length === 0 ? null : (
        <section className={styles["group"]} aria-label="Just found">
          <h2 className={styles["late"]}>Just found</h2>
          <ul>
            {late.map((row) => (
              <FindingCard key={row.row.mark.key} {...cardProps(row, inHand, open)} />
            ))}
          </ul>
        </section>
      )}
      {shown.length === 0 ? <AllClear /> : <OtherLanguage />}
      <NoesList />
    </div>
  );
}

const cardProps = ({ row, gone }: ShownRow, inHand: string | null, open: ReadonlySet<number>, under?: Level) => ({
  row,
  gone,
  marked: row.mark.finding.level !== under,
  inHand: !gone && row.identity === inHand,
  open: !gone && open.has(row.mark.key),
});

/** The list, which keeps still while the pointer is in it. */
function useStillList(input: ListInput): ShownList {
  const [list, setList] = useState<ShownList>(() => nextList(emptyList, input));
  const { rows, inHand, held, over } = list.input;
  if (rows === input.rows && inHand === input.inHand && held === input.held && over === input.over) return list;
  const next = nextList(list, input);
  setList(next);
  return next;
}

interface GroupProps {
  readonly group: Group;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly inHand: string | null;
  readonly open: ReadonlySet<number>;
}

/** A check with what it found. Folded it still shows the one in hand, so that the caret in the text always lights a card. */
function CheckGroup({ group: { check, level, rows }, folded, onFold, inHand, open }: GroupProps): ReactElement {
  const rules = useStore(storyStore, (story) => story.rules);
  const title = useMemo(() => rules?.checks.find(({ id }) => id === check)?.title ?? check, [rules, check]);
  const visible = folded ? rows.filter(({ row }) => row.identity === inHand) : rows;
  const mechanical = rows.filter(({ row, gone }) => !gone && isMechanical(row));
  const count = rows.filter(({ gone }) => !gone).length;
  return (
    <section className={styles["group"]}>
      <h2>
        <button
          type="button"
          className={styles["groupTitle"]}
          aria-expanded={!folded}
          data-row=""
          data-key={rows[0]?.row.mark.key}
          onClick={() => onFold(!folded)}
        >
          <LevelMark level={level} />
          <span className={styles["title"]}>{title}</span>
          <span className={styles["groupLevel"]}>
            {rows.length > 1 ? `${levelWords[level]} · ${count}` : levelWords[level]}
          </span>
        </button>
      </h2>
      {rows.length > 1 && mechanical.length === count && count > 0 ? (
        <div className={styles["all"]}>
          <Button
            onClick={() =>
              windowStore.setState({
                dialog: { kind: "fix-all", identities: mechanical.map(({ row }) => row.identity) },
              })
            }
          >
            Correct all {count}…
          </Button>
        </div>
      ) : null}
      <ul>
        {visible.map((row) => (
          <FindingCard key={row.row.mark.key} {...cardProps(row, inHand, open, level)} />
        ))}
      </ul>
    </section>
  );
}

/** Arrows go from line to line, Enter to the text, Delete passes over. */
function onKey(event: KeyboardEvent<HTMLElement>, session: ReturnType<typeof useSession>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rowOf(event.currentTarget, document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined) rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
  else {
    const identity = rows[at]?.closest("[data-finding]")?.getAttribute("data-finding") ?? null;
    const finding = findingNamed(session, identity);
    if (event.key === "Escape") session.editor.focus();
    // What else a card holds has keys of its own.
    else if (rows[at] !== document.activeElement) return;
    else if (foldWithKey(event.key, rows[at])) return event.preventDefault();
    else if (finding === undefined) return;
    else if (event.key === "Delete") {
      rows[at + 1 < rows.length ? at + 1 : at - 1]?.focus();
      passOver(session, "here", finding);
    } else if (event.key === "Enter") showFinding(session, finding);
    else return;
  }
  event.preventDefault();
}

/** Which line of the list something is, or belongs to. */
const rowOf = (list: Element, element: Element | null): number =>
  [...list.querySelectorAll("[data-row]")].findIndex(
    (row) => row === element || (element !== null && row.closest("li")?.contains(element) === true),
  );

/** Left folds a check, right opens it, as in any tree. */
function foldWithKey(key: string, row: HTMLElement | undefined): boolean {
  const wanted = { ArrowLeft: "true", ArrowRight: "false" }[key];
  const title = row?.closest("section")?.querySelector<HTMLElement>("[aria-expanded]");
  if (wanted === undefined || title === null || title === undefined) return false;
  if (title.getAttribute("aria-expanded") === wanted) title.click();
  title.focus();
  return true;
}
