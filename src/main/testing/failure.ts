import { expect } from "vitest";

/** A failure as the window gets it, for a test to match. */
export const failure = (code: string, words = ""): object => ({
  error: { code, message: expect.stringContaining(words) },
});
