import { memo, type ReactElement } from "react";
import {
  correct,
  findingNamed,
  levelWords,
  passOver,
  showFinding,
  showRelated,
} from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import type { FindingRow } from "../../stores/side-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import styles from "./findings-panel.module.css";

/** One finding: what, where, and for the one in hand why, what instead, and the ways to say no. */
export const FindingCard = memo(function FindingCard({
  row,
  inHand,
}: {
  readonly row: FindingRow;
  readonly inHand: boolean;
}): ReactElement {
  const session = useSession();
  const { identity, place, mark } = row;
  const { level, message, why, quote, fixes, related, sure } = mark.finding;
  const withFinding = (act: (finding: NonNullable<ReturnType<typeof findingNamed>>) => void) => () => {
    const finding = findingNamed(session, identity);
    if (finding !== undefined) act(finding);
  };
  return (
    <li
      className={styles["card"]}
      data-finding={identity}
      data-level={level}
      {...(inHand ? { "data-in-hand": "" } : {})}
    >
      <button
        type="button"
        className={styles["main"]}
        data-row=""
        aria-current={inHand}
        onClick={withFinding((finding) => showFinding(session, finding))}
      >
        <span className={styles["place"]}>
          <LevelMark level={level} />
          <span className="visually-hidden">{levelWords[level]}, </span>
          {place}
          {sure < 0.6 ? <span className={styles["unsure"]}>not sure</span> : null}
        </span>
        {quote === "" ? null : <span className={styles["quote"]}>{shorten(quote)}</span>}
        <span className={styles["message"]}>{message}</span>
      </button>
      {inHand ? (
        <div className={styles["hand"]}>
          {fixes.map((fix, nth) => (
            <Button
              key={fix.label}
              kind={nth === 0 ? "main" : "plain"}
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
              <span>{other.label}:</span> {shorten(other.quote)}
            </button>
          ))}
          {level === "must-fix" ? null : (
            <div className={styles["no"]}>
              <Button kind="quiet" onClick={withFinding((finding) => passOver(session, "here", finding))}>
                Pass over here
              </Button>
              <Button kind="quiet" onClick={withFinding((finding) => passOver(session, "story", finding))}>
                In this story
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </li>
  );
});

/** The first and the last words of a long quote: enough to know it by. */
function shorten(quote: string): string {
  const words = quote.replaceAll("\n", " ");
  return words.length <= 90 ? words : `${words.slice(0, 56).trimEnd()} … ${words.slice(-26).trimStart()}`;
}
