import type { AppError } from "../ipc/contract.ts";

/** Something that was to be expected now and then, on its way to the window as data. */
export class AppFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
    this.name = "AppFailure";
  }
}
