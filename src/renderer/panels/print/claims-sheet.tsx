import type { ReactElement } from "react";
import { useStore } from "zustand";
import { needWord, stateWord } from "../../../core/export/claims-ledger.ts";
import { spellChecked } from "../../../core/checks/silence.ts";
import { attributionStore } from "../../stores/attribution-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { ledgerOf } from "../side/ledger-of.ts";
import styles from "./galley.module.css";

/** The ledger of claims on paper: every assertion with its state, its need of a source, and who stands for it. */
export function ClaimsSheet({ of }: { readonly of: string | undefined }): ReactElement | null {
  const read = useStore(attributionStore, (state) => state.read);
  const checked = useStore(sideStore, (side) => side.checked);
  if (read === null) return null;
  const { notRead } = read.attribution;
  const rows = ledgerOf(read, checked);
  return (
    <section className={styles["claims"]} aria-label="Claims">
      <h2>Claims{of === undefined ? "" : `: ${of}`}</h2>
      {notRead === undefined ? null : <p>{notRead}</p>}
      <table>
        <thead>
          <tr>
            <th>No.</th>
            <th>Claim</th>
            <th>State</th>
            <th>Need of a source</th>
            <th>Who stands for it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ span, text, state, need, reasons, source, verified }, nth) => (
            <tr key={`${span.block} ${span.from}`}>
              <td>{nth + 1}</td>
              <td>{text}</td>
              <td>{stateWord[state]}</td>
              <td>{[needWord(need), ...reasons].join(", ")}</td>
              <td>
                {[source, verified === undefined ? undefined : spellChecked(verified)]
                  .filter((one) => one !== undefined)
                  .join("; ") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
