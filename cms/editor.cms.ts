import { afterAll, beforeAll, expect, test } from "vitest";
import { aPublisher } from "./support/a-publisher.ts";
import { editedPost, openBlockEditor, type OpenBrowser, openBrowser, signIn } from "./support/browser.ts";
import { postsAt, theSite } from "./support/the-cms.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("the block editor opens what was published: every block valid, the content byte for byte the same", async () => {
  const { publisher, story, request, remove } = await aPublisher(theSite(), "harbour-editor");
  await publisher.send(request(await story(3)));
  remove();
  const [post] = await postsAt("harbour-editor");
  const page = await signIn(browser.context);
  const rewritten: string[] = [];
  page.on("console", (message) => {
    // A block in an older form is valid too, and rewritten with the first save: the editor says so here.
    if (/Updated Block|Block validation/u.test(message.text())) rewritten.push(message.text().slice(0, 200));
  });
  await openBlockEditor(page, `post.php?post=${post?.id ?? 0}&action=edit`);
  const { content, blocks, invalid } = await editedPost(page);
  expect(blocks).toBeGreaterThan(15);
  expect(invalid).toEqual([]);
  expect(rewritten).toEqual([]);
  expect(content).toBe(post?.content.raw);
});
