/** Exit codes of DESIGN §9. The highest that occurred is the one given. */
export const exit = { done: 0, findings: 1, unreadable: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help, printed by `--help`. */
  readonly help: string;
  run(args: readonly string[]): Promise<Exit>;
}

/** Thrown for a command line that cannot be understood; its message is shown with the command's help. */
export class UsageError extends Error {}
