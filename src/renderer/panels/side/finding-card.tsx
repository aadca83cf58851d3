import { memo, type ReactElement } from "react";
import {
  correct,
  findingNamed,
  levelWords,
  lightFinding,
  openCq,
  passOver,
  showFinding,
  showRelated,
  wordOf,
} from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import type { FindingRow } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { shorten } from "../../ui/words.ts";
import styles from "./findings-panel.module.css";

interface CardProps {
  readonly row: FindingRow;
  /** The caret is at its words. */
  readonly inHand: boolean;
  /** Shows why, what instead, and the ways to say no. */
  readonly open: boolean;
  /** Settled meanwhile; it keeps its place while the pointer is in the list. */
  readonly gone: boolean;
  /** Of another level than what it stands under. */
  readonly marked: boolean;
}

/** One finding: what, where, and for the one in hand why, what instead, and the ways to say no. */
export const FindingCard = memo(function FindingCard({ row, inHand, open, gone, marked }: CardProps): ReactElement {
  const session = useSession();
  const { identity, place, mark } = row;
  const { level, message, quote, sure } = mark.finding;
  return (
    <li
      className={styles["card"]}
      data-key={mark.key}
      data-level={level}
      {...(gone ? { "data-gone": "" } : { "data-finding": identity })}
      {...(inHand ? { "data-in-hand": "" } : {})}
      onPointerEnter={() => lightFinding(session, gone ? null : identity)}
      onPointerLeave={() => lightFinding(session, null)}
      onFocus={() => lightFinding(session, gone ? null : identity)}
      onBlur={() => lightFinding(session, null)}
    >
      <button
        type="button"
        className={styles["main"]}
        data-row=""
        aria-current={inHand}
        disabled={gone}
        onClick={() => {
          const finding = findingNamed(session, identity);
          if (finding !== undefined) showFinding(session, finding);
        }}
      >
        <span className={styles["place"]}>
          {gone || marked ? <LevelMark level={gone ? "ok" : level} /> : null}
          <span className="visually-hidden">{levelWords[level]}, </span>
          {place}
          {gone ? <span className={styles["unsure"]}>settled</span> : null}
          {!gone && sure < 0.6 ? <span className={styles["unsure"]}>not sure</span> : null}
        </span>
        {/* A sentence that names the words says them once. */}
        {quote === "" || message.includes(shorten(quote)) ? null : (
          <span className={styles["quote"]}>{shorten(quote)}</span>
        )}
        <span className={styles["message"]}>{message}</span>
      </button>
      {open ? <InHand row={row} /> : null}
    </li>
  );
});

/** Why, what instead, and how to say no. */
function InHand({ row }: { readonly row: FindingRow }): ReactElement {
  const session = useSession();
  const { identity, mark } = row;
  const { level, why, fixes, related, check } = mark.finding;
  const withFinding = (act: (finding: NonNullable<ReturnType<typeof findingNamed>>) => void) => () => {
    const finding = findingNamed(session, identity);
    if (finding !== undefined) act(finding);
  };
  const word = wordOf(mark.finding);
  return (
    <div className={styles["hand"]}>
      {fixes.map((fix, nth) => (
        <Button
          key={fix.label}
          kind={nth === 0 && fix.suggestion !== true ? "main" : "plain"}
          onClick={withFinding((finding) => {
            correct(session, finding, nth);
            session.editor.focus();
          })}
        >
          {fix.label}
        </Button>
      ))}
      <p className={styles["why"]}>{why}</p>
      {related.map((other) => (
        <button
          key={`${other.label} ${other.span.block} ${other.span.from}`}
          type="button"
          className={styles["related"]}
          onClick={withFinding((finding) => showRelated(session, finding, other))}
        >
          <span>{other.label}:</span> <q>{shorten(other.quote)}</q>
        </button>
      ))}
      {level === "must-fix" ? null : (
        <div className={styles["no"]} role="group" aria-label="Say no">
          <Button kind="quiet" onClick={withFinding((finding) => passOver(session, "here", finding))}>
            Pass over here
          </Button>
          <Button kind="quiet" onClick={withFinding((finding) => passOver(session, "story", finding))}>
            In this story
          </Button>
          {word === undefined ? null : (
            <Button kind="quiet" onClick={() => session.noes.acceptWord(word)}>
              This word is right
            </Button>
          )}
          <Button kind="quiet" onClick={withFinding((finding) => openCq(session, finding))}>
            CQ…
          </Button>
          <Button kind="quiet" onClick={() => windowStore.setState({ dialog: { kind: "switch-off", check } })}>
            Switch this check off…
          </Button>
        </div>
      )}
    </div>
  );
}
