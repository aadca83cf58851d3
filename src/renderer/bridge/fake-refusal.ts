import type { AppError } from "../../ipc/contract.ts";

/** An expected failure, on its way out of a handler in memory. */
export class Refusal extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
  }
}
