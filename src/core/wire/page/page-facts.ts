/** What a page says about itself for machines: structured data, meta elements, microdata. Evidence, never the last word. */
export interface PageFacts {
  /** Titles in the order in which they deserve belief: NewsArticle.headline, og:title, twitter:title, title. */
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  /** The site, as it calls itself: "The Harbour Post". */
  readonly site?: string;
  readonly keywords: readonly string[];
  readonly section?: string;
  readonly canonicalUrl?: string;
  readonly language?: string;
  readonly articleBody?: string;
  readonly images: readonly ImageFact[];
  readonly copyright?: string;
  readonly usageTerms?: string;
  readonly guid?: string;
}

/** A picture of the story as structured data describes it. */
export interface ImageFact {
  readonly url: string;
  readonly caption: string;
  readonly credit: string;
}
