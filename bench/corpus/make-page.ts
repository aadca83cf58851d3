import { makeCopy } from "./make-copy.ts";

/** A page of a news site of about so many bytes: a story of some forty paragraphs, and round it menus, teasers, scripts and forms. */
export function makePage(bytes: number, seed: number): string {
  const [headline = "", ...paragraphs] = makeCopy(1600, seed).trim().split("\n\n");
  const story = paragraphs
    .map((text, n) =>
      n % 9 === 8
        ? `<aside class="promo"><a href="/s/${n}">Related: ${text.slice(0, 60)}</a></aside><p>${text}</p>`
        : `<p>${text}</p>`,
    )
    .join("\n");
  const menu = Array.from(
    { length: 80 },
    (_, n) => `<li class="nav__item"><a class="nav__link" href="/section/${n}">Section ${n}</a></li>`,
  ).join("");
  const data = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline,
    author: [{ "@type": "Person", name: "Ida Berg" }],
    datePublished: "2026-05-03T10:00:00Z",
  });
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | Harbour News</title><meta property="og:title" content="${headline}"><script type="application/ld+json">${data}</script></head><body><nav><ul>${menu}</ul></nav><main><article><h1>${headline}</h1><p class="byline">By <a href="/ida">Ida Berg</a></p><time datetime="2026-05-03T10:00:00Z">3 May 2026</time><figure><img src="/a.jpg" alt="The harbour"><figcaption>The harbour on Sunday. Photo: Jon Dahl</figcaption></figure>${story}</article></main><section class="more">`;
  const tail = "</section><footer><p>© Harbour News</p></footer></body></html>";
  const teasers: string[] = [];
  let size = head.length + tail.length;
  for (let n = 0; size < bytes; n += 1) {
    const teaser =
      n % 6 === 5
        ? `<script>window.queue=window.queue||[];window.queue.push({slot:${n},data:"${"x".repeat(900)}"});</script>`
        : `<div class="card card--${n % 4}" data-id="${n}" data-track="teaser|${n}"><a class="card__link" href="/story/${n}"><img class="card__image" src="/t/${n}.jpg" alt=""><h3 class="card__title">${paragraphs[n % paragraphs.length]?.slice(0, 70) ?? ""}</h3></a><p class="card__meta"><span class="card__section">Section ${n % 12}</span> <time>${n % 24} hours ago</time></p></div>`;
    teasers.push(teaser);
    size += teaser.length;
  }
  return head + teasers.join("\n") + tail;
}
