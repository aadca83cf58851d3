import { Parser, type ParserOptions } from "htmlparser2";
import type { TreeBuilder } from "./tree-builder.ts";

/** Text goes to a parser in pieces of this length. */
export const pieceLength = 64 * 1024;

/** So many elements inside one another are absurd: each end tag is looked for through all that are open. */
const deepest = 5000;

/** Builds the tree of a text with the parser that takes anything, no further once it is absurdly deep. */
export function parseInPieces(text: string, builder: TreeBuilder, options: ParserOptions): void {
  let open = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open += 1;
        builder.open(name, attributes);
      },
      onclosetag() {
        open -= 1;
        builder.close();
      },
      ontext: (chunk) => builder.text(chunk),
    },
    { decodeEntities: true, ...options },
  );
  for (let at = 0; at < text.length && open < deepest; at += pieceLength)
    parser.write(text.slice(at, at + pieceLength));
  parser.end();
}
