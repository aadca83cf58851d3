// A Ghost on this machine alone, from the npm registry: own database, own files, no way out to the internet.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cacheFolder } from "./cache-folder.mjs";
import { freePort, installPackages, must, openWorkplace, startDatabase, until } from "./workplace.mjs";

/** The last line of Ghost that runs on the oldest Node that this project does; later ones want Node 22. */
const ghost = {
  version: "5.130.6",
  integrity: "CAWqPKt+7ws+/1NrVmvuiWiDZDEtutiu7niVMTku9uM29MjfNFFUVKM3giQBpZGZrUORXkWiXSlqbry4QGVrBw==",
  /** What it needs is taken as it was then. */
  before: "2026-11-01",
};

/** Paints the pictures, and says what stands in them. */
const packages = ["mariadb-server", "php-cli", "php-gd", "libimage-exiftool-perl"];
const needed = ["/usr/sbin/mariadbd", "/usr/bin/php"];

/** Answers with Ghost's folder, fetched where it is missing (half a gigabyte, some minutes); undefined: it cannot be had. */
export function installGhost(say) {
  if (!installPackages(packages, needed, say)) return undefined;
  const folder = cacheFolder(`ghost-${ghost.version}`);
  if (fs.existsSync(path.join(folder, "node_modules/.package-lock.json"))) return folder;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  // Beside its destination, so that the last step is one rename and nobody ever sees half a Ghost.
  const work = fs.mkdtempSync(`${folder}.part-`);
  try {
    say(`fetching Ghost ${ghost.version} and what it needs (some minutes, once) …`);
    const name = `ghost@${ghost.version}`;
    const [{ filename }] = JSON.parse(must("npm", ["pack", name, "--json", "--loglevel=error"], { cwd: work }));
    const tarball = path.join(work, filename);
    const hash = createHash("sha512").update(fs.readFileSync(tarball)).digest("base64");
    if (hash !== ghost.integrity) throw new Error(`${name} is not the file that was pinned: sha512-${hash}`);
    must("tar", ["-xzf", tarball, "-C", work]);
    const made = path.join(work, "package");
    const about = path.join(made, "package.json");
    fs.writeFileSync(about, JSON.stringify(withoutTools(JSON.parse(fs.readFileSync(about, "utf8"))), null, 2));
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    const pinned = ["--omit=dev", "--ignore-scripts", "--legacy-peer-deps", `--before=${ghost.before}`];
    must("npm", ["install", ...pinned, ...quiet], { cwd: made });
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(made, folder);
    return folder;
  } catch (error) {
    say(`Ghost cannot be had: ${error.message}`);
    return undefined;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** Its tools come in part from where no package registry is, and its SQLite would have to be compiled. */
function withoutTools(about) {
  const { dependencies, optionalDependencies = {}, resolutions = {} } = about;
  const without = (names, record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
  return {
    ...without(["devDependencies", "scripts", "nx", "resolutions"], about),
    optionalDependencies: without(["sqlite3"], optionalDependencies),
    overrides: without(Object.keys(dependencies), resolutions),
  };
}

const login = { username: "editor@example.com", password: "a lamp on the harbour wall" };

/** Starts it; answers with its address, the Admin API key of an integration, the session of its owner, and `stop`. */
export async function startGhost(folder, say) {
  const begun = Date.now();
  const place = openWorkplace();
  const { inside, daemon, stop } = place;
  try {
    const socket = await startDatabase(place, "ghost");
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    fs.cpSync(path.join(folder, "content"), inside("content"), { recursive: true });
    daemon("ghost", process.execPath, ["index.js"], {
      cwd: folder,
      env: {
        NODE_ENV: "production",
        url: address,
        server__host: "127.0.0.1",
        server__port: String(port),
        database__client: "mysql",
        database__connection__socketPath: socket,
        database__connection__user: "ghost",
        database__connection__password: "ghost",
        database__connection__database: "ghost",
        paths__contentPath: inside("content"),
        logging__transports: '["stdout"]',
        mail__transport: "Direct",
        privacy__useUpdateCheck: "false",
        privacy__useGravatar: "false",
        privacy__useRpcPing: "false",
        security__staffDeviceVerification: "false",
      },
    });
    const ask = async (route, json, cookie) =>
      fetch(`${address}/ghost/api/admin${route}`, {
        method: json === undefined ? "GET" : "POST",
        headers: {
          "content-type": "application/json",
          origin: address,
          "accept-version": "v5.0",
          ...(cookie === undefined ? {} : { cookie }),
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
    // While its tables are made it answers with a page.
    await until("Ghost", async () => (await ask("/site/").catch(() => undefined))?.ok === true);
    const { username: email, password } = login;
    const owner = { name: "Editor", email, password, blogTitle: "The Harbour" };
    await good(ask("/authentication/setup/", { setup: [owner] }));
    const session = await good(ask("/session/", login));
    const cookie = session.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    // A session is not good for everything in the moment it begins.
    await pause(1000);
    const made = await good(ask("/integrations/?include=api_keys", { integrations: [{ name: "Wiredesk" }] }, cookie));
    const [{ api_keys: keys }] = (await made.json()).integrations;
    const { secret } = keys.find(({ type }) => type === "admin");
    say(`Ghost ${ghost.version} is up at ${address} after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    return { address, version: ghost.version, secret, cookie, stop };
  } catch (error) {
    say(fs.existsSync(inside("ghost.log")) ? fs.readFileSync(inside("ghost.log"), "utf8").slice(-3000) : "");
    await stop();
    throw error;
  }
}

async function good(asked) {
  const reply = await asked;
  if (!reply.ok) throw new Error(`Ghost: ${reply.status} ${await reply.text()}`);
  return reply;
}
