import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(process.cwd(), "bench/peers");

/** Whether the peers are installed (`npm run bench` installs them first). */
export const havePeers = (): boolean => existsSync(resolve(folder, "node_modules"));

/** A module of bench/peers: these packages are not among the project's own. */
export const peer = (name: string): unknown => {
  const loaded = createRequire(resolve(folder, "package.json"))(name) as { default?: unknown };
  return loaded.default ?? loaded;
};

interface Kernel {
  lintText(text: string, options: object): Promise<{ messages: readonly unknown[] }>;
}

/** textlint with six rules over a text: the yardstick of the issue. */
export function textlintWithSixRules(): (text: string) => Promise<number> {
  const { TextlintKernel } = peer("@textlint/kernel") as { TextlintKernel: new () => Kernel };
  const unwrap = (module: unknown): unknown => (module as { default?: unknown }).default ?? module;
  const rules = [
    "textlint-rule-write-good",
    "textlint-rule-common-misspellings",
    "textlint-rule-doubled-spaces",
    "textlint-rule-en-max-word-count",
    "@textlint-rule/textlint-rule-no-unmatched-pair",
    "textlint-rule-max-comma",
  ].map((ruleId) => ({ ruleId, rule: unwrap(peer(ruleId)), options: true }));
  const plugins = [{ pluginId: "text", plugin: unwrap(peer("@textlint/textlint-plugin-text")) }];
  const kernel = new TextlintKernel();
  return async (text) =>
    (await kernel.lintText(text, { ext: ".txt", filePath: "/story.txt", plugins, rules })).messages.length;
}

/** A document to HTML as Tiptap's static renderer does it, with the starter kit: the yardstick of the issue. */
export function staticRenderer(): (doc: object) => string {
  const { renderToHTMLString } = peer("@tiptap/static-renderer/pm/html-string") as {
    renderToHTMLString: (given: { extensions: readonly unknown[]; content: object }) => string;
  };
  const kit = peer("@tiptap/starter-kit") as { StarterKit?: unknown };
  const extensions = [kit.StarterKit ?? kit];
  return (content) => renderToHTMLString({ extensions, content });
}

interface Dom {
  readonly window?: { readonly document: unknown; close?(): void };
  readonly document?: unknown;
}

/** Mozilla's Readability over a page, on one of the two trees it is run on. */
export function readabilityOver(tree: "linkedom" | "jsdom", html: string): () => unknown {
  const { Readability } = peer("@mozilla/readability") as {
    Readability: new (document: unknown) => { parse(): { content?: string } | null };
  };
  const open =
    tree === "linkedom"
      ? () => (peer("linkedom") as { parseHTML(text: string): Dom }).parseHTML(html)
      : () =>
          new (peer("jsdom") as { JSDOM: new (text: string, options: object) => Dom }).JSDOM(html, {
            url: "https://news.example/",
          });
  return () => {
    const dom = open();
    const found = new Readability(dom.document ?? dom.window?.document).parse();
    dom.window?.close?.();
    if (found?.content === undefined) throw new Error(`Readability found nothing on ${tree}`);
    return found;
  };
}
