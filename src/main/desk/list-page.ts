import { listedAtOnce, type StoryId, type StorySummary } from "../../ipc/contract.ts";

/** A part of the list, from the story after an id on. By ids, which stay what they are while stories change between two parts. */
export const listPage = (all: readonly StorySummary[], after: StoryId = ""): readonly StorySummary[] =>
  all
    .filter(({ id }) => id > after)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, listedAtOnce);
