/** What a reason for going through a closed gate should say, beside the field for it. */
export const reasonHint = "Who decided it, and why, in a few words: “Night editor: embargo lifted by phone at 17:40”.";

/** Whether it tells somebody who reads the receipt later anything: “ok” does not. */
export function isRealReason(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 2 && words.join("").length >= 8;
}
