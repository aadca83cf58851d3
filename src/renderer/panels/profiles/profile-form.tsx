import type { ReactElement } from "react";
import { classedElements, type HtmlProfile, profileElements } from "../../../core/export/profiles/profile.ts";
import { ChoiceField, TextField, TickField } from "./profile-fields.tsx";
import styles from "./profiles.module.css";

interface ProfileFormProps {
  readonly profile: HtmlProfile;
  /** The short name names the file: it stays once it is kept. */
  readonly fixedId: boolean;
  readonly onChange: (profile: HtmlProfile) => void;
}

/** Every field of a profile. */
export function ProfileForm({ profile, fixedId, onChange }: ProfileFormProps): ReactElement {
  const set = (change: Partial<HtmlProfile>): void => onChange({ ...profile, ...change });
  const { caption, classes, pictures, allowed } = profile;
  return (
    <form className={styles["form"]} aria-label="Profile" onSubmit={(event) => event.preventDefault()}>
      <TextField label="Name" value={profile.label} onChange={(label) => set({ label })} />
      <TextField label="Short name" value={profile.id} disabled={fixedId} onChange={(id) => set({ id })} />

      <fieldset>
        <legend>
          Captions; {"{caption}"} and {"{credit}"} stand for the words
        </legend>
        <TextField label="Both" value={caption.both} onChange={(both) => set({ caption: { ...caption, both } })} />
        <TextField
          label="Caption alone"
          value={caption.captionOnly}
          onChange={(captionOnly) => set({ caption: { ...caption, captionOnly } })}
        />
        <TextField
          label="Credit alone"
          value={caption.creditOnly}
          onChange={(creditOnly) => set({ caption: { ...caption, creditOnly } })}
        />
      </fieldset>

      <fieldset>
        <legend>Forms</legend>
        <ChoiceField
          label="Crossheads"
          value={String(profile.crosshead)}
          choices={["2", "3", "4", "5", "6"].map((level) => [level, `h${level}`] as const)}
          onChange={(level) => set({ crosshead: Number(level) as HtmlProfile["crosshead"] })}
        />
        <ChoiceField
          label="Pictures"
          value={profile.figure}
          choices={[
            ["figure", "figure with figcaption"],
            ["data-caption", "img with data-caption"],
            ["image-then-paragraph", "img, then a paragraph"],
          ]}
          onChange={(figure) => set({ figure })}
        />
        <ChoiceField
          label="Quotations"
          value={profile.quote}
          choices={[
            ["blockquote", "blockquote"],
            ["figure", "blockquote in a figure"],
            ["paragraph", "a paragraph"],
          ]}
          onChange={(quote) => set({ quote })}
        />
        <ChoiceField
          label="Embeds"
          value={profile.embed}
          choices={[
            ["link", "a link with words"],
            ["bare-address", "the bare address"],
          ]}
          onChange={(embed) => set({ embed })}
        />
        <ChoiceField
          label="Tables"
          value={profile.table}
          choices={[
            ["table", "table"],
            ["figure", "table in a figure"],
            ["paragraphs", "a paragraph a row"],
          ]}
          onChange={(table) => set({ table })}
        />
        <TickField label="Headline, dek and byline in front" value={profile.head} onChange={(head) => set({ head })} />
        <TickField
          label="The dateline opens the copy"
          value={profile.dateline}
          onChange={(dateline) => set({ dateline })}
        />
      </fieldset>

      <fieldset>
        <legend>Links</legend>
        <TextField label="Link relation (rel)" value={profile.linkRel} onChange={(linkRel) => set({ linkRel })} />
        <TickField
          label="In a page of their own"
          value={profile.linkBlank}
          onChange={(linkBlank) => set({ linkBlank })}
        />
      </fieldset>

      <fieldset>
        <legend>
          Picture files; {"{name}"} is the export’s name, {"{n}"} the picture’s number
        </legend>
        <TextField label="Name" value={pictures.name} onChange={(name) => set({ pictures: { ...pictures, name } })} />
        <TextField
          label="Longest side in points; empty: as it is"
          value={pictures.longestSide === null ? "" : String(pictures.longestSide)}
          onChange={(side) =>
            set({
              pictures: { ...pictures, longestSide: side.trim() === "" ? null : Number(side.replace(/\D/gu, "")) },
            })
          }
        />
        <TickField
          label="Width and height in the HTML"
          value={profile.imageSize}
          onChange={(imageSize) => set({ imageSize })}
        />
      </fieldset>

      <fieldset>
        <legend>Classes</legend>
        {classedElements.map((element) => (
          <TextField
            key={element}
            label={element === "tableFigure" ? "figure of a table" : element === "h" ? "crosshead" : element}
            value={classes[element] ?? ""}
            onChange={(name) => {
              const { [element]: _old, ...rest } = classes;
              set({ classes: name.trim() === "" ? rest : { ...rest, [element]: name } });
            }}
          />
        ))}
      </fieldset>

      <fieldset>
        <legend>Elements that the CMS keeps</legend>
        <TickField
          label="All of them"
          value={allowed === null}
          onChange={(all) => set({ allowed: all ? null : [...profileElements] })}
        />
        {allowed === null
          ? null
          : profileElements.map((element) => (
              <TickField
                key={element}
                label={element}
                value={allowed.includes(element)}
                onChange={(on) =>
                  set({ allowed: profileElements.filter((one) => (one === element ? on : allowed.includes(one))) })
                }
              />
            ))}
      </fieldset>
    </form>
  );
}
