import { isSignOff } from "../fields/find-sign-off.ts";
import { tailLine, writersIn } from "../fields/tail-line.ts";
import { declaredRole } from "../layout/declared-role.ts";
import type { PageRole } from "./context-features.ts";
import type { PageView } from "./view-page.ts";

/** So many paragraphs stand above what is set aside. */
const leastCopy = 2;

/**
 * Sets aside what stands under the last paragraph and is for the page or the desk: about the author, whom to follow, where it
 * was printed, ENDS, who edited. Upwards from the end, as far as every line is such a one. Whom the story thanks for reporting
 * stays, as pages print it.
 */
export function settleTail({ lines }: PageView, roles: PageRole[]): void {
  const writers = lines.filter((_, index) => roles[index] === "byline").flatMap(({ text }) => writersIn(text.text));
  let copy = roles.filter((role) => role === "body").length;
  for (let index = lines.length - 1; index >= 0 && copy > leastCopy; index--) {
    const role = roles[index];
    if (role !== "body" && role !== "subhead") continue;
    if (!isTail(lines[index]?.text.text ?? "", writers)) return;
    roles[index] = "furniture";
    if (role === "body") copy -= 1;
  }
}

const isTail = (text: string, writers: readonly string[]): boolean =>
  tailLine(text, writers) !== undefined ||
  isSignOff(text) ||
  (declaredRole(text)?.kind === "sign-off" && !/\bcontributed\b|^\W*Additional\b/u.test(text));
