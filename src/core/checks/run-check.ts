import type { Facts } from "../language/facts.ts";
import type { Block } from "../story/blocks.ts";
import type { BlockCheck, Check, CheckContext, Report, StoryCheck, StoryView } from "./check.ts";
import type { Finding, Fix, Level } from "./finding.ts";

/** A check that threw: which, and why. */
export interface Failure {
  readonly check: string;
  readonly reason: string;
}

/** What one or more checks said. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly failed: readonly Failure[];
}

/** What is being said, as it is said. */
export interface Saying {
  readonly findings: Finding[];
  readonly failed: Failure[];
}

/** Some checks over one block. Level, quote, reason and the label of a fix are added here, outside the check. */
export function runBlockChecks(
  checks: readonly BlockCheck[],
  block: Block,
  facts: Facts,
  context: CheckContext,
  watch?: (check: string) => void,
): Outcome {
  const into: Saying = { findings: [], failed: [] };
  let current: BlockCheck | undefined;
  // One for all the checks of a block: they are many, and most have nothing to report.
  const report: Report = (found) => {
    if (current !== undefined) take(current, block, facts, context, into.findings, found);
  };
  for (const check of checks) {
    watch?.(check.id);
    current = check;
    const before = into.findings.length;
    try {
      check.run(block, facts, report, context);
    } catch (thrown) {
      fail(check, block.id, thrown, before, into);
    }
  }
  return into;
}

/** One check over a whole story. */
export function runStoryCheck(check: StoryCheck, view: StoryView, context: CheckContext, into: Saying): void {
  const before = into.findings.length;
  try {
    check.run(view, (block, found) => take(check, block, view.factsOf(block), context, into.findings, found), context);
  } catch (thrown) {
    fail(check, "the story", thrown, before, into);
  }
}

/** A check that throws loses its own findings only: half of what a broken check says is not to be trusted either. */
function fail(check: Check, where: string, thrown: unknown, before: number, { findings, failed }: Saying): void {
  findings.length = before;
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  failed.push({ check: check.id, reason: `${reason} (in ${where})` });
}

/** Makes a finding of what a check reports, unless it lies in a quotation or a note and is none of the check's business. */
function take(
  check: Check,
  block: Block,
  facts: Facts,
  context: CheckContext,
  findings: Finding[],
  { from, to, message, level, why, replace = [], fixes = [], related = [], sure = 1 }: Parameters<Report>[0],
): void {
  if (!(from >= 0 && to >= from && to <= block.text.length))
    throw new RangeError(`${from}–${to} is not in a text of ${block.text.length} characters`);
  if (check.inQuotations !== true && isQuoted(facts, from, to)) return;
  if (block.notes?.some((note) => note.from < Math.max(to, from + 1) && from < note.to) === true) return;
  const span = { block: block.id, from, to };
  findings.push({
    check: check.id,
    level: settledLevel(check.level, level, context.stylebook.levels[check.id]),
    span,
    quote: block.text.slice(from, to),
    message,
    why: why ?? check.why,
    fixes:
      replace.length === 0
        ? fixes
        : [
            ...replace.map((insert): Fix => ({ label: fixLabel(insert), edits: [{ type: "replace", span, insert }] })),
            ...fixes,
          ],
    related,
    sure,
  });
}

const fixLabel = (insert: string): string => (insert.trim() === "" ? "Remove" : `Change to “${insert.trim()}”`);

const isQuoted = (facts: Facts, from: number, to: number): boolean =>
  facts.quotations.some((quotation) => quotation.from < from && to <= quotation.to);

/**
 * What level a finding has in this house. The stylebook moves a check's own level; what the check itself graded
 * differently stays, but is never graver than the house allows the check to be.
 */
export function settledLevel(own: Level, reported: Level | undefined, house: Level | "off" | undefined): Level {
  if (house === undefined || house === "off") return reported ?? own;
  if (reported === undefined || reported === own) return house;
  return gravity[reported] > gravity[house] ? reported : house;
}

/** 0 the gravest. */
export const gravity: Readonly<Record<Level, number>> = { "must-fix": 0, fix: 1, check: 2, ok: 3 };
