import { expect, test } from "vitest";
import { readSource } from "../read-source.ts";

const picture = (file: string, meta: Readonly<Record<string, string>>, caption = ""): string =>
  `<item><title>${file}</title><excerpt:encoded><![CDATA[${caption}]]></excerpt:encoded><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://vik.example/${file}</wp:attachment_url>${Object.entries(
    meta,
  )
    .map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
    )
    .join("")}</item>`;
const figure = (file: string, caption: string): string =>
  `<!-- wp:image --><figure class="wp-block-image"><img src="https://vik.example/${file}" alt="A tower"/><figcaption>${caption}</figcaption></figure><!-- /wp:image -->`;

const figuresIn = async (body: string, pictures: string, postMeta = "") => {
  const text = `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Vik Post</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Lighthouse lit again</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>The lighthouse shines again after nine dark years.</p><!-- /wp:paragraph -->${body}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>${postMeta}</item>${pictures}</channel></rss>`;
  const { stories } = await readSource({ bytes: new TextEncoder().encode(text), name: "vik.xml" });
  return stories[0]?.body.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
};

test("a credit that stands with the media file is the picture’s, and is taken off the end of the caption", async () => {
  const credited = picture("light.jpg", { _media_credit: "Ann Lee/Vik Post" });
  expect(await figuresIn(figure("light.jpg", "The light on Sunday. (Ann Lee/Vik Post)"), credited)).toMatchObject([
    { caption: { text: "The light on Sunday." }, credit: "Ann Lee/Vik Post" },
  ]);
  const [bare] = (await figuresIn(figure("light.jpg", "(Ann Lee/Vik Post)"), credited)) ?? [];
  expect(bare?.credit).toBe("Ann Lee/Vik Post");
  expect(bare).not.toHaveProperty("caption");
});

test("it is found for the smaller sizes that WordPress makes, and joined with the house", async () => {
  const credited = picture("light.jpg", { _media_credit: "Ann Lee", _navis_media_credit_org: "Vik Post" });
  for (const file of ["light-1024x683.jpg", "light-scaled.jpg", "light.jpg"])
    expect(await figuresIn(figure(file, "The light."), credited)).toMatchObject([
      { caption: { text: "The light." }, credit: "Ann Lee/Vik Post" },
    ]);
});

test("words in brackets that are not the credit stay, and another picture’s credit is not taken", async () => {
  const credited = picture("other.jpg", { _media_credit: "Ann Lee" });
  const [found] = (await figuresIn(figure("light.jpg", "The light (Ann Lee)"), credited)) ?? [];
  expect(found?.caption?.text).toBe("The light (Ann Lee)");
  expect(found?.credit).toBeUndefined();
});

test("the featured picture has its credit too", async () => {
  const thumbnail =
    "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>";
  const credited = picture("light.jpg", { _media_credit: "Ann Lee" }, "The light. (Ann Lee)");
  expect(await figuresIn("", credited, thumbnail)).toMatchObject([
    { src: "https://vik.example/light.jpg", caption: { text: "The light." }, credit: "Ann Lee" },
  ]);
});

test("a credit that stands nowhere but in the caption is taken out of it", async () => {
  expect(await figuresIn(figure("light.jpg", "The light on Sunday. Photo: Ann Lee"), "")).toMatchObject([
    { caption: { text: "The light on Sunday." }, credit: "Ann Lee" },
  ]);
  expect(await figuresIn(figure("light.jpg", "(Bo Chan/Reuters) The <b>light</b> on Sunday."), "")).toMatchObject([
    { caption: { text: "The light on Sunday." }, credit: "Bo Chan/Reuters" },
  ]);
});
