import type { ReactElement, ReactNode } from "react";
import type { BlockChange } from "../../../core/compare/compare-blocks.ts";
import type { Difference } from "../../../core/compare/word-diff.ts";
import type { BlockKind } from "../../../core/story/blocks.ts";
import type { DetailChange } from "./detail-changes.ts";
import styles from "./history.module.css";

interface ComparedStoryProps {
  readonly changes: readonly BlockChange[];
  readonly details: readonly DetailChange[];
}

const labels: Partial<Record<BlockKind, string>> = {
  headline: "Headline",
  dek: "Dek",
  byline: "Byline",
  dateline: "Dateline",
  caption: "Caption",
  credit: "Credit",
  alt: "Alt text",
};

/** Both versions in one text: what went is struck, what came in is underlined. */
export function ComparedStory({ changes, details }: ComparedStoryProps): ReactElement {
  const count = changes.reduce(
    (sum, change) => sum + (change.type === "kept" ? change.differences.length + change.looks.length : 1),
    details.length,
  );
  return (
    <div className={styles["compared"]}>
      <p className={styles["note"]}>
        {count === 0 ? "The two are the same." : count === 1 ? "One change." : `${count} changes.`}
      </p>
      {details.length === 0 ? null : (
        <dl className={styles["details"]}>
          {details.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-change="" tabIndex={-1}>
                {before === "" ? null : <del>{before}</del>} {after === "" ? null : <ins>{after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {changes.map((change) => (
        <Block
          key={`${change.type} ${change.type === "removed" ? change.before.id : change.after.id}`}
          change={change}
        />
      ))}
    </div>
  );
}

function Block({ change }: { readonly change: BlockChange }): ReactElement {
  const { kind } = change.type === "removed" ? change.before : change.after;
  const label = labels[kind];
  return (
    <div className={styles["block"]} data-kind={kind}>
      {label === undefined ? null : <span className={styles["label"]}>{label}</span>}
      <p>{wordsOf(change)}</p>
    </div>
  );
}

function wordsOf(change: BlockChange): ReactNode {
  if (change.type === "added")
    return (
      <ins data-change="" tabIndex={-1}>
        {change.moved ? <Moved /> : null}
        {change.after.text}
      </ins>
    );
  if (change.type === "removed")
    return (
      <del data-change="" tabIndex={-1}>
        {change.moved ? <Moved /> : null}
        {change.before.text}
      </del>
    );
  const { before, after } = change;
  const all: readonly (Difference & { readonly looks?: string })[] = [...change.differences, ...change.looks].toSorted(
    (a, b) => a.newFrom - b.newFrom || a.newTo - b.newTo,
  );
  return (
    <>
      {all.map(({ oldFrom, oldTo, newFrom, newTo, looks }, nth) => (
        <span key={`${oldFrom} ${newFrom} ${looks ?? ""}`}>
          {after.text.slice(all[nth - 1]?.newTo ?? 0, newFrom)}
          <span data-change="" tabIndex={-1}>
            {looks === undefined && oldTo > oldFrom ? <del>{before.text.slice(oldFrom, oldTo)}</del> : null}
            {newTo > newFrom ? (
              <ins {...(looks === undefined ? {} : { "data-looks": "" })}>{after.text.slice(newFrom, newTo)}</ins>
            ) : null}
            {looks === undefined ? null : <span className={styles["looks"]}>now {looks}</span>}
          </span>
        </span>
      ))}
      {after.text.slice(all.at(-1)?.newTo ?? 0)}
    </>
  );
}

const Moved = (): ReactElement => <span className={styles["moved"]}>moved</span>;
