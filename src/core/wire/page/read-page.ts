import { compact, makeStory, type StoryParts } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { documentStory } from "../document/document-story.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { chooseRoles } from "./choose-roles.ts";
import { elementPath } from "./element-path.ts";
import { labelPage } from "./label-page.ts";
import { mostLines, type PageView, viewPage } from "./view-page.ts";
import { resolveFrom } from "./page-address.ts";
import { pageAside } from "./page-aside.ts";
import { bodyBlocks, bodyEmbeds } from "./page-blocks.ts";
import { bylineOf } from "./page-byline.ts";
import { datesOf, dekOf, headlineOf } from "./page-fields.ts";
import { liftDateline } from "./page-dateline.ts";
import { pageFigures } from "./page-figures.ts";
import { pageItems } from "./page-lines.ts";
import type { JudgedPage, Placed, PutAside } from "./page-story.ts";
import { pageLimits, parsePage } from "./parse-page.ts";
import { preAsTables } from "./pre-as-tables.ts";
import { readFacts } from "./read-facts.ts";
import { remarkNotes } from "./remark-notes.ts";
import { writtenContent } from "./written-content.ts";
import { blockWithWholeLinks, withWholeLinks } from "./whole-links.ts";
import type { Chances } from "./context-features.ts";

/** A page read: the story in it, or none, and what there is to say about it. */
export interface ReadPage {
  readonly story: Story | undefined;
  readonly notes: readonly Note[];
}

/** Finds the story on a web page or in a piece of one. */
export function readPage(html: string, origin: Origin, judge: typeof labelPage = labelPage): ReadPage {
  const { root, cut } = parsePage(preAsTables(html));
  const facts = readFacts(root);
  const resolve = resolveFrom(root, facts.canonicalUrl);
  const view = viewPage(root, pageItems(root), facts, resolve);
  const notes: Note[] = cut
    ? [
        {
          kind: "lost",
          where: origin.name,
          message: `The page has more than ${pageLimits.elements} elements; the rest was not read`,
        },
      ]
    : [];
  if (view.zone.filter(Boolean).length >= mostLines)
    notes.push({
      kind: "lost",
      where: origin.name,
      message: `The page has more than ${mostLines} lines of text; the rest was left out`,
    });
  notes.push(...remarkNotes(html, root));
  const written = writtenStory(view, notes, origin);
  if (written !== undefined && written.headline !== undefined) return { story: written, notes };
  const chances: readonly Chances[] = judge(view);
  const page = chooseRoles(view, chances);
  if (written !== undefined) {
    // The words of a document that do not say which of them is the headline are asked as a page’s are.
    const titled = page.headline < 0 ? undefined : writtenStory(view, notes, origin, page.headline);
    return { story: titled ?? written, notes };
  }
  const headline = headlineOf(page);
  if (page.first < 0) {
    notes.push({
      kind: "broken",
      where: origin.name,
      message: `${origin.name}: no story was found on this page; if there is one, copy its text and paste it`,
    });
    return { story: undefined, notes };
  }
  return { story: storyOf(page, headline, origin, notes), notes };
}

/** Of a view that holds nothing but what was written in a word processor. */
function writtenStory(view: PageView, notes: readonly Note[], origin: Origin, headline?: number): Story | undefined {
  const content = writtenContent(view, headline);
  return content === undefined
    ? undefined
    : documentStory({ ...content, notes, language: view.facts.language }, origin);
}

function storyOf(
  page: JudgedPage,
  headline: ReturnType<typeof headlineOf>,
  origin: Origin,
  notes: readonly Note[],
): Story {
  const { facts, lines } = page.view;
  const { figures, aside } = pageFigures(page);
  const { blocks, dateline } = liftDateline(bodyBlocks(page), page);
  const { resolve } = page.view;
  const body = [...figures, ...blocks, ...bodyEmbeds(page)]
    .toSorted((a, b) => a.item - b.item)
    .map((placed): Placed => ({ ...placed, block: blockWithWholeLinks(placed.block, resolve) }));
  const dek = dekOf(page);
  const byline = bylineOf(page);
  const dates = datesOf(page);
  const repeated = new Set(aside.map(({ line }) => line));
  const put = [...aside, ...pageAside(page, repeated)].toSorted((a, b) => a.line - b.line);
  const text = lines
    .filter((_, index) => page.roles[index] === "body")
    .map((line) => line.text.text)
    .join(" ");
  return makeStory({
    headline: headline === undefined ? undefined : withWholeLinks(headline.value, resolve),
    dek: dek === undefined ? undefined : withWholeLinks(dek.value, resolve),
    byline: byline?.value,
    dateline: dateline?.value,
    body,
    meta: {
      language: facts.language ?? guessLanguage(text),
      source: facts.site,
      guid: facts.guid,
      keywords: facts.keywords.length === 0 ? undefined : facts.keywords,
      category: facts.section,
      place: dateline?.value.place,
      published: dates.published,
      versionCreated: dates.modified,
      copyright: facts.copyright,
      usageTerms: facts.usageTerms,
      canonicalUrl: facts.canonicalUrl === undefined ? undefined : resolve(facts.canonicalUrl),
    },
    origin,
    sources: compact({
      headline: headline?.source,
      dek: dek?.source,
      byline: byline?.source,
      dateline: dateline?.source,
    }),
    setAside: put.map((entry) => asideOf(entry, page, body)),
    notes,
  });
}

type AsideParts = NonNullable<StoryParts["setAside"]>[number];

function asideOf(
  { line, role, why, sure, text, repeats }: PutAside,
  page: JudgedPage,
  body: readonly Placed[],
): AsideParts {
  const at = page.view.lines[line];
  const item = at === undefined ? -1 : page.view.items.indexOf(at);
  const repeatsIndex =
    repeats === undefined
      ? -1
      : body.findIndex(({ block }) => block.kind === "figure" && block.figure.caption?.text === repeats.text);
  return {
    text: text ?? at?.text.text ?? "",
    role,
    why,
    sure,
    from: at === undefined ? {} : { path: elementPath(at.block) },
    afterIndex: body.findLastIndex((placed) => placed.item < item),
    ...(repeatsIndex < 0 ? {} : { repeatsIndex }),
  };
}
