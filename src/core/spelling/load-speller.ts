import { makeSpeller, type Speller } from "./speller.ts";

/** Loads both dictionaries, from inside the program. Their licences (MIT and BSD) stand in their packages. */
export async function loadSpeller(): Promise<Speller> {
  const [britishAff, britishDic, americanAff, americanDic] = await Promise.all([
    import("../../../node_modules/dictionary-en-gb/index.aff?raw"),
    import("../../../node_modules/dictionary-en-gb/index.dic?raw"),
    import("../../../node_modules/dictionary-en/index.aff?raw"),
    import("../../../node_modules/dictionary-en/index.dic?raw"),
  ]);
  return makeSpeller({
    british: { aff: britishAff.default, dic: britishDic.default },
    american: { aff: americanAff.default, dic: americanDic.default },
  });
}
