const nested = (open: string, times: number, close: string): string => open.repeat(times) + "x" + close.repeat(times);

/** Small files that mean to fill the machine. */
export const bombs: Readonly<Record<string, () => string>> = {
  "an entity bomb": () =>
    `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "lol">${Array.from("bcdefghij", (name, index) => `<!ENTITY ${name} "${`&${"abcdefghij"[index] ?? "a"};`.repeat(10)}">`).join("")}]><nitf><body><body.content><p>&j;&j;</p></body.content></body></nitf>`,
  "an entity that asks for a file": () =>
    '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.head><hedline><hl1>&x;Head</hl1></hedline></body.head></body></nitf>',
  "very deep XML": () =>
    `<nitf><body><body.content>${nested("<block>", 20_000, "</block>")}</body.content></body></nitf>`,
  "deep XML that never ends": () => `<nitf><body>${"<block>".repeat(20_000)}</p></q>`,
  "deep HTML in a feed": () =>
    `<rss><channel><item><title>T</title><description><![CDATA[${"<div>".repeat(30_000)}text]]></description></item></channel></rss>`,
  "a huge attribute": () =>
    `<newsItem guid="${"a".repeat(500_000)}"><contentMeta><headline>H</headline></contentMeta></newsItem>`,
  "many attributes": () =>
    `<nitf ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(" ")}><body><p>x</p></body></nitf>`,
  "a very long line": () => `<nitf><body><body.content><p>${"word ".repeat(50_000)}</p></body.content></body></nitf>`,
  "a very long word": () => `<nitf><body><body.content><p>${"w".repeat(200_000)}</p></body.content></body></nitf>`,
  "brackets without end": () =>
    `<nitf><body><body.content><p>${"(".repeat(20_000)}</p><p>${"- ".repeat(20_000)}</p><p>${"&amp;".repeat(20_000)}</p></body.content></body></nitf>`,
  "many breaks": () => `<nitf><body><body.content><p>${"a<br/>".repeat(40_000)}</p></body.content></body></nitf>`,
  "deep JSON": () => `{"uri":"a","versioncreated":"b","headline":"h","body_html":${"[".repeat(100_000)}`,
  "deep JSON that is whole": () => `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  "a table of tables": () =>
    `<nitf><body><body.content>${nested("<table><tr><td>a</td><td>", 150, "</td></tr></table>")}</body.content></body></nitf>`,
  "a table as wide as the sea": () =>
    `<nitf><body><body.content><table><tr>${"<td colspan='1000'>a</td>".repeat(500)}</tr></table></body.content></body></nitf>`,
  "ten thousand declarations": () =>
    `<!DOCTYPE nitf [${Array.from({ length: 10_000 }, (_, n) => `<!ENTITY e${n} "v">`).join("")}]><nitf><body><p>&e9999;</p></body></nitf>`,
  "a comment without end": () => `<nitf><!-- ${"- ".repeat(100_000)}`,
  "open tags in plain text": () => "<".repeat(20_000),
  "headers without end": () => `Subject: ${"x".repeat(20_000)}\n${" folded\n".repeat(8_000)}`,
  "lines without end": () => "a\n".repeat(20_000),
  // Each of these once took a reader minutes: a pattern tried again from every character of a long run.
  "a run of blanks after a name": () => `From: a@b.example\nSubject: x${" ".repeat(40_000)}\n\nHello`,
  "a run of no-break spaces": () => `# Head\n\nSome words${"\u00a0".repeat(40_000)}and more.`,
  "a run of line ends": () => `ZCZC\nHello${"\r".repeat(40_000)}there`,
  "a run of blank lines": () => `From: a@b.example\nSubject: x\n\nHello${"\n".repeat(40_000)}there`,
  "comments that nobody closes": () => `# Head\n\nSome words ${"<!--".repeat(10_000)}`,
  "lines that can be cut in many ways": () => cutLines(),
  "lines that can be cut in many ways, in a form": () =>
    `Headline: Ferry aground\nByline: Ann Lee\nStory:\n\n${cutLines()}`,
  "lines that can be cut in many ways, in a mail": () => `From: a@b.example\nSubject: Ferry aground\n\n${cutLines()}`,
  "lines that can be cut in many ways, on a wire": () => `ZCZC\nHARBOUR 0421\nFerry aground\n\n${cutLines()}\nNNNN`,
  "breaks in a page": () => `<html><body><h1>Head</h1><p>${"a word<br>".repeat(20_000)}</p>`,
};

/** What patterns over lines look for, and find again and again without ever coming to an end. */
const waysToCut = [
  "- ",
  "# ",
  "* ",
  "0 ",
  ", ",
  "y ",
  "… ",
  "a.",
  "@",
  " of 1",
  "view this image ",
  "(AA - Tags: ",
  "BC-I,ADVISORY,000,",
];
const cutLines = (): string =>
  waysToCut.flatMap((piece) => [`${piece.repeat(60)}x`, `Some words ${piece.repeat(3_000)}x`]).join("\n");
