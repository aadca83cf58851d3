import * as v from "valibot";
import { currentWordpress, type WordpressDialect } from "../../../core/export/wordpress/wordpress-dialect.ts";
import { CmsFailure } from "../cms.ts";
import type { WordpressApi } from "./wordpress-api.ts";

const blockType = v.object({
  supports: v.optional(v.looseObject({ className: v.optional(v.boolean()) })),
  attributes: v.nullish(v.record(v.string(), v.looseObject({ default: v.optional(v.unknown()) }))),
});
type BlockType = v.InferOutput<typeof blockType>;

/** How this WordPress writes blocks, by what it says of them itself; where it says nothing, the present form, valid everywhere. */
export async function readDialect(api: WordpressApi): Promise<WordpressDialect> {
  const ask = async (name: string): Promise<BlockType | undefined> => {
    try {
      const parsed = v.safeParse(blockType, await api.ask(`/wp/v2/block-types/core/${name}`));
      return parsed.success ? parsed.output : undefined;
    } catch (error) {
      if (error instanceof CmsFailure) return undefined;
      throw error;
    }
  };
  const [heading, list, table] = [await ask("heading"), await ask("list"), await ask("table")];
  const hasClass = (block: BlockType | undefined, otherwise: boolean): boolean =>
    block === undefined ? otherwise : block.supports?.className !== false;
  return {
    headingClass: hasClass(heading, currentWordpress.headingClass),
    listClass: hasClass(list, currentWordpress.listClass),
    fixedLayout:
      table === undefined ? currentWordpress.fixedLayout : table.attributes?.["hasFixedLayout"]?.default === true,
  };
}
