import { ghostProfile } from "../profiles/built-in-profiles.ts";
import { profileWriter } from "../profiles/profile-writer.ts";

/** A story's body for Ghost. */
export const ghost = profileWriter(
  ghostProfile,
  "the body for Ghost’s editor and Admin API (source=html): only elements its converter keeps",
);
