import { compact } from "../../story/make-story.ts";
import { emptyBody } from "../body/read-body.ts";
import type { Draft } from "./draft.ts";

/** What an envelope says, filled up with what the document inside it says. The copy is the inner document's. */
export function mergeDrafts(outer: Partial<Draft>, inner: Partial<Draft>): Omit<Draft, "origin"> {
  return {
    headline: outer.headline ?? inner.headline,
    dek: outer.dek ?? inner.dek,
    byline: outer.byline ?? inner.byline,
    dateline: outer.dateline ?? inner.dateline,
    body: inner.body ?? outer.body ?? emptyBody,
    figures: [...(outer.figures ?? []), ...(inner.figures ?? [])],
    meta: { ...compact(inner.meta ?? {}), ...compact(outer.meta ?? {}) },
    labels: [...(outer.labels ?? []), ...(inner.labels ?? [])],
    notes: [...(outer.notes ?? []), ...(inner.notes ?? [])],
  };
}
