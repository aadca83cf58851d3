// A WordPress of Debian's on this machine alone: own database, own files, no system service, no way out to the internet.
import fs from "node:fs";
import path from "node:path";
import { freePort, installPackages, must, openWorkplace, startDatabase, until } from "./workplace.mjs";

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
export const installWordpress = (say) => installPackages(packages, needed, say);

/** Starts it; answers with its address, an application password and the password of the login page, and `stop`. */
export async function startWordpress(say) {
  const begun = Date.now();
  const place = openWorkplace();
  const { inside, daemon, stop } = place;
  try {
    const socket = await startDatabase(place, "wp");

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
      { env: { PHP_CLI_SERVER_WORKERS: "4" } },
    );
    await until("WordPress", async () => (await fetch(`${address}/wp-json/`).catch(() => undefined))?.ok === true);
    say(`WordPress ${version} is up at ${address} after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    return { address, version, user, secret, login, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
