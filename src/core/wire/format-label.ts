/** Formats by the beginning of the name that readers give them, as a desk calls them; the longest beginning wins. */
const labels: Readonly<Record<string, string>> = {
  anpa1312: "ANPA 1312",
  ans: "ANS",
  "ap-json": "AP JSON",
  "ap-publication": "AP XML",
  "apple-news": "Apple News",
  "cp-jimi": "CP Jimi",
  docx: "Word",
  djnml: "DJNML",
  "dpa-json": "dpa JSON",
  email: "E-mail",
  mbox: "Mailbox",
  form: "Form",
  html: "Web page",
  iptc7901: "IPTC 7901",
  jpeg: "Photo",
  markdown: "Markdown",
  "newsml-g2": "NewsML-G2",
  newsml: "NewsML",
  odt: "OpenDocument",
  outlook: "Outlook mail",
  newsml1: "NewsML 1",
  ninjs: "ninjs",
  nitf: "NITF",
  photo: "Photo",
  "plain-text": "Text",
  "press-release": "Press release",
  psd: "Photo",
  ritzau: "Ritzau XML",
  rss: "RSS",
  atom: "Atom",
  rdf: "RSS",
  rtf: "RTF",
  sgml: "SGML",
  "story-json": "JSON",
  "story-xml": "XML",
  tiff: "Photo",
  "weather-notice": "Weather notice",
  wxr: "WordPress export",
  xmp: "Photo data",
  zczc: "ZCZC",
  zip: "Archive",
};

const known = Object.keys(labels).sort((a, b) => b.length - a.length);

/** "nitf-3.6" → "NITF 3.6", "plain-text" → "Text". What is not known is shown as it is. */
export function formatLabel(format: string): string {
  const name = known.find(
    (one) => format === one || (format.startsWith(one) && /^[-\s]?\d/u.test(format.slice(one.length))),
  );
  if (name === undefined) return format;
  const version = /\d[\d.]*$/u.exec(format.slice(name.length))?.[0];
  return version === undefined ? (labels[name] ?? format) : `${labels[name] ?? name} ${version}`;
}
