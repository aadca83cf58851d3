import { type FeatureId, featureCount } from "./feature-names.ts";
import type { FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";

/** The features of a line by itself that other features ask for, one bit each, so that asking costs nothing. */
export type LineMarks = number;

const kind = (name: string): FeatureId => features.kind(name);
const at = ({ first }: { first: FeatureId }, step: number): FeatureId => first + step;

const marked = {
  bylineCueAlone: features.bylineCueAlone,
  bylineDate: features.bylineDate,
  bylineSure: at(features.byline, 3),
  captionControl: features.captionControl,
  creditSure: at(features.credit, 3),
  endsColon: features.endsColon,
  endsCreditSure: at(features.endsCreditSure, 1),
  mostlyDate: features.mostlyDate,
  onlyDate: features.onlyDate,
  person: features.person,
  saysPublished: features.saysPublished,
  account: kind("account"),
  advert: kind("advert"),
  command: kind("command"),
  comments: kind("comments"),
  contact: kind("contact"),
  control: kind("control"),
  counter: kind("counter"),
  crumbs: kind("crumbs"),
  cutLine: kind("cutLine"),
  label: kind("label"),
  legal: kind("legal"),
  question: kind("question"),
  related: kind("related"),
  rule: kind("rule"),
  section: kind("section"),
  seen: kind("seen"),
  signOff: kind("signOff"),
  social: kind("social"),
  tags: kind("tags"),
  you: kind("you"),
} as const;
type Marked = keyof typeof marked;

const order = Object.keys(marked) as readonly Marked[];
const bitOf = (name: Marked): number => 1 << order.indexOf(name);
const bits = new Int32Array(featureCount());
for (const name of order) bits[marked[name]] = bitOf(name);

/** The bits of some marks, for testing a line for any of them. */
export const anyMark = (...names: readonly Marked[]): LineMarks => names.reduce((all, name) => all | bitOf(name), 0);

/** The marks of a line. */
export function marksOf({ ids, starts }: FeatureRows, line: number): LineMarks {
  let marks = 0;
  const end = starts[line + 1] ?? 0;
  for (let at = starts[line] ?? 0; at < end; at += 1) marks |= bits[ids[at] ?? 0] ?? 0;
  return marks;
}
