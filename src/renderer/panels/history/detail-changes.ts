import type { StoryMeta } from "../../../core/story/story.ts";

/** A fact about the story that is another in the other version. */
export interface DetailChange {
  readonly name: keyof StoryMeta;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const labels: Readonly<Record<keyof StoryMeta, string>> = {
  slug: "Slug",
  language: "Language",
  source: "Source",
  credit: "Credit line",
  guid: "Id on the wire",
  version: "Version",
  urgency: "Urgency",
  keywords: "Keywords",
  category: "Category",
  place: "Place",
  published: "Published",
  versionCreated: "Version of",
  embargo: "Embargo",
  usageTerms: "Terms of use",
  copyright: "Copyright",
  editorNote: "Note to editors",
  signOff: "Sign-off",
  canonicalUrl: "Address",
  status: "Status",
};

/** Which facts of two versions differ. */
export function detailChanges(before: StoryMeta, after: StoryMeta): readonly DetailChange[] {
  return (Object.keys(labels) as (keyof StoryMeta)[]).flatMap((name): readonly DetailChange[] => {
    const [old, made] = [spell(before[name]), spell(after[name])];
    return old === made ? [] : [{ name, label: labels[name], before: old, after: made }];
  });
}

const spell = (value: StoryMeta[keyof StoryMeta]): string =>
  value === undefined ? "" : typeof value === "object" ? value.join(", ") : String(value);
