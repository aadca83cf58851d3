import type { IpcMain, IpcMainInvokeEvent, WebContents } from "electron";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Handlers, requestChannels, type Requests, type Result } from "../../ipc/contract.ts";
import { usualPreferences } from "../../ipc/preferences.ts";
import { AppFailure } from "../app-failure.ts";
import { plainProfile } from "../../core/export/profiles/built-in-profiles.ts";
import { sampleStory } from "../desk/testing/sample-story.ts";
import { argumentShapes } from "./argument-shapes.ts";
import { handleAll } from "./handle-all.ts";

vi.mock("electron", () => ({ protocol: {} }));
vi.mock("../log.ts", () => ({ log: () => undefined }));

type Ask = (event: unknown, ...args: unknown[]) => Promise<Result<unknown>> | Result<unknown>;

/** A page at home, and main as it hears it. */
function setting(handler: (...args: unknown[]) => unknown = () => "answered") {
  const frame = { url: "wiredesk://app/" };
  const editor = { mainFrame: frame } as unknown as WebContents;
  const asked = new Map<string, Ask>();
  const ipc = {
    handle: (channel: string, ask: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) => {
      asked.set(channel, ask as Ask);
    },
  } satisfies Pick<IpcMain, "handle">;
  const handlers = Object.fromEntries(requestChannels.map((channel) => [channel, handler])) as unknown as Handlers;
  handleAll(ipc, handlers, argumentShapes, () => editor);
  const ask = async (
    channel: keyof Requests,
    args: readonly unknown[],
    event: unknown = { sender: editor, senderFrame: frame },
  ) => asked.get(channel)?.(event, ...args);
  return { editor, frame, ask };
}

const story = sampleStory("Ferry aground", "All safe.");
const counts = { mustFix: 0, fix: 0, check: 0 };
const request = { id: "a", story, target: "html", passedOver: [] };

const publication = { id: "a", story, passedOver: [], site: "site-1", status: "draft", featured: true } as const;

/** Arguments that every channel takes. */
const right: { readonly [C in keyof Requests]: Parameters<Requests[C]> } = {
  "desk:list": [],
  "desk:first": [],
  "desk:tabs": [],
  "tour:due": [],
  "print:galley": [{ id: "a", story, passedOver: [], overrideReason: "the agency lifted it by telephone" }],
  "preferences:get": [],
  "preferences:set": [usualPreferences],
  "preferences:take": [],
  "preferences:hand-on": [],
  "desk:search": ["ferry"],
  "desk:open": ["a"],
  "desk:state": ["a", "ready"],
  "desk:revive": ["a", "it was the wrong story"],
  "desk:answer-order": ["a", "b", true],
  "desk:append": ["a", { seq: 0, steps: [{}] }],
  "desk:snapshot": ["a", 0, story, counts],
  "desk:pass-over": ["a", [{ identity: "i", check: "c", quote: "q", scope: "here", at: "2026-05-03" }]],
  "desk:counts": ["a", counts],
  "desk:peek": ["a"],
  "desk:duplicate": ["a"],
  "desk:versions": ["a"],
  "desk:version": ["a", "2026-05-03T10-00-00.000Z-asked.json"],
  "desk:keep-version": ["a", "asked", story],
  "desk:baseline": ["a", [{ id: "b1", kind: "paragraph", text: "A ferry ran aground." }]],
  "desk:checked": [
    "a",
    [
      {
        id: "1",
        kind: "cq",
        quote: "84",
        before: "had ",
        after: " on",
        by: "Ada",
        against: "the list",
        at: "2026-05-03",
      },
    ],
  ],
  "house:decisions": [],
  "house:decide": [{ words: [{ word: "Sandwik", at: "2026-05-03" }], off: [], signedBy: "Ada" }],
  "house:tally": ["a", [{ identity: "i", check: "c", ignored: false }]],
  "house:health": [],
  "desk:wire": ["a"],
  "import:paths": [["/a.txt"]],
  "import:bytes": ["a.txt", new Uint8Array([1])],
  "picture:facts": ["media:a.jpg"],
  "import:picture": ["a.jpg", new Uint8Array([1])],
  "import:dialog": [],
  "import:stop": [],
  "export:targets": [],
  "export:preview": [story, "html"],
  "export:file": [request],
  "export:copy": [{ ...request, overrideReason: "the agency lifted it by telephone" }],
  "export:gate": [request],
  "export:reasons": [request],
  "desk:recovered": [],
  "desk:retry": [],
  "desk:keep-elsewhere": [[{ id: "a-story", story }]],
  "desk:copy-text": [{ id: "a-story", story }],
  "profiles:list": [],
  "profiles:save": [plainProfile],
  "profiles:remove": ["harbour"],
  "profiles:bring-in": [],
  "profiles:share": ["harbour"],
  "publish:sites": [],
  "publish:save-site": [{ kind: "wordpress", address: "https://example.org", user: "desk", secret: "abcd efgh" }],
  "publish:forget-site": ["site-1"],
  "publish:plan": [publication],
  "publish:send": [{ ...publication, status: "future", at: "2026-05-04T06:00:00Z", slug: "ferry", answer: "update" }],
  "publish:stop": [],
  "link:open": ["https://example.org/"],
  "words:get": [],
  "words:set": [["kvist"]],
};

describe.each(requestChannels)("%s", (channel) => {
  test("is answered when the editor asks rightly, with what was sent", async () => {
    const handler = vi.fn<(...args: unknown[]) => unknown>(() => "answered");
    expect(await setting(handler).ask(channel, right[channel])).toEqual({ ok: true, value: "answered" });
    expect(handler).toHaveBeenCalledExactlyOnceWith(...right[channel]);
  });

  test("is denied to every other page", async () => {
    const handler = vi.fn<() => unknown>();
    const { editor, frame, ask } = setting(handler);
    const strangers = [
      { sender: { mainFrame: frame }, senderFrame: frame },
      { sender: editor, senderFrame: { url: "wiredesk://app/" } },
      { sender: editor, senderFrame: null },
    ];
    for (const event of strangers)
      expect(await ask(channel, right[channel], event)).toMatchObject({ ok: false, error: { code: "denied" } });
    for (const url of [
      "https://app/",
      "wiredesk://elsewhere/",
      "about:blank",
      "file:///",
      "wiredesk://app.example.org/",
    ]) {
      frame.url = url;
      expect(await ask(channel, right[channel])).toMatchObject({ ok: false, error: { code: "denied" } });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  test("is denied with arguments of another kind or number", async () => {
    const handler = vi.fn<() => unknown>();
    const { ask } = setting(handler);
    const args = right[channel];
    const wrong: unknown[][] = [...args.keys()].flatMap((at) =>
      [null, undefined, 3.5, { toString: "x" }, [[[]]], () => 1].map((bad) =>
        args.map((arg, n) => (n === at ? bad : arg)),
      ),
    );
    if (args.length > 0) wrong.push([]);
    for (const bad of wrong) expect(await ask(channel, bad)).toMatchObject({ ok: false, error: { code: "denied" } });
    expect(handler).not.toHaveBeenCalled();
  });

  test("is denied more than it may carry, before anybody looks at what it is", async () => {
    const handler = vi.fn<() => unknown>();
    const { ask } = setting(handler);
    const tooMuch = new Uint8Array(argumentShapes[channel].atMost + 1);
    for (const args of [[tooMuch], [...right[channel], tooMuch], [[[{ a: tooMuch }]]]])
      expect(await ask(channel, args)).toMatchObject({
        ok: false,
        error: { code: "denied", message: expect.stringContaining("more than it may carry") },
      });
    expect(handler).not.toHaveBeenCalled();
  });

  test("never throws, whatever it is sent", async () => {
    const { ask } = setting();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { maxLength: 4 }), async (args) => {
        expect(await ask(channel, args)).toHaveProperty("ok");
      }),
      { numRuns: 30 },
    );
  });
});

describe("a request", () => {
  test("that carries too much is denied before anybody looks into it", async () => {
    const handler = vi.fn<() => unknown>();
    const { ask } = setting(handler);
    const huge = "x".repeat(70_000);
    expect(await ask("desk:search", [huge])).toMatchObject({ ok: false, error: { code: "denied" } });
    expect(await ask("import:bytes", ["a", new Uint8Array(60 * 1024 * 1024)])).toMatchObject({
      error: { code: "denied" },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test("that fails as expected gives the failure, another one a sentence and no more", async () => {
    const expected = setting(() => Promise.reject(new AppFailure({ code: "gate", message: "Closed.", path: "/x" })));
    expect(await expected.ask("desk:list", [])).toEqual({
      ok: false,
      error: { code: "gate", message: "Closed.", path: "/x" },
    });
    const full = setting(() => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" })));
    for (const channel of ["words:set", "profiles:save", "preferences:hand-on", "publish:save-site"] as const)
      expect(await full.ask(channel, right[channel])).toEqual({
        ok: false,
        error: { code: "disk", message: expect.stringContaining("the disk is full") },
      });
    const not = setting(() => {
      throw new TypeError("x is undefined");
    });
    expect(await not.ask("desk:list", [])).toMatchObject({
      ok: false,
      error: { code: "unexpected", message: expect.stringContaining("kept") },
    });
  });
});
