import { deflateRawSync } from "node:zlib";

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same numbers again for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const nitf = `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Harbour lights out</title></head><body><body.head><hedline><hl1>Harbour lights out</hl1></hedline></body.head>
<body.content><p>The lights of the harbour were out on Sunday.</p><p>They are to be mended on Monday.</p></body.content></body></nitf>`;
const ninjs = JSON.stringify({
  uri: "urn:harbour:1",
  type: "text",
  headline: "Harbour lights out",
  body_html: "<p>The lights of the harbour were out on Sunday.</p>",
});
const page = `<!doctype html><html><head><title>Harbour lights out</title></head><body><article><h1>Harbour lights out</h1>
<figure><img src="a.jpg"><figcaption>The harbour at night.</figcaption></figure><p>The lights of the harbour were out on Sunday.</p></article></body></html>`;
const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}\f0 Harbour lights out\par\par The lights of the harbour were out on Sunday.\par}`;
const mail =
  "From: desk@example.org\r\nSubject: Harbour lights out\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe lights of the harbour were out on Sunday.\r\n";
const docx = (document: string): Buffer =>
  zipOf([
    [
      "[Content_Types].xml",
      Buffer.from('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ],
    ["word/document.xml", Buffer.from(document)],
  ]);
const wordText =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Harbour lights out</w:t></w:r></w:p></w:body></w:document>';

const samples: readonly (readonly [string, Buffer])[] = [
  ["nitf", Buffer.from(nitf)],
  ["json", Buffer.from(ninjs)],
  ["html", Buffer.from(page)],
  ["rtf", Buffer.from(rtf, "latin1")],
  ["eml", Buffer.from(mail)],
  ["docx", docx(wordText)],
];

/** Bombs, nests and nonsense first, then samples of every kind with bytes turned, cut out, doubled and swapped. */
export function hostileFiles(count: number): readonly HostileFile[] {
  const files: HostileFile[] = bombs();
  const next = numbers(20261123);
  while (files.length < count) {
    const [ending, sample] = samples[next(samples.length)] ?? samples[0] ?? ["txt", Buffer.alloc(0)];
    files.push({ name: `${files.length}.${ending}`, bytes: spoiled(sample, next, files.length) });
  }
  return files.slice(0, count);
}

function spoiled(sample: Buffer, next: (below: number) => number, nth: number): Buffer {
  let bytes = Buffer.from(sample);
  for (let change = 0; change <= next(6); change += 1) {
    const at = next(bytes.length + 1);
    const length = next(40);
    const kind = next(5);
    if (kind === 0 && bytes.length > 0) bytes[at % bytes.length] = next(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length))]);
    else if (kind === 3)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(tokens[next(tokens.length)] ?? ""),
        bytes.subarray(at),
      ]);
    else bytes = bytes.subarray(0, at);
  }
  // No two alike: the same file would be known already.
  return Buffer.concat([bytes, Buffer.from(`\n${nth}`)]);
}

const tokens = [
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "&a;",
  "\0",
  "\u202E",
  "<svg onload=alert(1)>",
  "<script>alert(1)</script>",
  "]]>",
  "<!--",
  '"',
  "{",
  "[[[[",
  "\\bin999999999 ",
  "{\\object",
  "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x",
  "javascript:alert(1)",
  "\uFFFF",
  "%s%n",
  "../../../../etc/passwd",
];

/** Names that lead somewhere else, or mean something to a system. */
const hostileNames = [
  "../evil.txt",
  "..\\evil.txt",
  "/evil.txt",
  "C:\\evil.txt",
  "\\\\server\\share\\evil.txt",
  "evil.txt\0.png",
  "evil.txt:stream",
  "CON",
  "nul.txt",
  "COM1.txt",
  "evil\u202Etxt.exe",
  "a/../../../evil.txt",
  `${"evil/".repeat(200)}evil.txt`,
  "evil. ",
  "-rf",
  "~/.profile",
  "$(evil).txt",
];
const ferryCopy = (name: string): string => `Ferry of ${name} aground\n\nThe ferry of ${name} ran aground on Sunday.\n`;

function bombs(): HostileFile[] {
  const many = (text: string, times: number): Buffer => Buffer.from(text.repeat(times));
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  const laughs = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join("")}]><nitf><body><p>&m;</p></body></nitf>`;
  const outside = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>`;
  const entries = (count: number): Buffer =>
    zipOf(Array.from({ length: count }, (_, n) => [`${n}.txt`, Buffer.from("x")] as const));
  return [
    { name: "bomb.zip", bytes: zipOf([["a.txt", zeros]]) },
    { name: "bomb.docx", bytes: docx(`<w:document>${"<w:p/>".repeat(900_000)}</w:document>`) },
    { name: "nested.zip", bytes: zipOf([["b.zip", zipOf([["a.zip", zipOf([["a.txt", zeros]])]])]]) },
    { name: "crowd.zip", bytes: entries(10_000) },
    {
      name: "climbs.zip",
      bytes: zipOf([
        ["../../../../evil.txt", Buffer.from("x")],
        ["/etc/evil", Buffer.from("x")],
      ]),
    },
    {
      name: "names.zip",
      bytes: zipOf(
        [...hostileNames, ...hostileNames.map((name) => name.replace(/(?:\.txt)?$/u, ".png"))].map(
          (name) =>
            [name, Buffer.from(name.endsWith(".png") ? "\u0089PNG\r\n\u001A\n" : ferryCopy(name), "latin1")] as const,
        ),
      ),
    },
    { name: "short.zip", bytes: entries(3).subarray(0, 60) },
    { name: "laughs.nitf", bytes: Buffer.from(laughs) },
    { name: "outside.nitf", bytes: Buffer.from(outside) },
    { name: "deep.xml", bytes: Buffer.concat([many("<a>", 200_000), many("</a>", 200_000)]) },
    {
      name: "attributes.nitf",
      bytes: Buffer.from(`<nitf ${Array.from({ length: 60_000 }, (_, n) => `a${n}="b"`).join(" ")}/>`),
    },
    { name: "deep.html", bytes: many("<div>", 200_000) },
    { name: "tables.html", bytes: many("<table><tr><td>", 40_000) },
    { name: "lists.html", bytes: many("<ul><li>", 60_000) },
    { name: "deep.json", bytes: many("[", 500_000) },
    { name: "deep.rtf", bytes: Buffer.concat([Buffer.from("{\\rtf1 "), many("{", 500_000)]) },
    { name: "nothing.txt", bytes: Buffer.alloc(3_000_000) },
    { name: "not-utf8.txt", bytes: Buffer.alloc(2_000_000, 0xff) },
    { name: "turned.txt", bytes: many("\u202Etxet \u2066", 20_000) },
    { name: "one-line.txt", bytes: many("word ", 400_000) },
    { name: "lines.txt", bytes: many("A line.\n", 200_000) },
    { name: "much.txt", bytes: many("Copy that goes on and on, for a hundred megabytes.\n", 2_000_000) },
    {
      name: "picture.svg",
      bytes: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><text>Harbour</text></svg>',
      ),
    },
  ];
}

/** A zip archive, as small as the format allows. */
function zipOf(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const file = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crcOf(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(file.length, 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(20, 4);
    row.writeUInt16LE(20, 6);
    head.copy(row, 10, 8, 30);
    row.writeUInt32LE(at, 42);
    parts.push(head, file, packed);
    list.push(row, file);
    at += head.length + file.length + packed.length;
  }
  const index = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, index, end]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
