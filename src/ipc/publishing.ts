import type { Note } from "../core/story/note.ts";
import type { ExportRequest } from "./contract.ts";

/** What crosses the bridge about publishing. Secrets go one way only: from the window to main. */

export type SiteKind = "wordpress" | "ghost";

/** A site that stories are sent to when somebody asks for it. */
export interface PublishSite {
  readonly id: string;
  readonly kind: SiteKind;
  readonly address: string;
  /** Login name in WordPress; empty for Ghost. */
  readonly user: string;
  /** Whether its password or key is at hand, so that nobody need type it. */
  readonly hasSecret: boolean;
}

/** A site as somebody types it in. Without an id it is new. */
export interface SiteDraft {
  readonly id?: string;
  readonly kind: SiteKind;
  readonly address: string;
  readonly user: string;
  /** Application password (WordPress) or Admin API key (Ghost); absent: as it was. */
  readonly secret?: string;
}

export interface PublishSites {
  readonly sites: readonly PublishSite[];
  /** Why this machine keeps no passwords; null where it does. */
  readonly noKeyStore: string | null;
}

/** A story on its way to a site. */
export interface PublishRequest extends Omit<ExportRequest, "target" | "scaled"> {
  /** Id of the site. */
  readonly site: string;
  readonly status: "draft" | "publish" | "future";
  /** ISO 8601 with a zone, for `future`. */
  readonly at?: string;
  /** Last part of the post's address; absent: made of the story's slug or headline. */
  readonly slug?: string;
  /** The first picture also becomes the post's own. */
  readonly featured: boolean;
  /** What to do about the question that the last answer asked. */
  readonly answer?: "overwrite" | "update" | "new";
}

/** Something that only a person can decide. */
export interface PublishQuestion {
  /** The post was changed in the CMS since; there is one of that name that is not ours; ours is gone. */
  readonly kind: "changed" | "exists" | "gone";
  readonly message: string;
  readonly link?: string;
}

/** What a publish would do, worked out without changing anything there. */
export interface PublishPlan {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly question?: PublishQuestion;
}

export type PublishAnswer =
  | {
      readonly kind: "published";
      readonly made: "new" | "updated";
      readonly post: string;
      readonly status: string;
      readonly link?: string;
      readonly editLink?: string;
      readonly uploaded: number;
      readonly reused: number;
      readonly losses: readonly Note[];
    }
  | { readonly kind: "question"; readonly question: PublishQuestion }
  /** The way was cut: what was sent is remembered, and the next try goes on from there. */
  | { readonly kind: "broken"; readonly message: string; readonly done: number; readonly total: number };
