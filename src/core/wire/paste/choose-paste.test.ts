import { describe, expect, it } from "vitest";
import { choosePaste } from "./choose-paste.ts";

const sentence = "The ferry left the quay at noon with 120 people on board, the harbour master said.";
const second = "It came back in the evening without having put in anywhere.";
const text = `${sentence}\n\n${second}`;
const kind = (html: string, plain = text) => choosePaste({ html, text: plain }).kind;

describe("choosePaste", () => {
  it("reads a selection of a web page as markup", () => {
    const html = `<meta charset='utf-8'><h1 style="font-size: 32px;">Ferry leaves</h1><p style="color: rgb(0, 0, 0);">${sentence}</p><p>${second}</p>`;
    expect(choosePaste({ html, text: `Ferry leaves\n\n${text}` })).toMatchObject({
      kind: "html",
      why: "the markup has headings",
    });
  });

  it("reads pictures and links, which the text has lost", () => {
    expect(
      kind(
        `<p>${sentence}</p><figure><img src="https://alder.example/f.jpg"><figcaption>The ferry</figcaption></figure>`,
      ),
    ).toBe("html");
    expect(kind(`<span>${sentence} <a href="https://alder.example/ferry">More</a></span><span>${second}</span>`)).toBe(
      "html",
    );
    expect(kind(`<img src="https://alder.example/f.jpg">`, "")).toBe("html");
  });

  it("reads Windows' clipboard format from its fragment", () => {
    const html = `Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000400\r\nStartFragment:00000131\r\nEndFragment:00000360\r\nSourceURL:https://alder.example/\r\n<html><body>\r\n<!--StartFragment--><p>${sentence}</p><p>${second}</p><!--EndFragment-->\r\n</body></html>`;
    expect(choosePaste({ html, text })).toEqual({
      kind: "html",
      content: `<p>${sentence}</p><p>${second}</p>`,
      why: "the markup has paragraphs",
    });
  });

  it("reads Word's and Outlook's paragraphs, with the styles that stand before the fragment", () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head><body lang=EN-GB><!--StartFragment--><p class=MsoNormal>${sentence}<o:p></o:p></p><p class=MsoNormal>${second}<o:p></o:p></p><!--EndFragment--></body></html>`;
    const chosen = choosePaste({ html, text });
    expect(chosen.kind).toBe("html");
    expect(chosen.content).toContain("MsoNormal {");
  });

  it("reads Google Docs' paragraphs inside its bold that is none", () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">${sentence}</span></p><p dir="ltr"><span>${second}</span></p></b>`;
    expect(kind(html)).toBe("html");
  });

  it("reads a spreadsheet as a table", () => {
    const html = "<table><tr><td>Port</td><td>Ships</td></tr><tr><td>Alder</td><td>14</td></tr></table>";
    expect(choosePaste({ html, text: "Port\tShips\nAlder\t14" }).why).toBe("the markup has a table");
  });

  it("takes the text of a PDF viewer, whose markup places every line", () => {
    const lines = (text.match(/[^\n]{1,40}/gu) ?? []).map(
      (line, n) =>
        `<span style="left: 10%; top: ${n}%; font-size: 11px;" role="presentation">${line}</span><br role="presentation">`,
    );
    expect(kind(lines.join(""))).toBe("text");
  });

  it("takes the text of a code editor", () => {
    const html = `<meta charset='utf-8'><div style="font-family: Menlo, monospace;white-space: pre;"><span style="color:#000">${sentence}</span></div>`;
    expect(kind(html, sentence)).toBe("text");
  });

  it("takes the text where markup says no more, or less", () => {
    expect(kind(`<meta charset='utf-8'><span style="color: black">${sentence}</span>`, sentence)).toBe("text");
    expect(kind(`<p>${sentence.slice(0, 30)}</p><p>x</p>`)).toBe("text");
    expect(kind("")).toBe("text");
    expect(kind("<meta charset='utf-8'><style>p { color: red }</style>")).toBe("text");
  });

  it("keeps bold and italic words where it goes into a text, and only there", () => {
    const html = `<span>${sentence} It was <i>late</i>.</span>`;
    const plain = `${sentence} It was late.`;
    expect(choosePaste({ html, text: plain }, "text").kind).toBe("html");
    expect(choosePaste({ html, text: plain }).kind).toBe("text");
    const docs = `<b style="font-weight:normal;" id="docs-internal-guid-1"><span style="font-weight:400">${sentence}</span></b>`;
    expect(choosePaste({ html: docs, text: sentence }, "text").kind).toBe("text");
    const bold = `<span style="font-weight:700">${sentence}</span>`;
    expect(choosePaste({ html: bold, text: sentence }, "text").kind).toBe("html");
  });

  it("does not count words of styles and scripts", () => {
    const html = `<style>${".a{color:red}".repeat(40)}</style><p>${sentence.slice(0, 20)}</p><p>x</p>`;
    expect(kind(html)).toBe("text");
  });

  it("takes a counter's pixel for no picture", () => {
    expect(kind(`<span>${text}</span><img src="https://count.example/p.gif" width="1" height="1">`)).toBe("text");
  });

  it("answers in time for markup made to be slow", () => {
    for (const part of ["<", "<!--", "<style></style>", "<p ", "<style>", "&amp;", "<a href="]) {
      const html = part.repeat(100_000);
      expect(["html", "text"]).toContain(choosePaste({ html, text }).kind);
    }
  });
});
