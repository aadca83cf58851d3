import { strToU8, zipSync } from "fflate";
import { hostilePhoto, hostileWords } from "./hostile-words.ts";

const xml = (text: string): string => text.replace(/[&<>"]/gu, (letter) => `&#${letter.codePointAt(0) ?? 32};`);

export interface HostileCopy {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** In how many places the words stand, each of which is a way in. */
  readonly places: number;
}

/** The words in every field of every kind of file that carries fields, as text where it holds text and as markup where it holds markup. */
export function hostileCopy(outside: string): readonly HostileCopy[] {
  const words = hostileWords(outside);
  const all = words.join(" ");
  const safe = xml(all);
  const lines = words.map((one) => `The harbour said on Monday: ${one} and nothing more.`);
  const plain =
    "The harbour of Northport was closed on Sunday after the storm, the harbour master said, and opens again when the quay is mended.";
  const news = (field: string): string => `Harbour ${field} ${all}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="ran.push('drawing')"><script>ran.push('drawing')</script><image href="${outside}/drawing"/></svg>`;
  return [
    {
      name: "<img src=x onerror=ran.push(1)>.txt",
      content: `Harbour closed ${all}\n\n${plain}\n\n${lines.join("\n\n")}\n`,
      places: 2,
    },
    {
      name: "release.html",
      content: `<!doctype html><html><head><title>${safe}</title><meta name="author" content="${safe}"><meta name="description" content="${safe}"></head><body onload="ran.push('body')"><article><h1>${safe}</h1><figure><img src="harbour.jpg" alt="${safe}"><figcaption>${safe}</figcaption></figure><p>${plain}</p><p>${plain.replace("Sunday", "Monday")}</p>${lines.map((line) => `<p>${xml(line)}</p>`).join("")}${lines.map((line) => `<p>${line}</p>`).join("")}</article>${all}</body></html>`,
      places: 9,
    },
    {
      name: "item.nitf",
      content: `<?xml version="1.0"?><nitf><head><title>${safe}</title><docdata><doc-id id-string="${safe}"/><key-list><keyword key="${safe}"/></key-list><ed-msg info="${safe}"/></docdata></head><body><body.head><hedline><hl1>${safe}</hl1><hl2>${safe}</hl2></hedline><byline>${safe}</byline><dateline><location>${safe}</location></dateline></body.head><body.content>${lines.map((line) => `<p>${xml(line)}</p>`).join("")}<media media-type="image"><media-reference source="${safe}"/><media-caption>${safe}</media-caption></media></body.content></body></nitf>`,
      places: 11,
    },
    {
      name: "item.json",
      content: JSON.stringify({
        uri: `urn:harbour:${all}`,
        type: "text",
        headline: news("headline"),
        slugline: news("slug"),
        byline: news("byline"),
        located: news("place"),
        description_text: news("description"),
        usageterms: news("terms"),
        ednote: news("note"),
        copyrightholder: news("holder"),
        body_html: lines.map((line) => `<p>${line}</p>`).join(""),
      }),
      places: 10,
    },
    {
      name: "feed.xml",
      content: `<rss version="2.0"><channel><title>${safe}</title><item><title>${safe}</title><link>javascript:ran.push('feed')</link><author>${safe}</author><category>${safe}</category><description>${safe}</description></item></channel></rss>`,
      places: 5,
    },
    {
      name: "notes.md",
      content: `# Harbour ${all}\n\n${lines.join("\n\n")}\n\n| ${all.replaceAll("|", "")} |\n| --- |\n`,
      places: 3,
    },
    {
      name: "letter.eml",
      content: [
        `From: "${all.replaceAll('"', "'")}" <desk@example.org>`,
        `Subject: Harbour ${all}`,
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="parts"',
        "",
        "--parts",
        "Content-Type: text/html; charset=utf-8",
        "",
        lines.map((line) => `<p>${line}</p>`).join("\r\n"),
        "--parts",
        `Content-Type: image/svg+xml; name="<svg onload=ran.push('name')>.svg"`,
        'Content-Disposition: attachment; filename="drawing.svg"',
        "",
        svg,
        "--parts",
        "Content-Type: text/html",
        'Content-Disposition: attachment; filename="page.html"',
        "",
        `<html><body>${all}<h1>Harbour page</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`,
        "--parts--",
        "",
      ].join("\r\n"),
      places: 5,
    },
    { name: "word.docx", content: wordFile(lines, safe, svg, all), places: 5 },
    { name: "photo.jpg", content: hostilePhoto(outside), places: 3 },
  ];
}

function wordFile(lines: readonly string[], safe: string, svg: string, all: string): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${xml(line)}</w:t></w:r></w:p>`).join("");
  const relation = (id: string, kind: string, target: string, more = ""): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${more}/>`;
  return zipSync({
    "word/document.xml": strToU8(
      `<w:document xmlns:w="w" xmlns:r="r" xmlns:wp="wp"><w:body><w:p><w:r><w:t>Harbour ${safe}</w:t></w:r></w:p>${paragraphs}<w:p><w:hyperlink r:id="l1"><w:r><w:t>The harbour has more</w:t></w:r></w:hyperlink></w:p>${["p1", "p2", "p3"].map((id) => `<w:p><w:r><w:drawing><wp:docPr descr="${safe}"/><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`).join("")}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships>${relation("p1", "image", "media/image1.svg")}${relation("p2", "image", "media/image2.html")}${relation("p3", "image", "../../../../etc/passwd")}${relation("l1", "hyperlink", "javascript:ran.push('word')", ' TargetMode="External"')}</Relationships>`,
    ),
    "word/media/image1.svg": strToU8(svg),
    "word/media/image2.html": strToU8(`<html><body>${all}</body></html>`),
  });
}
