import type { Transaction } from "@tiptap/pm/state";
import type { HouseRules } from "../checking/check-messages.ts";
import { setLimits } from "../editor/field-counts.ts";
import { setTypesetting } from "../editor/typesetting.ts";

/** What the editor must know of the house by whose rules the story is checked. */
export const setHouse = (tr: Transaction, { limits, typesetting }: HouseRules): Transaction =>
  setTypesetting(setLimits(tr, limits), typesetting);
