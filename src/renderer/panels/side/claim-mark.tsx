import type { ReactElement } from "react";
import type { LedgerRow } from "../../../core/export/claims-ledger.ts";
import styles from "./attribution.module.css";

const shapes: Readonly<Record<LedgerRow["state"], ReactElement>> = {
  attributed: <circle cx="6" cy="6" r="4.2" />,
  unattributed: <circle cx="6" cy="6" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  dangling: <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4Z M6 2.6a3.4 3.4 0 0 1 0 6.8" stroke="currentColor" strokeWidth="1.2" />,
  vague: <path d="M1 7c1.5-3 3.3-3 5-1s3.5 2 5-1" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** The shape of a claim's state; its word stands beside it. */
export const ClaimMark = ({ state }: { readonly state: LedgerRow["state"] }): ReactElement => (
  <svg className={styles["claimMark"]} data-state={state} viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
    {shapes[state]}
  </svg>
);
