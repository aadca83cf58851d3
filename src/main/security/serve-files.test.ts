import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Session } from "electron";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { realDisk } from "../desk/disk.ts";
import { openPictures } from "../desk/pictures.ts";
import { pngHeader } from "../desk/testing/png-header.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { editorPolicies } from "./policy.ts";
import { listServedFiles, serveFiles } from "./serve-files.ts";

vi.mock("electron", () => ({ protocol: {} }));

const { folder, remove } = tempFolder();
interface OlderAnswer {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly error?: number;
}
type OlderHandler = (
  request: { readonly url: string; readonly method: string },
  callback: (answer: OlderAnswer) => void,
) => void;

let get: (address: string, method?: string) => Promise<Response>;
let getOlder: (address: string, method?: string) => Promise<OlderAnswer>;

beforeAll(async () => {
  const out = path.join(folder, "renderer");
  mkdirSync(path.join(out, "assets"), { recursive: true });
  writeFileSync(path.join(out, "index.html"), "home");
  writeFileSync(path.join(out, "assets/index.js"), "script");
  writeFileSync(path.join(out, "assets/data.dat"), "of no known type");
  writeFileSync(path.join(out, "assets/check.worker-a1b2.js"), "checks");
  const listed = ["index.html", "assets/index.js", "assets/check.worker-a1b2.js", "assets/data.dat"];
  writeFileSync(path.join(out, "unlisted.js"), "not listed");
  writeFileSync(path.join(folder, "secret.html"), "secret");
  symlinkSync(path.join(folder, "secret.html"), path.join(out, "link.html"));
  writeFileSync(path.join(out, "files.json"), JSON.stringify(listed));
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  const session = { protocol: { handle: (_scheme: string, handler: typeof answer) => void (answer = handler) } };
  let answerOlder: OlderHandler = (_request, callback) => callback({ error: -2 });
  const older = {
    protocol: { registerFileProtocol: (_scheme: string, handler: OlderHandler) => void (answerOlder = handler) },
  };
  const { toShow } = openPictures(realDisk, path.join(folder, "pictures"));
  mkdirSync(path.join(folder, "pictures"));
  writeFileSync(path.join(folder, "pictures", `${"a".repeat(64)}.png`), pngHeader(400, 300));
  writeFileSync(path.join(folder, "pictures", `${"b".repeat(64)}.tif`), "picture");
  const picture = toShow;
  const served = listServedFiles(out);
  for (const one of [session, older]) void serveFiles(one as unknown as Session, served, editorPolicies, picture);
  get = async (url, method = "GET") => answer({ url, method } as Request);
  getOlder = (url, method = "GET") => new Promise((settle) => answerOlder({ url, method }, settle));
});
afterAll(remove);

describe("the window's own scheme", () => {
  test("serves what the build listed, with the policy", async () => {
    const page = await get("wiredesk://app/");
    expect(await page.text()).toBe("home");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const script = await get("wiredesk://app/assets/index.js?v=1#x");
    expect(await script.text()).toBe("script");
    for (const { headers } of [page, script]) {
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("cross-origin-opener-policy")).toBeNull();
    }
  });

  test("lets the checks fetch their tables from beside them, and the window nothing", async () => {
    const checks = (await get("wiredesk://app/assets/check.worker-a1b2.js")).headers.get("content-security-policy");
    expect(checks).toContain("connect-src 'self'");
    expect(checks).toContain("default-src 'none'");
    for (const path of ["", "assets/index.js"]) {
      const { headers } = await get(`wiredesk://app/${path}`);
      expect(headers.get("content-security-policy")).toContain("connect-src 'none'");
    }
  });

  test("serves the same by the older way, as a file with the policy", async () => {
    const page = await getOlder("wiredesk://app/");
    expect(page.path).toMatch(/renderer.index\.html$/u);
    expect(page.headers?.["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers?.["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    expect(page.headers).not.toHaveProperty("cross-origin-opener-policy");
  });

  test("serves the desk's pictures that a page can show", async () => {
    const shown = await get(`wiredesk://app/media/${"a".repeat(64)}.png`);
    expect(await shown.arrayBuffer().then((bytes) => new Uint8Array(bytes))).toEqual(
      Uint8Array.from(pngHeader(400, 300)),
    );
    expect(shown.headers.get("content-type")).toBe("image/png");
  });

  test.each([
    `wiredesk://app/media/${"b".repeat(64)}.tif`,
    `wiredesk://app/media/${"c".repeat(64)}.jpg`,
    `wiredesk://app/media/../${"a".repeat(64)}.png`,
    "wiredesk://app/media/..%2f..%2fsecret.html",
    "wiredesk://app/media/",
    "wiredesk://app/unlisted.js",
    "wiredesk://app/files.json",
    "wiredesk://app/link.html",
    "wiredesk://app/../secret.html",
    "wiredesk://app/..%2fsecret.html",
    "wiredesk://app/%2e%2e/secret.html",
    "wiredesk://app/..%5csecret.html",
    "wiredesk://app//index.html",
    "wiredesk://app/index.html%00.js",
    "wiredesk://app/%E0%A4%A",
    "wiredesk://app/assets/data.dat",
    "wiredesk://elsewhere/index.html",
    "wiredesk://app@elsewhere/index.html",
  ])("does not serve %s", async (address) => {
    const { status } = await get(address);
    expect(status).toBe(404);
    expect(await getOlder(address)).toEqual({ error: -6 });
  });

  test("answers nothing but GET", async () => {
    for (const method of ["POST", "PUT", "HEAD"]) {
      expect((await get("wiredesk://app/", method)).status).toBe(404);
      expect(await getOlder("wiredesk://app/", method)).toEqual({ error: -6 });
    }
  });
});
