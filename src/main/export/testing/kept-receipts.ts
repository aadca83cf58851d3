import type { Desk } from "../../desk/desk.ts";

/** The desk’s keeping of receipts for a test: what was kept before and after, in order; nothing was done to the orders. */
export const keptReceipts = (
  receipts: object[] = [],
): Pick<Desk, "keepLeaving" | "keepStayed" | "keepExport" | "keepPrint" | "actsFor"> => ({
  keepLeaving: (_id, receipt) => {
    receipts.push(receipt);
    return Promise.resolve("leaving-1");
  },
  keepStayed: (_id, _name, receipt) => {
    receipts.push(receipt);
    return Promise.resolve();
  },
  keepExport: () => Promise.resolve(),
  keepPrint: () => Promise.resolve(),
  actsFor: () => Promise.resolve([]),
});
