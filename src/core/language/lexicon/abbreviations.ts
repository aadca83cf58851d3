/** Short forms that keep their full stop and stand before more of the sentence: "Sen. Doe", "Aug. 3". Lower case. */
const before =
  "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt rev fr sr hon pres vp atty dist supt insp ald st mt ft no nos vol fig sec art vs messrs mme mlle m jan feb mar apr jun jul aug sept sep oct nov dec";

/** Short forms that keep it and may also end a sentence: "Acme Inc.", "in Springfield, Mass." */
const anywhere =
  "inc corp co ltd llc plc bros assn dept univ intl natl jr esq ph.d ave blvd rd etc al est approx ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo mon tue tues wed thu thur thurs fri";

const words = (list: string): readonly string[] => list.split(" ");

/** Short forms after which the sentence always goes on. */
export const titleAbbreviations: ReadonlySet<string> = new Set(words(before));

/** All short forms written with a full stop. "mar", "mon", "no" … are words too: only before a capital or a digit. */
export const abbreviations: ReadonlySet<string> = new Set([...words(before), ...words(anywhere)]);

/** Those that are ordinary words without the stop ("no", "fig", "art", "miss", "wash"). */
export const wordLikeAbbreviations: ReadonlySet<string> = new Set(
  words(
    "no fig art sec mar jun sep mon fri wed ind ill miss mass wash ore la co del pa ma st art al est rd m fr gen hon",
  ),
);
