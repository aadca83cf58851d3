/** What stands there before the first story: as data, or Tiptap would have HTML parsed for it. */
export const blankDocument = {
  type: "doc",
  content: [
    { type: "headline" },
    { type: "dek" },
    { type: "byline" },
    { type: "dateline" },
    { type: "body", content: [{ type: "paragraph" }] },
  ],
};
