// A WordPress of Debian's on this machine alone: own database, own files, no system service, no way out to the internet.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const packages = [
  "wordpress",
  "wordpress-theme-twentytwentythree",
  "mariadb-server",
  "php-cli",
  "php-mysql",
  "php-gd",
  "php-xml",
  "php-mbstring",
  "chromium",
  "libimage-exiftool-perl",
];
const needed = ["/usr/share/wordpress/wp-load.php", "/usr/sbin/mariadbd", "/usr/bin/php", "/usr/bin/chromium"];

/** Whether everything is there; as root on Debian what is missing is installed, without starting any service. */
export function installWordpress(say) {
  const missing = () => needed.filter((file) => !fs.existsSync(file));
  if (missing().length === 0) return true;
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) {
    say(
      `missing: ${missing().join(", ")}. On Debian: sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
    );
    return false;
  }
  say(`installing ${packages.join(" ")} …`);
  const guard = "/usr/sbin/policy-rc.d";
  const own = !fs.existsSync(guard);
  // Packages of servers start them at once unless this says no.
  if (own) fs.writeFileSync(guard, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args) => spawnSync("apt-get", ["-q", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  } finally {
    if (own) fs.rmSync(guard, { force: true });
  }
  return missing().length === 0;
}

/** Starts it; answers with its address, an application password and the password of the login page, and `stop`. */
export async function startWordpress(say) {
  const begun = Date.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-cms-"));
  fs.chmodSync(folder, 0o755);
  const inside = (...parts) => path.join(folder, ...parts);
  const running = [];
  const stop = async () => {
    for (const child of running.toReversed()) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      // PHP's server has children of its own; both were started as heads of their groups.
      if (child.exitCode === null && child.signalCode === null) {
        process.kill(-child.pid, "SIGTERM");
        await Promise.race([gone, pause(15_000)]);
      }
    }
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const daemon = (name, program, args, env = {}) => {
    const log = fs.openSync(inside(`${name}.log`), "a");
    running.push(
      spawn(program, args, { stdio: ["ignore", log, log], detached: true, env: { ...process.env, ...env } }),
    );
  };
  const must = (program, args) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.slice(-2000)}`);
    return stdout;
  };
  try {
    const root = process.getuid() === 0;
    const asUser = root ? ["--user=mysql"] : [];
    fs.mkdirSync(inside("db"));
    if (root) must("chown", ["mysql", inside("db")]);
    const socket = inside("db", "db.sock");
    must("mariadb-install-db", [
      "--no-defaults",
      ...asUser,
      `--datadir=${inside("db")}`,
      "--skip-test-db",
      "--auth-root-authentication-method=normal",
    ]);
    daemon("db", "mariadbd", [
      "--no-defaults",
      ...asUser,
      `--datadir=${inside("db")}`,
      `--socket=${socket}`,
      "--skip-networking",
      "--innodb-flush-log-at-trx-commit=0",
    ]);
    await until(
      "the database",
      () => spawnSync("mariadb-admin", ["--no-defaults", "-uroot", `-S${socket}`, "ping"]).status === 0,
    );
    const sql =
      "CREATE DATABASE wp CHARACTER SET utf8mb4; CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost;";
    must("mariadb", ["--no-defaults", "-uroot", `-S${socket}`, "-e", sql]);

    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    must("cp", ["-rL", "/usr/share/wordpress", inside("www")]);
    fs.rmSync(inside("www", "wp-content"), { recursive: true, force: true });
    for (const name of ["plugins", "uploads", "themes", "mu-plugins"])
      fs.mkdirSync(inside("www", "wp-content", name), { recursive: true });
    for (const themes of ["/usr/share/wordpress/wp-content/themes", "/var/lib/wordpress/wp-content/themes"])
      if (fs.existsSync(path.join(themes, "twentytwentythree"))) {
        must("cp", ["-rL", path.join(themes, "twentytwentythree"), inside("www", "wp-content", "themes")]);
        break;
      }
    fs.writeFileSync(inside("www", "wp-config.php"), config(socket, address));
    fs.writeFileSync(
      inside("www", "wp-content", "mu-plugins", "quiet.php"),
      "<?php add_filter('pre_wp_mail', '__return_true');\n",
    );
    fs.writeFileSync(inside("router.php"), router);
    fs.writeFileSync(inside("install.php"), install);
    const made = must("php", [
      "-d",
      "error_reporting=22519",
      "-d",
      "display_errors=stderr",
      inside("install.php"),
      inside("www"),
    ]);
    const { version, user, secret, login } = JSON.parse(made.slice(made.indexOf("{")));
    daemon(
      "php",
      "php",
      [
        "-d",
        "upload_max_filesize=32M",
        "-d",
        "post_max_size=40M",
        "-S",
        `127.0.0.1:${port}`,
        "-t",
        inside("www"),
        inside("router.php"),
      ],
      {
        PHP_CLI_SERVER_WORKERS: "4",
      },
    );
    await until("WordPress", async () => (await fetch(`${address}/wp-json/`).catch(() => undefined))?.ok === true);
    say(`WordPress ${version} is up at ${address} after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    return { address, version, user, secret, login, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function until(what, is) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await is()) return;
    await pause(100);
  }
  throw new Error(`${what} did not start within half a minute`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const config = (socket, address) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) define($key, "test-$key");
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords over plain http
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;

const router = `<?php
$root = $_SERVER['DOCUMENT_ROOT'];
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if ($path !== '/' && is_file($root . $path)) return false;
$index = rtrim($path, '/') . '/index.php';
if ($path !== '/' && is_dir($root . $path) && file_exists($root . $index)) {
  $_SERVER['SCRIPT_NAME'] = $index; chdir($root . $path); require $root . $index; return true;
}
$_SERVER['SCRIPT_NAME'] = '/index.php'; chdir($root); require $root . '/index.php';
`;

const install = `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$login = wp_generate_password(20, false);
wp_install('The Harbour', 'editor', 'editor@example.invalid', false, '', $login);
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules(false);
$user = get_user_by('login', 'editor');
[$secret] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'Wiredesk']);
global $wp_version;
echo json_encode(['version' => $wp_version, 'user' => 'editor', 'secret' => $secret, 'login' => $login]), "\\n";
`;
