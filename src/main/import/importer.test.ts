import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ImportOutcome } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { realDisk } from "../desk/disk.ts";
import { openPictures } from "../desk/pictures.ts";
import type { ReceivedFile } from "../desk/receive-story.ts";
import { sampleStory } from "../desk/testing/sample-story.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { type Importer, makeImporter } from "./importer.ts";
import type { Reading } from "./isolated-reader.ts";

let temp = tempFolder();
beforeEach(() => {
  temp = tempFolder();
});
afterEach(() => temp.remove());

const result = (over: object = {}): string =>
  JSON.stringify({ format: "plain", stories: [sampleStory("Ferry", "Aground.")], notes: [], ...over });

/** An importer whose reader answers by the file's name, and all that it says. */
function setting(answers: Readonly<Record<string, Reading | (() => Promise<Reading>)>> = {}) {
  const received: ReceivedFile[] = [];
  const said: string[] = [];
  const outcomes: ImportOutcome[] = [];
  const importer: Importer = makeImporter({
    disk: realDisk,
    desk: {
      pictures: openPictures(realDisk, path.join(temp.folder, "pictures")),
      receive: (file, goOn = () => true) => {
        const kept = file.stories.filter((_, at) => goOn(at));
        received.push({ ...file, stories: kept });
        return Promise.resolve(kept.map(({ origin }) => `${file.name}-${origin.index ?? 0}`));
      },
      received: (id) => {
        const story = received
          .flatMap(({ name, stories }) => stories.map((one) => [`${name}-${one.origin.index ?? 0}`, one] as const))
          .find(([named]) => named === id)?.[1];
        return story === undefined ? Promise.reject(new Error(id)) : Promise.resolve(story);
      },
      sameFile: (sha256) =>
        received
          .filter((file) => file.sha256 === sha256)
          .flatMap((file) => file.stories.map(({ origin }) => `${file.name}-${origin.index ?? 0}`)),
    },
    read: async (name) => {
      const answer = answers[name] ?? { ok: true, json: result() };
      return typeof answer === "function" ? answer() : answer;
    },
    stopReading: () => said.push("stopped"),
    progress: (done, total, name) => said.push(`${done}/${total} ${name}`),
    outcome: (outcome) => outcomes.push(outcome),
  });
  return { importer, received, said, outcomes };
}

const put = (name: string, content = name): string => {
  const file = path.join(temp.folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content, "latin1");
  return file;
};

describe("bringing files in", () => {
  test("one that cannot be read is named with the reason, and the others are on the desk", async () => {
    const { importer, received, outcomes } = setting({
      "bomb.xml": { ok: false, reason: "it takes longer than 10 seconds to read" },
      "empty.json": {
        ok: true,
        json: result({
          stories: [],
          notes: [{ kind: "broken", where: "line 1", message: "empty.json: there is nothing in it" }],
        }),
      },
      "evil.txt": { ok: true, json: result({ stories: [{ schema: 1, body: "<script>" }] }) },
      "mad.txt": { ok: true, json: "{" },
    });
    const files = ["bomb.xml", "empty.json", "evil.txt", "good.txt", "mad.txt"].map((name) => put(name));
    const answer = await importer.paths([...files, path.join(temp.folder, "gone.txt"), put("nothing", "")]);
    expect(answer.map(({ refused, stories }) => refused ?? stories)).toEqual([
      "bomb.xml: it takes longer than 10 seconds to read",
      "empty.json: there is nothing in it",
      expect.stringMatching(/^evil\.txt: what was read is no story \(stories\.0\./u),
      ["good.txt-0"],
      "mad.txt: its reader answered what no reader answers",
      "gone.txt: it is not there any more",
      "nothing: the file is empty",
    ]);
    expect(received.map(({ name }) => name)).toEqual(["good.txt"]);
    expect(new Set(outcomes)).toEqual(new Set(answer));
  });

  test("keeps the bytes, their hash and where in the file each story stood", async () => {
    const { importer, received } = setting({
      "two.txt": { ok: true, json: result({ stories: [sampleStory("A", "a"), sampleStory("B", "b")] }) },
    });
    await importer.paths([put("two.txt", "bytes")]);
    const [file] = received;
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe("bytes");
    expect(file?.sha256).toBe("277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9");
    expect(file?.stories.map(({ origin }) => origin)).toEqual(
      [0, 1].map((index) => ({ name: "two.txt", reader: "plain", sha256: file?.sha256, index, of: 2 })),
    );
  });

  test("a file that is on the desk is not brought in again, also twice in one drop", async () => {
    const { importer, received } = setting();
    const answer = await importer.paths([put("a.txt", "same"), put("b.txt", "same"), put("c.txt", "same")]);
    expect(received).toHaveLength(1);
    expect(answer.filter(({ already }) => already)).toHaveLength(2);
    expect(new Set(answer.flatMap(({ stories }) => stories)).size).toBe(1);
  });

  test("walks folders by name, without hidden files, links and loops", async () => {
    const { importer } = setting();
    put("drop/b2.txt");
    put("drop/b10.txt");
    put("drop/.hidden");
    put("drop/a/deep.txt");
    put("elsewhere.txt");
    symlinkSync(temp.folder, path.join(temp.folder, "drop/loop"));
    symlinkSync(path.join(temp.folder, "elsewhere.txt"), path.join(temp.folder, "drop/link.txt"));
    mkdirSync(path.join(temp.folder, "bare"));
    const answer = await importer.paths([path.join(temp.folder, "drop"), path.join(temp.folder, "bare")]);
    expect(answer.map(({ name }) => name)).toEqual(["deep.txt", "b2.txt", "b10.txt", "bare"]);
    expect(answer.at(-1)?.refused).toBe("bare: there are no files in this folder");
  });

  test("a disk that is full is told, and stops nothing", async () => {
    const { importer } = setting();
    const full = makeImporter({
      disk: realDisk,
      desk: {
        receive: () => Promise.reject(new AppFailure({ code: "disk", message: "The disk is full." })),
        received: () => Promise.reject(new Error("none")),
        sameFile: () => [],
        pictures: openPictures(realDisk, temp.folder),
      },
      read: () => Promise.resolve({ ok: true, json: result() }),
      stopReading: () => undefined,
      progress: () => undefined,
      outcome: () => undefined,
    });
    const answer = await full.paths([put("a.txt"), put("b.txt")]);
    expect(answer.map(({ refused }) => refused)).toEqual(["a.txt: The disk is full.", "b.txt: The disk is full."]);
    expect(await importer.bytes("paste", Buffer.from("x"))).toMatchObject([{ stories: ["paste-0"] }]);
  });

  test("can be stopped: what was read stays, the rest is left out", async () => {
    const going: ((reading: Reading) => void)[] = [];
    const slow = (): Promise<Reading> =>
      new Promise((resolve) => {
        going.push(resolve);
      });
    const { importer, said, received } = setting({ "3.txt": slow, "4.txt": slow });
    const running = importer.paths(Array.from({ length: 20 }, (_, n) => put(`${n}.txt`)));
    // Until both lanes wait for a page.
    while (going.length < 2) await new Promise((resolve) => setImmediate(resolve));
    importer.stop();
    for (const go of going) go({ ok: false, reason: "reading it was stopped" });
    const answer = await running;
    expect(answer.map(({ name }) => name)).toEqual(["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"]);
    expect(received).toHaveLength(3);
    expect(said).toContain("stopped");
  });

  test("takes pictures along: the file itself, and those beside it in a folder", async () => {
    const figure = (src: string, n: number) => ({ kind: "figure", id: `b${n}`, figure: { src } });
    const names = ["own.jpg", "beside.png", "text.png", "missing.png", "../outside.png", "https://example.org/web.jpg"];
    const story = { ...sampleStory("Ferry", "x"), body: names.map(figure) };
    const jpeg = "\xff\xd8\xff picture";
    put("drop/own.jpg", jpeg);
    put("drop/beside.png", "\x89PNG\r\n\x1a\n picture");
    put("drop/text.png", "no picture at all");
    put("outside.png", "\x89PNG\r\n\x1a\n picture");
    const sources = async (dropped: string): Promise<unknown> => {
      const { importer, received } = setting({ "own.jpg": { ok: true, json: result({ stories: [story] }) } });
      await importer.paths([path.join(temp.folder, dropped)]);
      const own = received.find(({ name }) => name === "own.jpg");
      return own?.stories[0]?.body.map((block) => (block.kind === "figure" ? block.figure.src : undefined));
    };
    const kept = (ending: string): unknown =>
      expect.stringMatching(new RegExp(`^media:[0-9a-f]{64}\\.${ending}$`, "u"));
    expect(await sources("drop")).toEqual([kept("jpg"), kept("png"), ...names.slice(2)]);
    // Dropped alone, it says nothing of its neighbours.
    expect(await sources("drop/own.jpg")).toEqual([kept("jpg"), ...names.slice(1)]);
  });

  test("tells how far it is", async () => {
    const { importer, said } = setting();
    await importer.paths([put("a.txt"), put("b.txt"), put("c.txt")]);
    expect(said.at(-1)).toMatch(/^3\/3 /u);
    expect(said.filter((line) => line.startsWith("0/3"))).toHaveLength(2);
  });
});

describe("a file of many stories", () => {
  const many = (count: number) =>
    result({ stories: Array.from({ length: count }, (_, n) => sampleStory(`Story ${n}`, "Words.")) });

  test("tells how far it is, can be stopped, and goes on where it was stopped", async () => {
    const { importer, received, said } = setting({ "feed.xml": { ok: true, json: many(30) } });
    const file = put("feed.xml");
    const push = said.push.bind(said);
    said.push = (...words: string[]) => {
      if (words[0] === "12/30 feed.xml") importer.stop();
      return push(...words);
    };
    const [cut] = await importer.paths([file]);
    expect(said).toContain("5/30 feed.xml");
    expect(cut?.stories).toHaveLength(12);
    expect(cut?.notes.map(({ message }) => message).join()).toContain("18 of 30 stories were not brought in");
    said.push = push;
    const [rest] = await importer.paths([file]);
    expect(rest?.stories).toHaveLength(18);
    expect(
      received
        .flatMap(({ stories }) => stories.map(({ origin }) => origin.index))
        .toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    ).toEqual(Array.from({ length: 30 }, (_, n) => n));
    const [again] = await importer.paths([file]);
    expect(again).toMatchObject({ already: true });
    expect(again?.stories).toHaveLength(30);
  });

  test("hands its pictures over, and a photo alone is a figure for the open story", async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
    const body = [{ kind: "figure", id: "b1", figure: { src: "word/media/a.jpg", caption: { text: "A ferry." } } }];
    const json = result({ stories: [{ ...sampleStory("Ferry", "Aground."), body }] });
    const reading: Reading = { ok: true, json, pictures: [{ name: "word/media/a.jpg", bytes: jpeg }] };
    const { importer, received } = setting({
      "story.docx": reading,
      "a.jpg": reading,
      "bare.jpg": { ok: false, reason: "no" },
    });
    await importer.paths([put("story.docx")]);
    expect(received[0]?.stories[0]?.body[0]).toMatchObject({
      figure: { src: expect.stringMatching(/^media:/u) as string },
    });
    expect(await importer.picture("a.jpg", jpeg)).toMatchObject({
      caption: { text: "A ferry." },
      src: expect.stringMatching(/^media:/u) as string,
    });
    expect(await importer.picture("bare.jpg", jpeg)).toEqual({ src: expect.stringMatching(/^media:/u) as string });
    expect(await importer.picture("words.jpg", Uint8Array.of(1, 2, 3))).toBeNull();
    expect(received).toHaveLength(1);
  });
});
