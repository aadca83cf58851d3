import type { BodyBlock, Dateline, Figure, Story, Table } from "../../story/story.ts";
import { joinTexts, plain, type RichText } from "../../story/text.ts";
import { escapeHtml } from "../escape-html.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { isPublicLink, richTextHtml } from "../html/rich-text-html.ts";
import { allBold, allows, withAllowedMarks, withinAllowed } from "./allowed-elements.ts";
import type { ClassedElement, HtmlProfile } from "./profile.ts";
import { datelineDash } from "../dateline-dash.ts";

/** A story, already made publishable, as the HTML of a profile: one element a line, never an empty one. */
export function profiledHtml(story: Story, given: HtmlProfile): string {
  const profile = withinAllowed(given);
  const write = blockWriter(profile);
  const { dateline } = story;
  const first = story.body.findIndex(({ kind }) => kind === "paragraph");
  const body = story.body.map((block, index) =>
    write(profile.dateline && dateline !== undefined && index === first ? withDateline(block, dateline) : block),
  );
  if (profile.dateline && dateline !== undefined && first < 0)
    body.unshift(tag("p", profile, escapeHtml(dateline.text)));
  return [...(profile.head ? head(story, profile) : []), ...body].filter((html) => html !== "").join("\n");
}

const withDateline = (block: BodyBlock, dateline: Dateline): BodyBlock =>
  block.kind === "paragraph"
    ? { ...block, text: joinTexts([plain(`${dateline.text}${datelineDash(dateline)}`), block.text]) }
    : block;

function head({ headline, dek, byline }: Story, profile: HtmlProfile): readonly string[] {
  return [
    ...(headline === undefined
      ? []
      : [
          allows(profile, "h1")
            ? `<h1>${inline(headline, profile)}</h1>`
            : tag("p", profile, inline(headline, profile)),
        ]),
    ...(dek === undefined ? [] : [tag("p", profile, inline(dek, profile))]),
    ...(byline === undefined ? [] : [tag("p", profile, `By ${escapeHtml(byline)}`)]),
  ];
}

const inline = (text: RichText, profile: HtmlProfile): string => {
  const { linkRel, linkBlank } = profile;
  const html = richTextHtml(withAllowedMarks(text, profile), allows(profile, "br") ? {} : { lineBreak: " " });
  const rest = `${linkRel === "" ? "" : ` rel="${linkRel}"`}${linkBlank ? ' target="_blank"' : ""}`;
  return rest === "" ? html : html.replace(/<a href="(https?:[^"]*)">/gu, `<a href="$1"${rest}>`);
};

function tag(name: ClassedElement, { classes, crosshead }: HtmlProfile, content: string): string {
  const element = name === "h" ? `h${crosshead}` : name === "tableFigure" ? "figure" : name;
  const className = classes[name];
  return `<${element}${className === undefined ? "" : ` class="${className}"`}>${content}</${element}>`;
}

/** How a profile writes one block; "" where nothing of it can be written. */
const blockWriter =
  (profile: HtmlProfile) =>
  (block: BodyBlock): string => {
    switch (block.kind) {
      case "paragraph":
        return tag("p", profile, inline(block.text, profile));
      case "crosshead":
        if (allows(profile, `h${profile.crosshead}`)) return tag("h", profile, inline(block.text, profile));
        return tag("p", profile, inline(allBold(block.text), profile));
      case "quote": {
        if (profile.quote === "paragraph") return tag("p", profile, inline(block.text, profile));
        const quote = tag("blockquote", profile, `<p>${inline(block.text, profile)}</p>`);
        return profile.quote === "figure" ? `<figure class="quote">${quote}</figure>` : quote;
      }
      case "list": {
        if (!allows(profile, block.ordered ? "ol" : "ul") || !allows(profile, "li"))
          return block.items
            .map((item, n) => tag("p", profile, `${block.ordered ? `${n + 1}.` : "•"} ${inline(item, profile)}`))
            .join("\n");
        const items = block.items.map((item) => `<li>${inline(item, profile)}</li>`).join("");
        return tag(block.ordered ? "ol" : "ul", profile, items);
      }
      case "table":
        return table(block, profile);
      case "embed":
        return embed(block.url, block.text, profile);
      case "figure":
        return figure(block.figure, profile);
    }
  };

function table({ header, rows }: Table, profile: HtmlProfile): string {
  if (profile.table === "paragraphs") {
    return rows.map((row) => tag("p", profile, row.map((cell) => inline(cell, profile)).join(" | "))).join("\n");
  }
  const line = (row: readonly RichText[], cell: string): string =>
    `<tr>${row.map((text) => `<${cell}>${inline(text, profile)}</${cell}>`).join("")}</tr>`;
  const [first, ...rest] = rows;
  const head = header && first !== undefined ? `<thead>${line(first, "th")}</thead>` : "";
  const body = (header ? rest : rows).map((row) => line(row, "td")).join("");
  const html = tag("table", profile, `${head}${body === "" ? "" : `<tbody>${body}</tbody>`}`);
  return profile.table === "figure" ? tag("tableFigure", profile, html) : html;
}

function embed(url: string, text: string | undefined, profile: HtmlProfile): string {
  const words = text?.trim() || url;
  if (!isPublicLink(url)) return tag("p", profile, escapeHtml(words));
  if (profile.embed === "bare-address") return tag("p", profile, escapeHtml(url));
  return tag(
    "p",
    profile,
    inline({ text: words, marks: [{ type: "link", from: 0, to: words.length, href: url }] }, profile),
  );
}

/** Caption and credit as the profile's template joins them; marks of the caption stay. */
export function captionOf({ caption, credit }: Figure, { caption: templates }: HtmlProfile): RichText | undefined {
  const words = caption?.text.trim() === "" ? undefined : caption;
  const by = credit?.trim() === "" ? undefined : credit;
  if (words === undefined && by === undefined) return undefined;
  const template =
    words === undefined ? templates.creditOnly : by === undefined ? templates.captionOnly : templates.both;
  const parts = template.split(/(\{caption\}|\{credit\})/u).map((part) => {
    if (part === "{caption}") return words ?? plain("");
    return plain(part === "{credit}" ? (by ?? "") : part);
  });
  return joinTexts(parts);
}

function figure(one: Figure, profile: HtmlProfile): string {
  const caption = captionOf(one, profile);
  const words = caption === undefined ? "" : inline(caption, profile);
  const { src, alt, decorative, width, height } = one;
  // Without a picture the words still are the editor's: they stand as a paragraph.
  if (src === undefined || !isPictureAddress(src) || !allows(profile, "img"))
    return words === "" ? "" : tag("p", profile, words);
  const attributes = [
    `src="${escapeHtml(src)}"`,
    `alt="${decorative === true ? "" : escapeHtml(alt?.trim() ?? "")}"`,
    ...(profile.imageSize && width !== undefined && height !== undefined
      ? [`width="${width}" height="${height}"`]
      : []),
    ...(profile.classes.img === undefined ? [] : [`class="${profile.classes.img}"`]),
  ];
  if (profile.figure === "data-caption") {
    const data = caption === undefined ? "" : ` data-caption="${escapeHtml(caption.text.replace(/\n/gu, " "))}"`;
    return tag("p", profile, `<img ${attributes.join(" ")}${data}>`);
  }
  const image = `<img ${attributes.join(" ")}>`;
  if (profile.figure === "image-then-paragraph") {
    return [tag("p", profile, image), ...(words === "" ? [] : [tag("p", profile, words)])].join("\n");
  }
  return tag("figure", profile, image + (words === "" ? "" : tag("figcaption", profile, words)));
}
