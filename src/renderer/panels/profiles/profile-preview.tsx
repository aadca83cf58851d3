import { type ReactElement, useMemo } from "react";
import type { HtmlProfile } from "../../../core/export/profiles/profile.ts";
import { profileLosses } from "../../../core/export/profiles/profile-losses.ts";
import { profiledHtml } from "../../../core/export/profiles/profiled-html.ts";
import { publishable } from "../../../core/export/publishable.ts";
import { useSession } from "../../app/session-context.ts";
import { LossList } from "../../ui/loss-list.tsx";
import { sampleCopy } from "./sample-copy.ts";
import styles from "./profiles.module.css";

/** What a profile makes of the open story, or of a sample where none is open, and what is lost. */
export function ProfilePreview({ profile }: { readonly profile: HtmlProfile | undefined }): ReactElement {
  const session = useSession();
  const story = useMemo(() => publishable(session.story() ?? sampleCopy), [session]);
  const html = useMemo(() => (profile === undefined ? undefined : profiledHtml(story, profile)), [story, profile]);
  const losses = useMemo(() => (profile === undefined ? [] : profileLosses(story, profile)), [story, profile]);
  return (
    <section className={styles["preview"]} aria-label="What the profile writes">
      <pre tabIndex={0} aria-label="HTML of the profile">
        {html ?? "Put the profile right first."}
      </pre>
      <LossList losses={losses} />
    </section>
  );
}
