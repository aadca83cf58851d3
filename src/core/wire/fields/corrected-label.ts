/** A headline parted from the label by which an agency says that this take corrects an earlier one. */
export interface CorrectedHeadline {
  /** "CORRECTED-" as printed. */
  readonly label: string;
  readonly headline: string;
}

/** Parts "CORRECTED-Bank cuts 200 jobs". A sentence in which something is corrected has no such label. */
export function partCorrectedLabel(headline: string): CorrectedHeadline | undefined {
  const found = /^(?<label>(?:REFILE-)?CORRECTED(?:-REFILE)?(?:\s*[:–—]\s*|\s+-\s+|-(?=\S)))(?<rest>\S.*)$/u.exec(
    headline,
  )?.groups;
  return found === undefined ? undefined : { label: (found["label"] ?? "").trim(), headline: found["rest"] ?? "" };
}
