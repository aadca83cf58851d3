import { type Story, storySchema } from "../../core/story/story.ts";

/** What stands in the editor while no story is open. */
export const emptyStory: Story = {
  schema: storySchema,
  body: [],
  meta: {},
  origin: { name: "", reader: "" },
  provenance: [],
  setAside: [],
  notes: [],
};
