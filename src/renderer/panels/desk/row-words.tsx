import type { EditorState } from "@tiptap/pm/state";
import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { StorySummary } from "../../../ipc/contract.ts";
import { useStoryStateSoon } from "../../app/use-story-state.ts";
import { attributesOf } from "../../editor/convert/story-attributes.ts";
import { textOf } from "../../editor/textblocks.ts";
import { storyStore } from "../../stores/story-store.ts";
import { titleOf } from "../../ui/words.ts";

const slugIn = ({ doc }: EditorState): string => attributesOf(doc).meta.slug ?? "";
const headlineIn = ({ doc }: EditorState): string => textOf(doc.child(0));

/** What a story is called: of the one in the editor as it stands there, for the desk hears of it with the next pause only. */
export function Title({ story }: { readonly story: StorySummary }): ReactElement {
  const inEditor = useStore(storyStore, ({ open }) => open === story.id);
  return inEditor ? <LiveTitle story={story} /> : <>{titleOf(story)}</>;
}

function LiveTitle({ story }: { readonly story: StorySummary }): ReactElement {
  const headline = useStoryStateSoon(headlineIn);
  const slug = useStoryStateSoon(slugIn);
  // Without either the desk calls it by how it begins.
  return <>{titleOf(headline === "" && slug === "" ? story : { ...story, headline, slug })}</>;
}

/** The slug of a story, or that it has none; of the one in the editor as it stands there. */
export function Slug({ story, className }: { readonly story: StorySummary; readonly className: Slugs }): ReactElement {
  const inEditor = useStore(storyStore, ({ open }) => open === story.id);
  return inEditor ? <LiveSlug className={className} /> : <Spelled slug={story.slug} className={className} />;
}

const Spelled = ({ slug, className }: { readonly slug: string; readonly className: Slugs }): ReactElement =>
  slug === "" ? <span className={className.none}>No slug</span> : <span className={className.some}>{slug}</span>;

function LiveSlug({ className }: { readonly className: Slugs }): ReactElement {
  const slug = useStoryStateSoon(slugIn);
  return <Spelled slug={slug} className={className} />;
}

/** What a slug is drawn by, and what stands in its place. */
export interface Slugs {
  readonly some: string | undefined;
  readonly none: string | undefined;
}
