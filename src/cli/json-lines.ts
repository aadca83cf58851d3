import { UsageError } from "./command.ts";
import { standardInput } from "./input.ts";

/** The objects on standard input, one a line, each with the text properties asked for. */
export async function jsonLines<K extends string>(keys: readonly K[]): Promise<readonly Record<K, string>[]> {
  const text = new TextDecoder().decode(await standardInput());
  const rows: Record<K, string>[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    rows.push(parseLine(line, index + 1, keys));
  });
  return rows;
}

function parseLine<K extends string>(line: string, number: number, keys: readonly K[]): Record<K, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new UsageError(`line ${number} of standard input is not JSON (${(error as Error).message})`);
  }
  const row = value as Record<string, unknown> | null;
  for (const key of keys) {
    if (typeof row?.[key] !== "string") throw new UsageError(`line ${number} of standard input has no text “${key}”`);
  }
  return row as Record<K, string>;
}
