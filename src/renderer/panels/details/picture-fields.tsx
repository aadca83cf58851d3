import { type ReactElement, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { move, removeAt } from "../../actions/block-actions.ts";
import { readPhoto, replacePicture, takeFromPhoto } from "../../actions/picture-actions.ts";
import { setPicture } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryState } from "../../app/use-story-state.ts";
import { pictureWords } from "../../editor/picture-words.ts";
import { photoStore } from "../../stores/photo-store.ts";
import { type Picture, sideStore } from "../../stores/side-store.ts";
import { Button } from "../../ui/button.tsx";
import { CountedField } from "./counted-field.tsx";
import styles from "./details-panel.module.css";

/** The picture that the caret is in: the facts about it, and what the photo says of itself beside what is typed. */
export function PictureFields(): ReactElement | null {
  const picture = useStore(sideStore, (side) => side.picture);
  return picture === null ? null : <OnePicture key={picture.id} picture={picture} />;
}

function OnePicture({ picture: { pos, attributes } }: { readonly picture: Picture }): ReactElement {
  const session = useSession();
  const file = useRef<HTMLInputElement>(null);
  const { src, rights } = attributes;
  // At once, or the tick would go and come back.
  const decorative = useStoryState((state) => state.doc.nodeAt(pos)?.attrs["decorative"] === true);
  const change = (name: "src" | "rights") => (value: string) =>
    setPicture(session, pos, name, value === "" ? null : value);
  return (
    <fieldset className={styles["group"]}>
      <legend>This picture</legend>
      <div className={styles["buttons"]}>
        <Button onClick={() => file.current?.click()}>Replace…</Button>
        <Button onClick={() => move(session, -1, pos)}>Up</Button>
        <Button onClick={() => move(session, 1, pos)}>Down</Button>
        <Button onClick={() => removeAt(session, pos)}>Take out</Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          aria-label="Another photo"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen !== undefined) void replacePicture(session, pos, chosen);
            target.value = "";
          }}
        />
      </div>
      <label className={styles["decorative"]}>
        <input
          type="checkbox"
          checked={decorative}
          onChange={({ target }) => setPicture(session, pos, "decorative", target.checked ? true : null)}
        />
        Decoration only: it needs no alt text
      </label>
      {isOnDesk(src) ? null : <CountedField label="Address" value={src ?? ""} onChange={change("src")} />}
      <CountedField label="Rights" value={rights ?? ""} onChange={change("rights")} />
      {src === null ? null : <PhotoSays src={src} pos={pos} />}
    </fieldset>
  );
}

/** The desk keeps it: its name there means nothing to anybody. */
const isOnDesk = (src: string | null): boolean => src?.startsWith("media:") === true;

function PhotoSays({ src, pos }: { readonly src: string; readonly pos: number }): ReactElement | null {
  const session = useSession();
  const node = useStoryState((state) => state.doc.nodeAt(pos));
  const said = useStore(photoStore, (photos) => photos.said.get(src));
  useEffect(() => void readPhoto(src), [src]);
  if (said === undefined || node?.type.name !== "figure") return null;
  const words = pictureWords(node, said);
  if (words.length === 0) return <p className={styles["quiet"]}>The photo says nothing of itself.</p>;
  return (
    <dl className={styles["photo"]} aria-label="What the photo says of itself">
      {words.map(({ field, label, photo, differs }) => (
        <div key={field}>
          <dt>
            {label} in the photo
            <span className={styles["quiet"]}>{differs ? " · differs" : " · the same"}</span>
          </dt>
          {differs ? (
            <dd>
              <span>{photo}</span>
              <Button
                aria-label={`Take over the photo’s ${label.toLowerCase()}`}
                onClick={() => takeFromPhoto(session, field)}
              >
                Take over
              </Button>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
