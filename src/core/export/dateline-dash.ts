import type { Dateline, Story } from "../story/story.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";

/** Where no house says otherwise. */
const usual = "—";

/** What parts the dateline from the words of the first paragraph, in whatever leaves the desk, on paper and in previews. */
export const datelineDash = ({ dash = usual }: Pick<Dateline, "dash"> = {}): string => ` ${dash} `;

/** The story with its dateline parted as the house parts it: for whatever leaves the desk. */
export const withHouseDash = (story: Story, { typesetting }: Pick<Stylebook, "typesetting">): Story =>
  story.dateline === undefined ? story : { ...story, dateline: { ...story.dateline, dash: typesetting.datelineDash } };
