import { drupalProfile } from "../profiles/built-in-profiles.ts";
import { profileWriter } from "../profiles/profile-writer.ts";

/** A story's body for Drupal. */
export const drupal = profileWriter(drupalProfile, "the body within Drupal’s Basic HTML: captions as data-caption");
