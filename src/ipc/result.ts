/** An answer that is expected to fail now and then: errors cross the bridge as data, because a thrown one loses its fields. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export interface AppError {
  readonly code: "not-found" | "unreadable" | "denied" | "cancelled" | "gate" | "disk" | "site" | "unexpected";
  /** A sentence for the editor: what happened to what, and what to do. */
  readonly message: string;
  readonly path?: string;
}
