import { saidBySite } from "../../core/export/publish/said-by-site.ts";
import type { PublishQuestion, PublishRequest } from "../../ipc/publishing.ts";
import type { Cms, RemotePost } from "./cms.ts";
import type { PublishRecord } from "./publish-record.ts";

/** The post that a story is on a site, or what somebody must decide first. */
export type FoundPost =
  | { readonly kind: "there"; readonly post: RemotePost; readonly replaces?: string }
  | { readonly kind: "none" }
  | { readonly kind: "question"; readonly question: PublishQuestion };

const linkOf = ({ editLink, link }: RemotePost): { readonly link?: string } => {
  const to = editLink ?? link;
  return to === undefined ? {} : { link: to };
};

/** Looks for the story's post: by what is remembered, else by its slug. Never takes somebody else's post for ours unasked. */
export async function findPost(
  cms: Cms,
  record: PublishRecord,
  slug: string,
  answer: PublishRequest["answer"],
): Promise<FoundPost> {
  const question = (kind: PublishQuestion["kind"], message: string, post?: RemotePost): FoundPost => ({
    kind: "question",
    question: { kind, message, ...(post === undefined ? {} : linkOf(post)) },
  });
  if (record.post !== undefined) {
    const post = await cms.post(record.post.id);
    if (post === undefined) {
      if (answer === "new") return { kind: "none" };
      return question("gone", `The post that this story was is no longer in ${cms.name}. Send it as a new one?`);
    }
    if (post.mark === record.post.mark) return { kind: "there", post };
    const changed = `“${saidBySite(post.title)}” was changed in ${cms.name} since it was sent from here`;
    if (answer === "overwrite") return { kind: "there", post, replaces: `${changed}; that change was replaced.` };
    return question("changed", `${changed}. Look at it there first; sending again would replace that change.`, post);
  }
  const post = await cms.postBySlug(slug);
  if (post === undefined) return { kind: "none" };
  // Asked for before the way was cut, and made all the same.
  if (record.begun?.slug === slug && cms.isSame(post, record.begun.signature)) return { kind: "there", post };
  const there = `There is a post at “${slug}” already (“${saidBySite(post.title)}”, ${saidBySite(post.status)}), and it was not sent from this story`;
  if (answer === "update") return { kind: "there", post, replaces: `${there}; it was replaced.` };
  if (answer === "new") return { kind: "none" };
  return question("exists", `${there}. Replace it, or choose another address.`, post);
}
