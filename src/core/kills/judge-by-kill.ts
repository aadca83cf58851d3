import type { StoryStatus } from "../story/story.ts";
import type { FactsForOrders } from "./facts-for-orders.ts";
import { isOrderSlug } from "./order-names.ts";
import { sameAgency } from "./same-agency.ts";
import { isAfter, isWithin } from "./sent-order.ts";
import { type SlugForms, slugForms } from "./slug-forms.ts";

/** As much of what came over the wire as tells whether an order means a story. */
export interface OnTheWire extends FactsForOrders {
  readonly slug: string;
  readonly headline: string;
  readonly source: string;
  readonly format: string;
  /** ISO 8601, when the desk received it. */
  readonly received: string;
  readonly status?: StoryStatus;
  readonly onWire?: { readonly guid: string };
}

/** What an order of the agency does to a story, and what the story was known by. */
export interface Judgement {
  /** `hold`: it means the story. `ask`: it may, and somebody has to look. */
  readonly does: "hold" | "ask";
  /** The slug or headline in the order's words; absent: the agency's own identity. */
  readonly says?: string;
  /** Why it is only asked. `later`: sent after it, so perhaps what stands for the story that was killed. */
  readonly because?: "later" | "alike" | "withheld";
}

/** Shorter ones are an agency's numbers of the day, and another agency may have the same. */
const shortestId = 8;
/** By a name alone, which is used again: how many hours order and story may be apart, by their own dates. */
const apart = { named: 96, late: 24 } as const;

/** Whether an order from the agency means a story; undefined: it does not, or it is no order. */
export function judgeByKill(order: OnTheWire, story: OnTheWire): Judgement | undefined {
  if (order.status !== "killed" && order.status !== "withheld") return undefined;
  if (story.status === "killed") return undefined;
  const known = knownBy(order, story);
  if (known === undefined) return undefined;
  const { by, ...says } = known;
  const later = isLater(order, story);
  const ask = (because: Judgement["because"] & string): Judgement => ({ does: "ask", ...says, because });
  const isName = by !== "identity";
  if (isName && !isWithin(momentOf(order), momentOf(story), apart.named)) return undefined;
  if (order.status === "withheld") return by === "alike" || later === true ? undefined : ask("withheld");
  if (later === true) {
    // A slug is used again the next day; that of a substitute which was promised, or says that it is one, is asked about.
    const soon = isOfOneDay(order, story);
    const awaited = story.replaces === true || order.order?.announces === true;
    return !isName || soon || awaited ? ask("later") : undefined;
  }
  if (by === "alike") return ask("alike");
  const undated = later === undefined && story.received >= order.received;
  if (undated && story.replaces === true) return ask("later");
  if (undated && isName && !isWithin(order.received, story.received, apart.late)) return ask("later");
  return { does: "hold", ...says };
}

/** Whether order and story are of one day by their own dates: a slug may be used again the next. */
export const isOfOneDay = (order: OnTheWire, story: OnTheWire): boolean =>
  isWithin(momentOf(order), momentOf(story), apart.late);

const momentOf = ({ sent, received }: OnTheWire): string => sent ?? received;

/** Whether a story is newer than the order; undefined: nobody can tell. */
function isLater(order: OnTheWire, story: OnTheWire): boolean | undefined {
  const sameItem = identityOf(order) !== undefined && identityOf(order) === identityOf(story);
  const [ours, theirs] = [Number(story.version ?? Number.NaN), Number(order.version ?? Number.NaN)];
  if (sameItem && Number.isFinite(ours) && Number.isFinite(theirs) && ours !== theirs) return ours > theirs;
  // Until it came itself: what the desk had by then is older, whatever date it gives.
  if (story.sent === undefined) return story.received < order.received ? false : undefined;
  const after = isAfter(story.sent, order.sent ?? order.received);
  if (after !== false || order.sent !== undefined || story.received < order.received) return after;
  // Between the order's own time, which it does not give, and its coming here lies room for a substitute.
  return undefined;
}

function identityOf({ format, onWire }: OnTheWire): string | undefined {
  return onWire === undefined || onWire.guid.length < shortestId ? undefined : `${format} ${onWire.guid}`;
}

type Known = { readonly by: "identity" | "name" | "alike"; readonly says?: string };

/** What an order and a story have in common that makes it mean the story. */
function knownBy(order: OnTheWire, story: OnTheWire): Known | undefined {
  const identity = identityOf(order);
  if (identity !== undefined && identity === identityOf(story)) return { by: "identity" };
  if (story.status === "advisory" || !sameAgency(order.source, story.source)) return undefined;
  const { slugs = [], headlines = [] } = order.order ?? {};
  const slug = slugOf(story);
  const headline = plainWords(story.headline);
  const title = headlines.find((one) => isSameHeadline(plainWords(one), headline));
  const found = slug === undefined ? undefined : bySlug(slugs, slug);
  if (found?.by === "name") return found;
  if (title !== undefined) return { by: "name", says: title };
  return found ?? (slugs.length + headlines.length > 0 ? undefined : byOwnSlug(order, story, slug));
}

/**
 * One that names no other means the story of its own slug. Where both have identities, and other ones, the slug alone says
 * little: some agencies give one to all that they send of a subject.
 */
function byOwnSlug(order: OnTheWire, story: OnTheWire, slug: SlugForms | undefined): Known | undefined {
  if (order.status !== "killed" || slug === undefined || order.slug === "" || isOrderSlug(order.slug)) return undefined;
  const known = bySlug([order.slug], slug);
  const bothHaveIds = identityOf(order) !== undefined && identityOf(story) !== undefined;
  const [title, other] = [plainWords(order.headline), plainWords(story.headline)];
  if (bothHaveIds && !isSameHeadline(title, other) && !isSameHeadline(other, title)) return undefined;
  return known?.by === "name" && (bothHaveIds || order.format !== story.format) ? { ...known, by: "alike" } : known;
}

function bySlug(names: readonly string[], slug: SlugForms): Known | undefined {
  const forms = names.map((says) => ({ says, ...slugForms(says) }));
  // Most readers leave the version out of a slug: then any of the story's versions is meant.
  const named = forms.find(
    ({ exact, version }) => exact !== "" && exact === slug.exact && (slug.version === "" || slug.version === version),
  );
  if (named !== undefined) return { by: "name", says: named.says };
  const alike = forms.find(({ bare }) => bare.length >= shortestBare && bare === slug.bare);
  return alike === undefined ? undefined : { by: "alike", says: alike.says };
}

/** "EU" without its cycle is every story of the day. */
const shortestBare = 4;

/**
 * The slug of a story; without one (mail, a brief whose slug was taken for its headline) the headline, or the label before
 * it: "FERRY/AGROUND (UPDATE 2) - Ferry runs aground".
 */
function slugOf({ slug, headline }: OnTheWire): SlugForms | undefined {
  const label = /^([^\p{Ll}]{5,60}?)(?: [-–—] |: )/u.exec(headline)?.[1] ?? headline;
  const forms = slugForms(slug === "" ? label : slug);
  return forms.exact === "" ? undefined : forms;
}

const plainWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same, or with a label before it. */
const isSameHeadline = (named: string, headline: string): boolean =>
  named.length >= 12 && (named === headline || headline.endsWith(` ${named}`));
