import type { SourceLine } from "./source-lines.ts";

/** "CW101", "TH-0042": capitals and a number, alone on a line. */
const number = /^(?<letters>\p{Lu}{2,6})[-_ ]?\d{2,7}$/u;

/** A number, a caption, a credit, and what else a picture's entry may have. */
const leastShare = 6;

/** The lines of a sheet of captions that hold the numbers of its pictures: two and more under one name, each before a line of its own. */
export function pictureNumbers(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const found = lines.flatMap((line, index) => {
    const letters = line.text.length > 14 ? undefined : number.exec(line.text)?.groups?.["letters"];
    const next = lines[index + 1]?.text ?? "";
    return letters === undefined || next.split(" ").length < 6 ? [] : [{ line, letters }];
  });
  const [first, ...others] = found;
  // Not the figures of a page's head or foot.
  const isSheet =
    others.length > 0 &&
    found.length * leastShare >= lines.length &&
    others.every(({ letters }) => letters === first?.letters);
  return new Set(isSheet ? found.map(({ line }) => line) : []);
}
