import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { theCms } from "./the-cms.ts";

/** Debian's Chromium with one clipboard, signed in to WordPress. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  /** A page that puts HTML and words on the clipboard by a real Ctrl+C. */
  copy(forms: { readonly html: string; readonly text: string }): Promise<void>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<OpenBrowser> {
  // The pages are ours and on this machine; as root Chromium's own sandbox cannot be.
  const browser: Browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const source = await context.newPage();
  await source.setContent('<div contenteditable="true" id="source">words</div>');
  return {
    context,
    async copy(forms) {
      await source.bringToFront();
      await source.evaluate(({ html, text }) => {
        document.addEventListener(
          "copy",
          (event) => {
            event.clipboardData?.setData("text/html", html);
            event.clipboardData?.setData("text/plain", text);
            event.preventDefault();
          },
          { once: true },
        );
      }, forms);
      await source.focus("#source");
      await source.keyboard.press("Control+a");
      await source.keyboard.press("Control+c");
    },
    close: () => browser.close(),
  };
}

/** Signs in at the login page, as a person does. */
export async function signIn(context: BrowserContext): Promise<Page> {
  const { address, user, login } = theCms();
  const page = await context.newPage();
  await page.goto(`${address}/wp-login.php`);
  await page.fill("#user_login", user);
  await page.fill("#user_pass", login);
  await page.click("#wp-submit");
  await page.waitForURL("**/wp-admin/**");
  return page;
}

/** The block editor's own functions, as far as we ask it. */
interface BlockEditor {
  readonly data: {
    select(store: string): {
      getEditedPostContent(): string;
      getBlocks(): readonly EditorBlock[];
      isSavingPost(): boolean;
      getCurrentPostId(): number;
    };
    dispatch(store: string): {
      set(scope: string, name: string, value: unknown): void;
      insertDefaultBlock(): Promise<unknown>;
      savePost(): Promise<unknown>;
      editPost(change: object): Promise<unknown>;
    };
  };
}

interface EditorBlock {
  readonly name: string;
  readonly isValid: boolean;
  readonly innerBlocks: readonly EditorBlock[];
}

/** Opens the block editor and waits until it stands, its welcome put away. */
export async function openBlockEditor(page: Page, path: string): Promise<void> {
  await page.goto(`${theCms().address}/wp-admin/${path}`);
  await page.waitForSelector(".block-editor-block-list__layout");
  await page.evaluate(() => {
    const { wp } = globalThis as unknown as { wp: BlockEditor };
    wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
  });
}

/** What the editor would save, and the blocks in it that it does not take as they are. */
export const editedPost = (
  page: Page,
): Promise<{ readonly content: string; readonly blocks: number; readonly invalid: readonly string[] }> =>
  page.evaluate(() => {
    const { wp } = globalThis as unknown as { wp: BlockEditor };
    const all = (blocks: readonly EditorBlock[]): readonly EditorBlock[] =>
      blocks.flatMap((block) => [block, ...all(block.innerBlocks)]);
    const blocks = all(wp.data.select("core/block-editor").getBlocks());
    return {
      content: wp.data.select("core/editor").getEditedPostContent(),
      blocks: blocks.length,
      invalid: blocks.filter(({ isValid }) => !isValid).map(({ name }) => name),
    };
  });

/** Puts the caret into an empty paragraph of a new post. */
export const startWriting = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { wp } = globalThis as unknown as { wp: BlockEditor };
    await wp.data.dispatch("core/block-editor").insertDefaultBlock();
  });

/** Saves by the editor; answers with the post's id. */
export const saveInEditor = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { wp } = globalThis as unknown as { wp: BlockEditor };
    await wp.data.dispatch("core/editor").editPost({ title: "Pasted" });
    await wp.data.dispatch("core/editor").savePost();
    return wp.data.select("core/editor").getCurrentPostId();
  });
