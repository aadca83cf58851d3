/** Whether two captions are the same caption; *conflict*: alike but for a name, number or act. */
export interface CaptionComparison {
  readonly kind: "same" | "conflict" | "different";
  readonly duplicate: boolean;
  /** 0..1, ordered: the higher, the surer that they are one caption. */
  readonly score: number;
}

export function compareCaptions(a: string, b: string): CaptionComparison {
  const same = a.trim() === b.trim();
  return { kind: same ? "same" : "different", duplicate: same, score: same ? 1 : 0 };
}
