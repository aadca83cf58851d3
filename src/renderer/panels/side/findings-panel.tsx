import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { type Level, levels } from "../../../core/checks/finding.ts";
import { correctAll, findingNamed, levelWords, passOver, showFinding } from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { type FindingRow, sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { isMechanical } from "../../editor/findings/take-fix.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { FindingCard } from "./finding-card.tsx";
import { PassedOverList } from "./passed-over-list.tsx";
import styles from "./findings-panel.module.css";

interface Group {
  readonly check: string;
  readonly level: Level;
  readonly rows: readonly FindingRow[];
}

/** All findings of the story, folded by check, the gravest first. */
export function FindingsPanel(): ReactElement {
  const session = useSession();
  const rows = useStore(sideStore, (side) => side.rows);
  const inHand = useStore(sideStore, (side) => side.inHand);
  const rules = useStore(storyStore, (story) => story.rules);
  const titles = useMemo(() => new Map(rules?.checks.map(({ id, title }) => [id, title])), [rules]);
  const groups = useMemo(() => groupRows(rows), [rows]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);

  // The card of the finding under the caret comes into view, but never moves under the hand that is in the list.
  useEffect(() => {
    if (inHand === null || list.current?.matches(":hover, :focus-within") !== false) return;
    list.current.querySelector(`[data-finding="${CSS.escape(inHand)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [inHand]);

  const toggle = (check: string): void => {
    const next = new Set(folded);
    if (!next.delete(check)) next.add(check);
    setFolded(next);
  };

  return (
    <div
      ref={list}
      className={styles["findings"]}
      role="group"
      aria-label="Findings"
      onKeyDown={(event) => onKey(event, session)}
    >
      {groups.map(({ check, level, rows: found }) => (
        <section key={check} className={styles["group"]}>
          <h2>
            <button
              type="button"
              className={styles["groupTitle"]}
              aria-expanded={!folded.has(check)}
              data-row=""
              onClick={() => toggle(check)}
            >
              <LevelMark level={level} />
              <span className={styles["title"]}>{titles.get(check) ?? check}</span>
              <span className={styles["groupLevel"]}>
                {found.length > 1 ? `${levelWords[level]} · ${found.length}` : levelWords[level]}
              </span>
            </button>
          </h2>
          {!folded.has(check) && found.length > 1 && found.every(isMechanical) ? (
            <div className={styles["all"]}>
              <Button
                onClick={() =>
                  correctAll(
                    session,
                    found.map(({ identity }) => identity),
                  )
                }
              >
                Correct all {found.length}
              </Button>
            </div>
          ) : null}
          {folded.has(check) ? null : (
            <ul>
              {found.map((row) => (
                <FindingCard key={row.identity} row={row} inHand={row.identity === inHand} />
              ))}
            </ul>
          )}
        </section>
      ))}
      {groups.length === 0 ? <AllClear /> : null}
      <PassedOverList />
    </div>
  );
}

/** Not silence: what was looked at, and under which rules. */
function AllClear(): ReactElement {
  const { blocks, captions } = useStore(sideStore);
  const rules = useStore(storyStore, (story) => story.rules);
  if (rules === null) return <p className={styles["clear"]}>Checking…</p>;
  return (
    <div className={styles["clear"]}>
      <p className={styles["clearTitle"]}>Nothing to settle</p>
      <p>
        {rules.checks.length} checks, {blocks} {blocks === 1 ? "text" : "texts"}
        {captions === 0 ? "" : `, ${captions} ${captions === 1 ? "caption" : "captions"}`}. Stylebook: {rules.stylebook}
        .
      </p>
    </div>
  );
}

/** One group a check, ordered by the gravest level in it, then by the first place. */
function groupRows(rows: readonly FindingRow[]): readonly Group[] {
  const byCheck = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const { check } = row.mark.finding;
    const others = byCheck.get(check);
    if (others === undefined) byCheck.set(check, [row]);
    else others.push(row);
  }
  return [...byCheck]
    .map(([check, found]): Group => {
      const rank = Math.min(...found.map(({ mark }) => levels.indexOf(mark.finding.level)));
      const sorted = found.toSorted(
        (a, b) => levels.indexOf(a.mark.finding.level) - levels.indexOf(b.mark.finding.level),
      );
      return { check, level: levels[rank] ?? "check", rows: sorted };
    })
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

/** Arrows go from line to line, Enter to the text, Delete passes over. */
function onKey(event: KeyboardEvent<HTMLElement>, session: ReturnType<typeof useSession>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined) rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
  else {
    const identity = rows[at]?.closest("[data-finding]")?.getAttribute("data-finding") ?? null;
    const finding = findingNamed(session, identity);
    if (event.key === "Escape") session.editor.focus();
    else if (finding === undefined) return;
    else if (event.key === "Delete") {
      rows[at + 1 < rows.length ? at + 1 : at - 1]?.focus();
      passOver(session, "here", finding);
    } else if (event.key === "Enter") showFinding(session, finding);
    else return;
  }
  event.preventDefault();
}
