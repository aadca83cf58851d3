import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { type LedgerRow, needWord, stateWord } from "../../../core/export/claims-ledger.ts";
import { spellChecked } from "../../../core/checks/silence.ts";
import { goToSpan, lightSpans, verifyClaim } from "../../actions/attribution-actions.ts";
import { printStory } from "../../actions/print-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { findSpan } from "../../editor/find-span.ts";
import { placeName } from "../../editor/place-names.ts";
import type { ReadAttribution } from "../../stores/attribution-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { Button } from "../../ui/button.tsx";
import { shorten } from "../../ui/words.ts";
import { AttributionFrame } from "./attribution-frame.tsx";
import { ClaimMark } from "./claim-mark.tsx";
import { ledgerOf } from "./ledger-of.ts";
import { moveInRows } from "./list-keys.ts";
import styles from "./attribution.module.css";

const filters = ["ask", "all", "unattributed", "dangling", "vague", "attributed", "verified"] as const;
type Filter = (typeof filters)[number];

const filterWords: Readonly<Record<Filter, string>> = {
  ask: "A source is wanted",
  all: "All",
  ...stateWord,
  verified: "Verified by us",
};

function passes(filter: Filter, { asked, state, verified }: LedgerRow): boolean {
  if (filter === "all") return true;
  if (filter === "ask") return asked;
  return filter === "verified" ? verified !== undefined : state === filter;
}

/** What the story asserts, sentence by sentence: who stands for it, and how badly it wants a source. */
export const ClaimsPanel = (): ReactElement => <AttributionFrame>{(read) => <Claims read={read} />}</AttributionFrame>;

function Claims({ read }: { readonly read: ReadAttribution }): ReactElement {
  const session = useSession();
  const checked = useStore(sideStore, (side) => side.checked);
  const [filter, setFilter] = useState<Filter>("ask");
  const rows = useMemo(() => ledgerOf(read, checked), [read, checked]);
  useEffect(() => () => lightSpans(session, []), [session]);
  const listed = rows.filter((row) => passes(filter, row));
  const count = (one: Filter): number => rows.filter((row) => passes(one, row)).length;
  return (
    <div
      className={styles["attribution"]}
      onKeyDown={(event) => {
        if (!moveInRows(event) && event.key === "Escape") session.editor.focus();
      }}
      role="group"
      aria-label="Claims"
    >
      <div className={styles["filter"]}>
        <label>
          <span>Show</span>
          <select
            value={filter}
            onChange={({ target }) => setFilter(filters.find((one) => one === target.value) ?? "all")}
          >
            {filters.map((one) => (
              <option key={one} value={one}>
                {filterWords[one]} ({count(one)})
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => void printStory(session)}>Print…</Button>
      </div>
      {listed.length === 0 ? (
        <p className={styles["quiet"]}>
          {filter === "ask"
            ? `${rows.length} ${rows.length === 1 ? "claim was" : "claims were"} looked at: none wants a source that it has not.`
            : "There is no such claim in this story."}
        </p>
      ) : (
        <ol className={styles["list"]} aria-label="Claims of the story">
          {listed.map((row) => (
            <Claim key={`${row.span.block} ${row.span.from}`} row={row} read={read} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** How much it wants a source, as one says it. */
const needs = (need: number): string =>
  ({
    urgent: "Needs a source: urgent",
    high: "Needs a source",
    some: "A source would help",
    little: "Needs no source",
  })[needWord(need)];

function Claim({ row, read }: { readonly row: LedgerRow; readonly read: ReadAttribution }): ReactElement {
  const session = useSession();
  const { span, text, state, need, asked, reasons, source, verified } = row;
  const place = placeName(read.doc, findSpan(read.doc, read.doc, span)?.from ?? 0);
  const why = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
  return (
    <li
      {...(asked ? { "data-asked": "" } : {})}
      onPointerEnter={() => lightSpans(session, [span])}
      onPointerLeave={() => lightSpans(session, [])}
      onFocus={() => lightSpans(session, [span])}
      onBlur={() => lightSpans(session, [])}
    >
      <button
        type="button"
        data-row=""
        className={styles["row"]}
        {...(verified === undefined ? { "data-act": "" } : {})}
        onClick={() => goToSpan(session, span)}
      >
        <span className={styles["head"]}>
          <ClaimMark state={state} />
          <span className={styles["name"]}>
            {stateWord[state]}
            {source === undefined ? "" : `: ${source}`}
          </span>
          <span className={styles["place"]}>{place}</span>
        </span>
        <span className={styles["quote"]}>{text}</span>
        <span className={styles["given"]} title={`${Math.round(need * 100)} of 100`}>
          {needs(need)}
          {why}
        </span>
      </button>
      <div className={styles[verified === undefined ? "act" : "verification"]}>
        {verified === undefined ? (
          <Button
            kind="quiet"
            aria-label={`Verified by me: ${shorten(text)}`}
            onClick={() => verifyClaim(session, span, text)}
          >
            Verified by me…
          </Button>
        ) : (
          <>
            <span className={styles["verified"]}>{spellChecked(verified)}</span>
            <Button
              kind="quiet"
              aria-label={`Take back the verification: ${shorten(text)}`}
              onClick={() => session.noes.takeBackChecked(verified)}
            >
              Take back
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
