import type { Node } from "@tiptap/pm/model";
import type { Figure } from "../../core/story/story.ts";
import { foldSpaces } from "../../core/story/text.ts";
import { textOf } from "./textblocks.ts";

export type PictureField = "caption" | "credit" | "alt" | "rights";

/** One field of a picture: what is typed, and what the photo says of itself. */
export interface PictureWords {
  readonly field: PictureField;
  readonly label: string;
  readonly typed: string;
  readonly photo: string;
  readonly differs: boolean;
}

const labels: readonly (readonly [PictureField, string])[] = [
  ["caption", "Caption"],
  ["credit", "Credit"],
  ["alt", "Alt text"],
  ["rights", "Rights"],
];

/** What a photo says of itself beside what is typed, field by field; fields of which it says nothing are left out. */
export function pictureWords(figure: Node, said: Figure): readonly PictureWords[] {
  return labels.flatMap(([field, label]) => {
    const photo = (field === "caption" ? said.caption?.text : said[field]) ?? "";
    if (photo.trim() === "") return [];
    const typed =
      field === "rights"
        ? String(figure.attrs["rights"] ?? "")
        : (figure.children.filter(({ type }) => type.name === field).map(textOf)[0] ?? "");
    return [{ field, label, typed, photo, differs: foldSpaces(typed) !== foldSpaces(photo) }];
  });
}
