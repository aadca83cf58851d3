import { placeChecked } from "../../../core/checks/checked-words.ts";
import { claimsLedger, type LedgerRow } from "../../../core/export/claims-ledger.ts";
import type { ReadAttribution } from "../../stores/attribution-store.ts";
import type { CheckedRow } from "../../stores/side-store.ts";

/** The ledger of the story as it was read, with what of it was verified. */
export const ledgerOf = (
  { blocks, attribution }: ReadAttribution,
  checked: readonly CheckedRow[],
): readonly LedgerRow[] =>
  claimsLedger(
    blocks,
    attribution,
    placeChecked(
      blocks,
      checked.map(({ words }) => words),
    ),
  );
