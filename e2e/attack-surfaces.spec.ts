import { plainProfile } from "../src/core/export/profiles/built-in-profiles.ts";
import { fakeLogin, fakeWordpress } from "../src/main/publish/testing/fake-wordpress.ts";
import { answer } from "./answer.ts";
import { ask, bringIn, get } from "./ask.ts";
import { expect, tellProbes, test } from "./attacked.ts";
import { put } from "./copy.ts";
import { harmIn, listenForScripts } from "./harm.ts";
import { hostilePhoto, hostileWords } from "./hostile-words.ts";
import { liveParts } from "./live-parts.ts";

// Hostile words, settings, profiles, photos and sites, by the ways by which they come in. One launch.
test.describe.configure({ mode: "default" });
test.beforeEach(({ attacked }) => attacked.anew());

test("words that are right, photos that were dropped, settings and profiles that were shared do no more", async ({
  attacked,
}) => {
  const { app, window, outside, dataFolder } = attacked;
  await listenForScripts(window);
  const words = hostileWords(outside.address);
  const [outcome] = await bringIn(window, await put(dataFolder, "ferry.txt"));
  const { story } = await get(window, "desk:open", outcome?.stories[0] ?? "");
  let probes = 0;
  const tried = (count = 1): void => void (probes += count);

  for (const word of words) {
    await ask(window, "words:set", [word]);
    tried();
  }
  const photo = hostilePhoto(outside.address);
  const strangers: readonly (readonly [string, string])[] = [
    ["drawing.svg", `<svg xmlns="http://www.w3.org/2000/svg" onload="ran.push('drawing')"/>`],
    ["drawing.jpg", `<svg xmlns="http://www.w3.org/2000/svg" onload="ran.push('drawing')"/>`],
    ["page.png", `<html><body>${words.join("")}</body></html>`],
  ];
  for (const [name, text] of strangers) {
    const taken = await window.evaluate(
      ([file, content]) => {
        const { wiredesk } = globalThis as unknown as {
          wiredesk: { request(channel: string, ...args: unknown[]): Promise<unknown> };
        };
        return wiredesk.request("import:picture", file, new TextEncoder().encode(content));
      },
      [name, text] as const,
    );
    expect(taken, name).toMatchObject({ ok: true, value: null });
    tried();
  }
  const figure = await window.evaluate(
    (bytes) => {
      const { wiredesk } = globalThis as unknown as {
        wiredesk: { request(channel: string, ...args: unknown[]): Promise<{ value?: { caption?: { text: string } } }> };
      };
      return wiredesk.request("import:picture", "../../photo.jpg", Uint8Array.from(bytes));
    },
    [...photo],
  );
  expect(figure.value?.caption?.text).toContain("onerror");
  tried();
  for (const src of ["media:../../../preferences.json", "media:../../../../etc/passwd", `${outside.address}/a.jpg`]) {
    expect(await ask(window, "picture:facts", src), src).not.toMatchObject({ ok: true, value: { src } });
    tried();
  }

  const answerWith = (file: string): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
  const settings: readonly string[] = [
    `{ "theme": ${JSON.stringify(words[0])} }`,
    `{ "__proto__": { "theme": "dark" }, "constructor": { "prototype": { "polluted": true } } }`,
    `{ "keys": { "__proto__": "F8", "file:open": "javascript:alert(1)" } }`,
    `{ "keys": { "file:open": ${JSON.stringify(words[1])} } }`,
    `{ "style": { "levels": { "__proto__": "off" }, "limits": { "headline": 1e308 } } }`,
    `{ "exportTarget": ${JSON.stringify(words.join(" "))} }`,
    "[".repeat(100_000),
    `{ "textSize": "100; background: url(${outside.address}/size)" }`,
    words.join("\n"),
    "\0".repeat(100_000),
  ];
  const before = await get(window, "preferences:get");
  for (const [nth, text] of settings.entries()) {
    await answerWith(await put(dataFolder, `settings-${nth}.json`, text));
    const answer = await ask(window, "preferences:take");
    expect(answer.ok, text.slice(0, 100)).toBe(false);
    tried();
  }
  expect(await get(window, "preferences:get")).toEqual(before);

  const profile = { ...plainProfile, id: "hostile", label: "Hostile" };
  const profiles: readonly unknown[] = [
    ...words.flatMap((word) => [
      { ...profile, caption: { ...profile.caption, both: word } },
      { ...profile, classes: { p: word } },
      { ...profile, linkRel: word },
      { ...profile, id: word },
      { ...profile, pictures: { name: `${word}{n}`, longestSide: null } },
    ]),
    { ...profile, id: "../../escape" },
    { ...profile, id: "wordpress" },
    { ...profile, crosshead: "1><script>" },
    { ...profile, figure: "script" },
    { ...profile, allowed: ["p", "script"] },
    { ...profile, extra: true },
    JSON.parse(`{ "__proto__": ${JSON.stringify(profile)} }`) as unknown,
  ];
  // Text of a caption may hold what is no markup; the rest is refused for what it is.
  let kept = 0;
  for (const [nth, one] of profiles.entries()) {
    await answerWith(await put(dataFolder, `hostile-${nth}.wiredesk-profile.json`, JSON.stringify(one)));
    const answer = await ask(window, "profiles:bring-in");
    tried();
    if (!answer.ok) continue;
    kept += 1;
    await profileIsHarmless("hostile");
  }
  expect(kept).toBeLessThanOrEqual(words.length);
  // What may stand in one: a label and a caption with everything but angle brackets.
  for (const word of words) {
    const text = word.replaceAll(/[<>]/gu, "").slice(0, 180);
    const caption = { both: `{caption} ${text} {credit}`, captionOnly: `{caption}${text}`, creditOnly: text };
    await get(window, "profiles:save", { ...profile, label: word.slice(0, 60), caption, figure: "data-caption" });
    tried(2);
    await profileIsHarmless("hostile");
  }
  expect(await harmIn(window)).toEqual([]);
  expect(outside.heard).toEqual([]);
  tellProbes(probes);

  async function profileIsHarmless(id: string): Promise<void> {
    const written = await get(window, "export:preview", story, id);
    expect(liveParts(written, outside.address)).toEqual([]);
  }
});

test("copy is published to the site that was entered and to nobody else, whatever was entered and whatever it answers", async ({
  attacked,
}) => {
  const { app, window, outside, dataFolder } = attacked;
  await listenForScripts(window);
  let probes = 0;
  const addresses = [
    "javascript:alert(1)",
    "data:text/html,copy",
    "file:///etc/passwd",
    "ftp://example.org",
    "http://example.org",
    "http://127.0.0.1.example.org",
    "http://localhost.example.org",
    "http://169.254.169.254",
    "http://0.0.0.0",
    "https://desk:secret@example.org",
    "wiredesk://app/",
    "ws://example.org",
    "https://",
    "http://[::1",
    "//",
  ];
  const login = { kind: "wordpress", user: fakeLogin.user, secret: fakeLogin.password } as const;
  for (const address of addresses) {
    expect((await ask(window, "publish:save-site", { ...login, address })).ok, address).toBe(false);
    probes += 1;
  }
  const links = [
    ...addresses.filter((address) => /^(?:javascript|data|file|ftp|wiredesk|ws):/u.test(address)),
    "about:blank",
    "blob:wiredesk://app/1",
    "chrome://gpu",
    "vbscript:1",
    "ms-msdt:/id",
    "smb://server/share",
    "  javascript:alert(1)",
    "java\nscript:alert(1)",
  ];
  const opened = await app.evaluate(({ shell }) => {
    const holder = globalThis as unknown as { openedOutside: string[] };
    holder.openedOutside = [];
    shell.openExternal = (address) => {
      holder.openedOutside.push(address);
      return Promise.resolve();
    };
    return holder.openedOutside;
  });
  for (const link of links) {
    expect((await ask(window, "link:open", link)).ok, link).toBe(false);
    probes += 1;
  }

  const [outcome] = await bringIn(
    window,
    await put(dataFolder, "tide.txt", "Tide tables\n\nThe harbour printed new tide tables on Monday.\n"),
  );
  const id = outcome?.stories[0] ?? "";
  const { story } = await get(window, "desk:open", id);
  const site = await fakeWordpress();
  try {
    // A page that was taken over names no site by itself: somebody is asked who sees the host.
    await answer(app, 1);
    expect((await ask(window, "publish:save-site", { ...login, address: outside.address })).ok).toBe(false);
    probes += 1;
    await answer(app, 0);
    const { sites } = await get(window, "publish:save-site", { ...login, address: site.address });
    const request = {
      id,
      story,
      passedOver: [],
      site: sites.find(({ address }) => address === site.address)?.id ?? "",
      status: "draft",
      featured: false,
      overrideReason: "it is a test",
    } as const;
    for (const status of [301, 302, 303, 307, 308])
      for (const location of [
        `${outside.address}/taken`,
        outside.address.replace("127.0.0.1", "localhost"),
        `//${new URL(outside.address).host}/taken`,
        "file:///etc/passwd",
        "javascript:alert(1)",
      ]) {
        site.interfere = () => ({ status, headers: { location } });
        expect((await ask(window, "publish:plan", request)).ok, `${status} ${location}`).toBe(false);
        const sent = await ask(window, "publish:send", request);
        expect(sent.ok && sent.value.kind === "published", `${status} ${location}`).toBe(false);
        probes += 2;
      }
    const words = hostileWords(outside.address);
    const answers = [
      ...words.map((word) => ({ status: 403, json: { code: word, message: word, data: { status: 403 } } })),
      ...words.map((word) => ({ status: 500, text: word, headers: { "content-type": "text/html" } })),
      { status: 200, text: "[".repeat(200_000) },
      { status: 200, json: { link: "javascript:ran.push('post')", id: "../../x", title: { raw: words.join("") } } },
      { status: 200, json: [{ link: "javascript:ran.push('post')", id: -1, slug: words[0] }] },
      { status: 418, text: "" },
    ];
    for (const answer of answers) {
      site.interfere = () => answer;
      await ask(window, "publish:plan", request);
      probes += 1;
    }
    expect(site.posts.size).toBe(0);
  } finally {
    await site.close();
  }
  expect(opened).toEqual([]);
  expect(
    await app.evaluate(() => (globalThis as unknown as { readonly openedOutside: string[] }).openedOutside),
  ).toEqual([]);
  expect(outside.heard).toEqual([]);
  tellProbes(probes);
});
