import { readFileSync } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import type { Session } from "electron";
import { serveScheme } from "../compat.ts";
import { pictureTypes } from "../desk/pictures.ts";
import { type Policies, responseHeaders } from "./policy.ts";
import { isOurs, scheme } from "./scheme.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".bin": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
  ...pictureTypes,
};

/**
 * The files that may be served: exactly those that the build listed, by the path under which the page asks for them.
 * With a list there is no path to climb out of and no link to follow.
 */
export function listServedFiles(folder: string): ReadonlyMap<string, string> {
  const names: unknown = JSON.parse(readFileSync(path.join(folder, "files.json"), "utf8"));
  if (!Array.isArray(names)) throw new Error("files.json of the build is not a list");
  const served = new Map<string, string>();
  // Joined as they are: the build wrote the names, and each start goes through all of them.
  for (const name of names) if (typeof name === "string") served.set(`/${name}`, `${folder}${path.sep}${name}`);
  return served;
}

/** Below this path are the desk's pictures: `media:NAME` in a figure is `wiredesk://app/media/NAME` in the window. */
const mediaPath = "/media/";

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Answers the requests of one session for files of the window. Settles when the first of them was answered. */
export function serveFiles(
  session: Session,
  served: ReadonlyMap<string, string>,
  policies: Policies,
  picture: (name: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<void> {
  let answered = (): void => undefined;
  const first = new Promise<void>((resolve) => (answered = resolve));
  /** A picture may be gone; what the build listed is there. */
  const media = async (name: string): Promise<string | undefined> => {
    const file = await picture(name);
    return file !== undefined && (await isThere(file)) ? file : undefined;
  };
  serveScheme(session, scheme, async ({ method, url }) => {
    setImmediate(answered);
    const asked = method === "GET" ? pathOf(url) : "";
    const file = asked.startsWith(mediaPath) ? await media(asked.slice(mediaPath.length)) : served.get(asked);
    const type = file === undefined ? undefined : types[path.extname(file)];
    if (file === undefined || type === undefined) return undefined;
    return { file, headers: { ...responseHeaders(policies(asked)), "content-type": type } };
  });
  return first;
}

function pathOf(address: string): string {
  if (!isOurs(address)) return "";
  const { pathname } = new URL(address);
  return pathname.endsWith("/") ? `${pathname}index.html` : pathname;
}
