import { ckeditorProfile } from "../profiles/built-in-profiles.ts";
import { profileWriter } from "../profiles/profile-writer.ts";

/** A story's body for CKEditor 5. */
export const ckeditor = profileWriter(
  ckeditorProfile,
  "the body in CKEditor 5’s own forms: figure.image, figure.table",
);
