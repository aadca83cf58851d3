import type { Page } from "playwright";

/** kept: in its own form; changed: the words are there in another form; lost: not there. */
export type Fate = "kept" | "changed" | "lost";

/** What is looked for in the sample after a paste: rows of the matrix, in order. */
export const features = [
  "Paragraphs stay apart",
  "Order of the story",
  "Crosshead",
  "Bold",
  "Italic",
  "Link",
  "Quotation",
  "List",
  "Numbered list",
  "Table",
  "Picture",
  "Alternative text",
  "Caption with the picture",
  "Credit",
  "Address of the video",
  "Curly quotes and dashes",
  "No-break space",
  "Narrow no-break space",
  "`<` and `&` as text",
] as const;
export type Feature = (typeof features)[number];

/** Looks for everything of the sample in HTML that an editor gave, in a real page. */
export const judgePaste = (page: Page, html: string): Promise<Readonly<Record<Feature, Fate>>> =>
  page.evaluate((given) => {
    const body = new DOMParser().parseFromString(given, "text/html").body;
    // Quill writes every space as a no-break one; then none of them says anything.
    const text = body.textContent;
    const spaces = (text.match(/[ \u00a0]/gu) ?? []).length;
    const flattened = (text.match(/\u00a0/gu) ?? []).length > spaces / 2;
    const plain = text.replace(/[\u00a0\u202f\s]+/gu, " ");
    const fate = (kept: boolean, words: boolean): Fate => (kept ? "kept" : words ? "changed" : "lost");
    const has = (selector: string, words: string): boolean =>
      [...body.querySelectorAll(selector)].some((element) =>
        element.textContent.replace(/[\u00a0\s]+/gu, " ").includes(words),
      );
    const said = (words: string): boolean => plain.includes(words);
    const image = body.querySelector("img");
    const marks = [
      "ran aground",
      "What is known",
      "We kept every light",
      "Nobody was hurt",
      "First tug",
      "Groundings",
      "The inquiry begins",
    ];
    const places = marks.map((words) => plain.indexOf(words));
    const caption = "The ferry on the rocks at Northport.";
    const together = (a: string, b: string): boolean =>
      [...body.querySelectorAll("p")].some(
        (element) => element.textContent.includes(a) && element.textContent.includes(b),
      );
    type Fate = "kept" | "changed" | "lost";
    return {
      "Paragraphs stay apart": fate(
        !together("ran aground", "A search cost") && has("p", "A search"),
        said("A search"),
      ),
      "Order of the story": fate(
        places.every((place, n) => place >= 0 && (n === 0 || place > (places[n - 1] ?? 0))),
        false,
      ),
      Crosshead: fate(has("h2", "What is known"), said("What is known")),
      Bold: fate(has("strong, b", "ferry"), said("The ferry")),
      Italic: fate(has("em, i", "search"), said("A search")),
      Link: fate(
        [...body.querySelectorAll("a")].some((a) => a.getAttribute("href") === "https://example.org/report?a=1&b=2"),
        said("report"),
      ),
      Quotation: fate(has("blockquote", "We kept every light"), said("We kept every light")),
      List: fate(
        has("ul li", "Nobody was hurt") || has('li[data-list="bullet"]', "Nobody was hurt"),
        said("Nobody was hurt"),
      ),
      "Numbered list": fate(has("ol li", "First tug"), said("First tug")),
      Table: fate(has("table th", "Groundings") && has("table td", "2025"), said("Groundings")),
      Picture: fate(image?.getAttribute("src")?.startsWith("http") === true, false),
      "Alternative text": fate(image?.getAttribute("alt") === "A white ferry on dark rocks", false),
      "Caption with the picture": fate(has("figure figcaption", caption), said(caption)),
      Credit: fate(has("figure figcaption", "Ana Ruiz/Harbour News"), said("Ana Ruiz/Harbour News")),
      "Address of the video": fate(given.includes("https://www.youtube.com/watch?v=abcdefghijk"), said("abcdefghijk")),
      "Curly quotes and dashes": fate(said("— “early,” she said…"), false),
      "No-break space": fate(text.includes("12\u00a0people") && !flattened, said("12 people")),
      "Narrow no-break space": fate(text.includes("4\u202f000"), said("4 000")),
      "`<` and `&` as text": fate(said("people & a dog") && said("<3"), said("people")),
    };
  }, html);
