/** Bounds on one file. A file over them is refused with a note, not cut. */
export const readLimits = {
  /** Bytes of one file. */
  bytes: 50 * 1024 * 1024,
  /** Files within files: an archive in a mail in an archive. */
  depth: 3,
} as const;
