import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
}

/** The value of each option that was given. */
type Values<O extends Record<string, Option>> = {
  readonly [K in keyof O]?: O[K]["type"] extends "string" ? string : boolean;
};

/** Options and files of a command; what cannot be understood is a UsageError in plain words. */
export function readOptions<const O extends Record<string, Option>>(
  args: readonly string[],
  options: O,
): { readonly values: Values<O>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The files that a command was given; none is a UsageError. */
export function filesOf(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError("no file given");
  return positionals;
}

/** One of the values that an option allows. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${option} takes one of ${allowed.join(", ")}, not “${value}”`);
  return found;
}
