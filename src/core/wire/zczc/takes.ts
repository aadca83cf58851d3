import { isBlankLine, type WireLine, wireLines } from "../text/wire-lines.ts";

/** One story between ZCZC and NNNN. */
export interface Take {
  /** What follows ZCZC on its line: "AAP", "FMG000". */
  readonly opening: string;
  /** The line with ZCZC. */
  readonly start: WireLine;
  readonly lines: readonly WireLine[];
  /** NNNN was there. */
  readonly closed: boolean;
}

const start = /^\W{0,4}zczc\b\s*(?<opening>.*)$/iu;
const end = /^\s*N{4}\s*$/iu;

/** The stories of a file: each begins with ZCZC and ends with NNNN, where the sender did not forget it. */
export function splitTakes(text: string): readonly Take[] {
  const takes: { opening: string; start: WireLine; lines: WireLine[]; closed: boolean }[] = [];
  for (const line of wireLines(text)) {
    const opening = start.exec(line.text)?.groups?.["opening"];
    const take = takes.at(-1);
    if (opening !== undefined) takes.push({ opening: opening.trim(), start: line, lines: [], closed: false });
    else if (take !== undefined && !take.closed) {
      if (end.test(line.text)) take.closed = true;
      else take.lines.push(line);
    }
  }
  return takes.filter(({ lines }) => lines.some((line) => !isBlankLine(line)));
}
