/**
 * What changed over the years in the markup that the block editor saves. A block in an older or newer form is valid
 * too, but rewritten with the first save there; knowing the site, it is the same byte for byte.
 */
export interface WordpressDialect {
  /** Headings carry `wp-block-heading` (since 6.2). */
  readonly headingClass: boolean;
  /** Lists carry `wp-block-list` (since 6.6). */
  readonly listClass: boolean;
  /** Tables have columns of equal width unless they say otherwise (since 6.6). */
  readonly fixedLayout: boolean;
}

/** The present form. */
export const currentWordpress: WordpressDialect = { headingClass: true, listClass: true, fixedLayout: true };
