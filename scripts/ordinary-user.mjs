// Runs a program as an ordinary user, because Chromium's sandbox refuses to work as root and no test goes without it.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const name = "wiredesk-tests";

/**
 * Who runs the tests, and where. As an ordinary user: you, here. As root: a user made for it, in this checkout if that
 * user can read it and in a copy if not. `done` takes the copy away.
 */
export function ordinaryUser(root, say) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-tests-"));
  const done = () => fs.rmSync(scratch, { recursive: true, force: true });
  if (process.getuid?.() !== 0) return { root, scratch, node: process.execPath, options: {}, done };

  if (spawnSync("id", [name]).status !== 0) execFileSync("useradd", ["--create-home", "--shell", "/bin/sh", name]);
  const [uid, gid, home] = ["-u", "-g"]
    .map((flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8" })))
    .concat(execFileSync("getent", ["passwd", name], { encoding: "utf8" }).split(":")[5]);
  const options = { uid, gid, env: { HOME: home, USER: name, LOGNAME: name } };
  const can = (flag, file) => spawnSync("test", [flag, file], { uid, gid }).status === 0;
  fs.chownSync(scratch, uid, gid);

  let here = root;
  if (
    !["package.json", "node_modules/playwright/cli.js", "out/main/index.cjs"].every((file) =>
      can("-r", path.join(root, file)),
    )
  ) {
    here = path.join(scratch, "wiredesk");
    say(`The checkout cannot be read by the user ${name}: testing a copy of it`);
    execFileSync("cp", ["-a", "--reflink=auto", root, here]);
    execFileSync("chown", ["-R", `${uid}:${gid}`, here]);
  }
  let node = process.execPath;
  if (!can("-x", node)) {
    node = path.join(scratch, "node");
    fs.copyFileSync(process.execPath, node);
    fs.chmodSync(node, 0o755);
  }
  return { root: here, scratch, node, options, done };
}

/** Runs to the end with output shown; answers with the exit status. */
export function run(program, args, { env, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      ...options,
    });
    child.on("error", (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (status) => resolve(status ?? 1));
  });
}
