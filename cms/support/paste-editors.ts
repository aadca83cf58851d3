import { createReadStream, existsSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { BrowserContext, Page } from "playwright";
import { openBlockEditor, saveInEditor, startWriting } from "./browser.ts";
import { askWordpress, type RawPost } from "./the-cms.ts";

/** An editor that the clipboard is pasted into. */
export interface PasteEditor {
  readonly name: string;
  /** Opens it afresh with the caret in it. */
  open(): Promise<Page>;
  /** What it made of the paste, as it would be saved. */
  read(page: Page): Promise<string>;
}

const root = path.resolve(import.meta.dirname, "../..");
const kinds: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".mjs": "text/javascript",
};

/** The pages of editors, by name. `content` is a function of the page that gives what the editor holds. */
const pages: Readonly<Record<string, string>> = {
  tinymce: `<script src="/modules/tinymce/tinymce.min.js"></script><textarea id="e"></textarea><script>
    tinymce.init({ selector: "#e", license_key: "gpl", plugins: "lists link image table", promotion: false })
      .then(([editor]) => { window.content = () => editor.getContent(); editor.focus(); window.ready = true; });</script>`,
  ckeditor: `<link rel="stylesheet" href="/modules/ckeditor5/dist/browser/ckeditor5.css"><script src="/modules/ckeditor5/dist/browser/ckeditor5.umd.js"></script><div id="e"></div><script>
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, TableCaption, TableToolbar, Image, ImageCaption, ImageStyle, MediaEmbed, PasteFromOffice } = CKEDITOR;
    ClassicEditor.create(document.querySelector("#e"), { licenseKey: "GPL", plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, TableCaption, Image, ImageCaption, ImageStyle, MediaEmbed, PasteFromOffice] })
      .then((editor) => { window.content = () => editor.getData(); editor.focus(); window.ready = true; });</script>`,
  quill: `<link rel="stylesheet" href="/modules/quill/dist/quill.snow.css"><script src="/modules/quill/dist/quill.js"></script><div id="e"></div><script>
    const quill = new Quill("#e", { theme: "snow" }); window.content = () => quill.getSemanticHTML(); quill.focus(); window.ready = true;</script>`,
  tiptap: `<script src="/tiptap.js"></script><div id="e"></div><script>
    const editor = new editors.Editor({ element: document.querySelector("#e"), extensions: [editors.StarterKit, editors.Image], content: "" });
    window.content = () => editor.getHTML(); editor.commands.focus(); window.ready = true;</script>`,
};

/** Serves the pages of the editors to this machine. */
async function servePages(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://x").pathname;
    const page = pages[name.slice(1)];
    const file =
      name === "/tiptap.js"
        ? path.join(root, "out/cms/tiptap.js")
        : path.join(root, "validators/editors/node_modules", name.replace(/^\/modules\//u, ""));
    if (page !== undefined) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(
        `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${name}</title><body>${page}</body></html>`,
      );
    } else if (file.startsWith(root) && existsSync(file)) {
      response.writeHead(200, { "content-type": kinds[path.extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404);
      response.end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** WordPress, TinyMCE, CKEditor 5, Quill and Tiptap, each in a page of its own. */
export async function pasteEditors(
  context: BrowserContext,
  wordpress: Page,
): Promise<{ readonly editors: readonly PasteEditor[]; close(): void }> {
  const served = await servePages();
  const onPage = (name: string, key: string): PasteEditor => ({
    name,
    open: async () => {
      const page = await context.newPage();
      await page.goto(`${served.address}/${key}`);
      await page.waitForFunction(() => (globalThis as unknown as { ready?: boolean }).ready === true);
      await page.bringToFront();
      return page;
    },
    read: (page) => page.evaluate(() => (globalThis as unknown as { content: () => string }).content()),
  });
  const blocks: PasteEditor = {
    name: "WordPress",
    open: async () => {
      await wordpress.bringToFront();
      await openBlockEditor(wordpress, "post-new.php");
      await startWriting(wordpress);
      return wordpress;
    },
    read: async (page) => {
      const id = await saveInEditor(page);
      return (await askWordpress<RawPost>(`/posts/${id}?context=edit`)).content.raw;
    },
  };
  return {
    close: served.close,
    editors: [
      blocks,
      onPage("TinyMCE 7", "tinymce"),
      onPage("CKEditor 5", "ckeditor"),
      onPage("Quill 2", "quill"),
      onPage("Tiptap 3", "tiptap"),
    ],
  };
}
