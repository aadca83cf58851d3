const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Elements that have no content and no end tag. */
export const voidTags = words(
  "area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta param source track wbr",
);

/** Elements whose start ends an open paragraph. */
export const endsParagraph = words(
  `address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header
   hgroup hr h1 h2 h3 h4 h5 h6 listing main menu nav ol p plaintext pre search section summary table ul xmp li dd dt`,
);

/** Elements that an end tag of something unrelated does not reach through ("special" in the HTML standard). */
export const special = words(
  `address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd
   details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header
   hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object
   ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot
   th thead title tr track ul wbr xmp`,
);

/** Elements that keep what is open outside them from being closed inside them. */
export const scopeEnds = words("applet caption html table td th marquee object template svg math");

/** Marks of style and links, which may end inside a block that they began outside of. */
export const formatting = words("a b big code em font i nobr s small strike strong tt u");

/** A start tag of the key ends an open element of the set, up to the nearest element of `until`. */
export const endsSibling: ReadonlyMap<
  string,
  { readonly ends: ReadonlySet<string>; readonly until: ReadonlySet<string> }
> = new Map(
  (
    [
      ["li", "li", "ul ol menu dir"],
      ["dd", "dd dt", "dl"],
      ["dt", "dd dt", "dl"],
      ["tr", "tr td th caption colgroup", "table"],
      ["td", "td th caption", "tr table"],
      ["th", "td th caption", "tr table"],
      ["tbody", "tbody thead tfoot tr td th caption colgroup", "table"],
      ["thead", "tbody thead tfoot tr td th caption colgroup", "table"],
      ["tfoot", "tbody thead tfoot tr td th caption colgroup", "table"],
      ["option", "option", "select datalist optgroup"],
      ["optgroup", "option optgroup", "select datalist"],
      ["rt", "rt rp", "ruby"],
      ["rp", "rt rp", "ruby"],
    ] as const
  ).map(([tag, ends, until]) => [tag, { ends: words(ends), until: words(until) }]),
);

/** Elements that may stand in the head of a page; any other begins its body. */
export const headTags = words("base basefont bgsound link meta noframes noscript script style template title");

/** Headings: one ends the other where somebody forgot to. */
export const headings = words("h1 h2 h3 h4 h5 h6");

/** Elements that stand as a block of their own without any style sheet. */
export const blockTags = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
   form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noscript ol optgroup option p
   plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`,
);

/** Elements whose content no reader sees. */
export const unseenTags = words(
  `script style template head title noembed noframes noscript svg math object applet audio canvas datalist
   textarea select option optgroup meta link base param source track map area`,
);
