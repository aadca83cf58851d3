/** A text without its `[[…]]` and the stretches that they stood round. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** Reads the marks out of an example: "closed [[the the]] bridge". Empty ones mark a place between two letters. */
export function readMarks(marked: string): Marked {
  const marks: { from: number; to: number }[] = [];
  let text = "";
  let open: number | undefined;
  for (const part of marked.split(/(\[\[|\]\])/u)) {
    if (part === "[[") {
      if (open !== undefined) throw new Error(`Marks inside marks in the example: ${marked}`);
      open = text.length;
    } else if (part === "]]") {
      if (open === undefined) throw new Error(`A mark is closed that was never opened in the example: ${marked}`);
      marks.push({ from: open, to: text.length });
      open = undefined;
    } else text += part;
  }
  if (open !== undefined) throw new Error(`A mark is left open in the example: ${marked}`);
  return { text, marks };
}
