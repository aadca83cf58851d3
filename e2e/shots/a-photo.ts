import type { Page } from "playwright/test";

const caption = "The old pier of Vik at dusk, seen from the ferry, Friday, May 3, 2026.";
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Harbour News"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A photo of a shore at dusk, as large as an agency sends it, that says what it shows: drawn by the page itself. */
export async function aPhoto(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1200, 800];
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("nothing can be drawn");
    const fill = (top: number, height: number, ...colors: readonly string[]): void => {
      const shades = pen.createLinearGradient(0, top, 0, top + height);
      colors.forEach((color, n) => shades.addColorStop(n / (colors.length - 1), color));
      pen.fillStyle = shades;
      pen.fillRect(0, top, 1200, height);
    };
    fill(0, 500, "#465a82", "#e6b4a0");
    fill(500, 300, "#a17e70", "#313f5b");
    pen.fillStyle = "#28262a";
    pen.fillRect(660, 486, 540, 20);
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  const jpeg = Buffer.from(drawn.slice(drawn.indexOf(",") + 1), "base64");
  const said = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, "utf8");
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(said.length + 2, 2);
  // Behind the mark with which every JPEG begins.
  return Buffer.concat([jpeg.subarray(0, 2), head, said, jpeg.subarray(2)]);
}
