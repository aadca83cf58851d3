import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type APublisher, aPublisher } from "./support/a-publisher.ts";
import { type CuttingProxy, cuttingProxy } from "./support/cutting-proxy.ts";
import { askGhost, ghostPostsAt, theGhost } from "./support/the-ghost.ts";

const open: APublisher[] = [];
const opened = async (id: string, address = theGhost().address, secret = theGhost().secret): Promise<APublisher> => {
  const made = await aPublisher({ kind: "ghost", address, user: "", secret }, id);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const one of open.splice(0)) one.remove();
});

interface LexicalNode {
  readonly type: string;
  readonly tag?: string;
  readonly text?: string;
  readonly src?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly html?: string;
  readonly children?: readonly LexicalNode[];
}
const wordsOf = (node: LexicalNode): string => node.text ?? (node.children ?? []).map(wordsOf).join("");
/** What a node is, and its words. */
const inShort = (node: LexicalNode): readonly string[] => {
  if (node.type === "image") return [node.type, node.alt ?? "", node.caption ?? ""];
  return [node.tag ?? node.type, node.html ?? wordsOf(node)];
};
/** The cards and paragraphs of a post, as Ghost's editor shows them. */
const nodesOf = (lexical: string): readonly LexicalNode[] =>
  (JSON.parse(lexical) as { readonly root: LexicalNode }).root.children ?? [];

describe(`Ghost ${theGhost().version}`, () => {
  test("has what was sent: title, excerpt, slug, tags, text in order, pictures with alt and caption", async () => {
    const { publisher, story, request } = await opened("harbour-first");
    expect(await publisher.send(request(await story(2)))).toMatchObject({
      kind: "published",
      made: "new",
      status: "draft",
      uploaded: 2,
    });
    const [post, ...more] = await ghostPostsAt("harbour-first");
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      slug: "harbour-first",
      status: "draft",
      title: "Ferry “Aurora” aground off Northport & all 12 safe",
      custom_excerpt: "Tugs <wait> for the tide.",
      feature_image_alt: "A white ferry on dark rocks",
    });
    expect(post?.tags.map(({ name }) => name)).toEqual(["Harbour & Port", "ferries"]);
    expect(nodesOf(post?.lexical ?? "").map(inShort)).toEqual([
      [
        "paragraph",
        "NORTHPORT – The ferry “Aurora” ran aground off Northport on Sunday; 12\u00a0people & a dog were taken off.",
      ],
      ["paragraph", "A search cost 4\u202f000 crowns, the harbour office said in a report."],
      ["image", "A white ferry on dark rocks", "The ferry on the rocks at Northport. (Ana Ruiz/Harbour News)"],
      ["h2", "What is known -- and what is not"],
      ["extended-quote", "“We kept every light on,” said Ada Marsh, the harbour master."],
      ["ul", "Nobody was hurtThe fuel stayed in its tanks"],
      ["ol", "First tug at sixSecond tug at eight"],
      [
        "html",
        "<table><thead><tr><th>Year</th><th>Groundings</th></tr></thead><tbody><tr><td>2024</td><td>&lt;3</td></tr><tr><td>2025</td><td>4</td></tr></tbody></table>",
      ],
      ["paragraph", "The tugs at work"],
      ["image", "A tug, number 2", "Tug 2 at work. (Tom Bell)"],
      ["paragraph", "The inquiry begins on Monday — “early,” she said…"],
    ]);
    expect(post?.html).toContain("<strong>ferry</strong>");
    expect(post?.html).toContain('<a href="https://example.org/report?a=1&amp;b=2">report</a>');
    expect(post?.html).toContain('<a href="https://www.youtube.com/watch?v=abcdefghijk">The tugs at work</a>');
  });

  test("takes difficult words in a caption as words; what a picture says of itself stays with the original that it keeps", async () => {
    const { publisher, story, request } = await opened("harbour-words");
    const sent = await story(1);
    const caption = { text: "R&D at <Dock 4>: 5 < 6 &amp; “quotes” 'and' \"more\" — 👩‍🚒" };
    const alt = 'A crane "Big Tom" & <co>';
    const body = sent.body.map((block) =>
      block.kind === "figure" ? { ...block, figure: { ...block.figure, caption, alt } } : block,
    );
    await publisher.send(request({ ...sent, body }));
    const [post] = await ghostPostsAt("harbour-words");
    const image = nodesOf(post?.lexical ?? "").find(({ type }) => type === "image");
    expect(image?.alt).toBe(alt);
    // Captions are HTML there.
    expect(image?.caption).toBe(
      "R&amp;D at &lt;Dock 4&gt;: 5 &lt; 6 &amp;amp; “quotes” 'and' \"more\" — 👩‍🚒 (Ana Ruiz/Harbour News)",
    );
    expect(post?.feature_image).toBe(image?.src);
    const served = async (address: string): Promise<string> =>
      Buffer.from(await (await fetch(address)).arrayBuffer()).toString("utf8");
    // What readers get is a copy without them, which the loss report says.
    expect(await served(image?.src ?? "")).not.toContain("Ana Ruiz");
    const original = await served((image?.src ?? "").replace(/\.jpg$/u, "_o.jpg"));
    expect(original).toContain("Ana Ruiz/Harbour News");
    expect(original).toContain("R&amp;D at &lt;Dock 4&gt;");
  });

  test("pressed twice, the same post is updated; nothing is uploaded again and no -2 is made", async () => {
    const { publisher, story, request } = await opened("harbour-twice");
    const sent = await story(2);
    await publisher.send(request(sent));
    expect(await publisher.send(request({ ...sent, headline: { text: "Afloat again" } }))).toMatchObject({
      made: "updated",
      uploaded: 0,
      reused: 2,
    });
    expect(await ghostPostsAt("harbour-twice")).toMatchObject([{ slug: "harbour-twice", title: "Afloat again" }]);
  });

  test("schedules for the minute that was chosen, publishes at once when asked, and takes nothing back", async () => {
    const { publisher, story, request } = await opened("harbour-later");
    const sent = await story(0);
    const at = new Date(Date.now() + 3 * 86_400_000).toISOString().replace(/\d\d\.\d+Z$/u, "00.000Z");
    expect(await publisher.send(request(sent, { status: "future", at }))).toMatchObject({ status: "future" });
    expect((await ghostPostsAt("harbour-later"))[0]).toMatchObject({ status: "scheduled", published_at: at });
    expect(await publisher.send(request(sent, { status: "publish" }))).toMatchObject({
      status: "publish",
      made: "updated",
    });
    expect(await publisher.send(request(sent, { status: "draft" }))).toMatchObject({ status: "publish" });
    const page = await (await fetch(`${theGhost().address}/harbour-later/`)).text();
    expect(page).toContain("Ferry “Aurora” aground off Northport &amp; all 12 safe");
  });

  test("a change made in Ghost is found before anything is written over it", async () => {
    const { publisher, story, request } = await opened("harbour-changed");
    const sent = await story(0);
    await publisher.send(request(sent));
    const [post] = await ghostPostsAt("harbour-changed");
    // Ghost keeps its moments by the second.
    await pause(1100);
    const change = { title: "Rewritten on the site", updated_at: post?.updated_at };
    await askGhost(`/posts/${post?.id ?? ""}/`, { posts: [change] });
    expect(await publisher.send(request(sent))).toMatchObject({ kind: "question", question: { kind: "changed" } });
    expect(await ghostPostsAt("harbour-changed")).toMatchObject([{ title: "Rewritten on the site" }]);
    expect(await publisher.send(request(sent, { answer: "overwrite" }))).toMatchObject({ made: "updated" });
    expect(await ghostPostsAt("harbour-changed")).toMatchObject([{ title: sent.headline?.text }]);
  });

  test("a post at that address that is not ours is not taken over unasked", async () => {
    const theirs = await opened("harbour-theirs");
    await theirs.publisher.send(theirs.request(await theirs.story(0)));
    const ours = await opened("harbour-ours");
    const sent = await ours.story(0);
    const same = ours.request(sent, { slug: "harbour-theirs" });
    expect(await ours.publisher.send(same)).toMatchObject({ kind: "question", question: { kind: "exists" } });
    expect(await ghostPostsAt("harbour-theirs")).toHaveLength(1);
  });

  test("a dry run writes nothing", async () => {
    const { publisher, story, request } = await opened("harbour-dry");
    const { lines } = await publisher.plan(request(await story(1)));
    expect(lines.join(" ")).toMatch(/Signed in to Ghost as The Harbour\..*A new post is made at “harbour-dry”/u);
    expect(await ghostPostsAt("harbour-dry")).toEqual([]);
  });

  test("a wrong key is said in plain words", async () => {
    const { address, secret } = theGhost();
    const wrong = await opened("harbour-wrong", address, `${secret.slice(0, 25)}${"0".repeat(64)}`);
    await expect(wrong.publisher.send(wrong.request(await wrong.story(0)))).rejects.toMatchObject({
      error: { code: "site", message: expect.stringContaining("did not take the key") },
    });
    expect(await ghostPostsAt("harbour-wrong")).toEqual([]);
  });
});

describe("a wire that is cut", () => {
  let wire: CuttingProxy;
  beforeAll(async () => {
    wire = await cuttingProxy(theGhost().address);
  });
  afterAll(() => wire.close());

  test.each(["before", "after"] as const)(
    "between two pictures (%s Ghost has it): the next try goes on",
    async (when) => {
      const id = `harbour-cut-${when}`;
      const { publisher, story, request } = await opened(id, wire.address);
      const sent = await story(3);
      let uploads = 0;
      wire.cut = (method, route) =>
        method === "POST" && route.includes("/images") && (uploads += 1) === 2 ? when : undefined;
      expect(await publisher.send(request(sent))).toMatchObject({ kind: "broken", done: 1, total: 4 });
      expect(await ghostPostsAt(id)).toEqual([]);
      wire.cut = undefined;
      // Ghost says of no picture whether it has it: one whose answer was lost is sent again.
      expect(await publisher.send(request(sent))).toMatchObject({ kind: "published", made: "new", uploaded: 2 });
      const [post, ...more] = await ghostPostsAt(id);
      expect(more).toEqual([]);
      expect(nodesOf(post?.lexical ?? "").filter(({ type }) => type === "image")).toHaveLength(3);
    },
  );

  test("behind the post: the next try takes it for its own", async () => {
    const { publisher, story, request } = await opened("harbour-cut-post", wire.address);
    const sent = await story(1);
    wire.cut = (method, route) => (method === "POST" && route.includes("/posts") ? "after" : undefined);
    expect(await publisher.send(request(sent))).toMatchObject({ kind: "broken" });
    wire.cut = undefined;
    expect(await publisher.send(request(sent))).toMatchObject({ made: "updated", uploaded: 0 });
    expect(await ghostPostsAt("harbour-cut-post")).toHaveLength(1);
  });
});
