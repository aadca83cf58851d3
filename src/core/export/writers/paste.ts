import { pasteProfile } from "../profiles/built-in-profiles.ts";
import { profileWriter } from "../profiles/profile-writer.ts";

/** A story's body as it survives a paste. */
export const paste = profileWriter(
  pasteProfile,
  "the body in the HTML that the common editors keep when it is pasted; “Copy Clean HTML” copies this",
);
