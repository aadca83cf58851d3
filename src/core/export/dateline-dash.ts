/** What parts the dateline from the words of the first paragraph, in whatever leaves the desk, on paper and in previews. */
export const datelineDash = " — ";
