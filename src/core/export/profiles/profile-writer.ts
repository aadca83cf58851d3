import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";
import { profileLosses } from "./profile-losses.ts";
import { profiledHtml } from "./profiled-html.ts";
import type { HtmlProfile } from "./profile.ts";

/** A profile as a target of export. */
export const profileWriter = (profile: HtmlProfile, description: string): Writer => ({
  id: profile.id,
  label: profile.label,
  description,
  extension: "html",
  mime: "text/html",
  write(story, { name }) {
    const clean = publishable(story);
    const html = profiledHtml(clean, profile);
    const bytes = new TextEncoder().encode(html === "" ? "" : `${html}\n`);
    return { files: [{ name: `${name}.html`, bytes }], notes: profileLosses(clean, profile) };
  },
});
