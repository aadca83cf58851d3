import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { StoryMeta } from "../../../core/story/story.ts";
import type { Limits } from "../../../core/stylebook/stylebook.ts";
import { setMeta } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { farOff, spellLeft } from "../../ui/embargo.ts";
import { CountedField } from "./counted-field.tsx";
import { DatelineFields } from "./dateline-fields.tsx";
import styles from "./details-panel.module.css";
import { MomentField } from "./moment-field.tsx";
import { PictureFields } from "./picture-fields.tsx";

type Texts = {
  [K in keyof StoryMeta]-?: string extends Exclude<StoryMeta[K], undefined> ? K : never;
}[keyof StoryMeta];

const fields: readonly (readonly [Texts, string])[] = [
  ["slug", "Slug"],
  ["source", "Source"],
  ["credit", "Credit line"],
  ["language", "Language"],
  ["category", "Category"],
  ["place", "Place"],
  ["embargo", "Embargo"],
  ["editorNote", "Note to editors"],
  ["usageTerms", "Terms of use"],
  ["copyright", "Copyright"],
  ["signOff", "Sign-off"],
  ["published", "Published"],
  ["guid", "Id on the wire"],
];

/** What may run over several lines. */
const manyLines = new Set<Texts>(["editorNote", "usageTerms"]);

const urgency = { form: /^[1-8]$/u, words: "This is not kept: a number from 1 to 8 is." };

/** The facts about the story that are not printed as copy. A change is a step like any other: undone and kept. */
export function DetailsPanel(): ReactElement {
  const session = useSession();
  const meta = useStore(sideStore, (side) => side.meta);
  const limits = useStore(storyStore, ({ rules }) => rules?.limits);
  const open = useStore(storyStore, (story) => story.open);
  const limitOf = (name: Texts): number | undefined => limits?.[name as keyof Limits];
  return (
    <form key={open} className={styles["details"]} onSubmit={(event) => event.preventDefault()}>
      <PictureFields />
      {fields.map(([name, label]) => {
        const value = meta[name] ?? "";
        const set = (next: string): void => setMeta(session, { [name]: next === "" ? undefined : next });
        if (name === "embargo")
          return <MomentField key={name} label={label} value={value} onChange={set} hint={held} />;
        if (name === "published") return <MomentField key={name} label={label} value={value} onChange={set} />;
        return (
          <CountedField
            key={name}
            label={label}
            value={value}
            limit={limitOf(name)}
            manyLines={manyLines.has(name)}
            onChange={set}
          />
        );
      })}
      <CountedField
        label="Keywords"
        value={meta.keywords?.join(", ") ?? ""}
        limit={limits?.keywords}
        parts
        onChange={(value) => {
          const keywords = wordsOf(value);
          setMeta(session, { keywords: keywords.length === 0 ? undefined : keywords });
        }}
      />
      <CountedField
        label="Urgency, 1 to 8"
        value={meta.urgency?.toString() ?? ""}
        wanted={urgency}
        onChange={(value) => setMeta(session, { urgency: urgency.form.test(value) ? Number(value) : undefined })}
      />
      <DatelineFields />
    </form>
  );
}

/** What an embargo means now. */
function held(moment: number | undefined): string {
  if (moment === undefined)
    return "No time can be read from this: the story is held until one stands here, such as 18:00 on 3 May 2026.";
  const left = moment - Date.now();
  if (left <= 0) return "It is over.";
  return left > farOff ? "The story is held until then." : `The story is held; it is over ${spellLeft(left)}.`;
}

const wordsOf = (value: string): readonly string[] =>
  value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
