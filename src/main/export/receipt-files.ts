import { receiptPage } from "../../core/export/receipt-page.ts";
import type { Receipt } from "../../core/export/receipt.ts";
import type { OutputFile } from "../../core/export/writer.ts";

/** The receipt as a page: the one file of it that a desk needs where nothing but paper left. */
export const readableReceipt = (receipt: Receipt): Uint8Array => Buffer.from(receiptPage(receipt));

/** The receipt beside an export: for programs, and for people. */
export const receiptFilesOf = (receipt: Receipt, stem: string): readonly OutputFile[] => [
  { name: `${stem}.receipt.json`, bytes: Buffer.from(`${JSON.stringify(receipt, null, 2)}\n`) },
  { name: `${stem}.receipt.html`, bytes: readableReceipt(receipt) },
];
