// The app inside the stand-in runtime: does what `electron [-r module] … folder` does in an Electron from electronjs.org.
const { app } = require("electron");
const path = require("node:path");

const args = process.argv.slice(1);
let folder;
for (let at = 0; at < args.length && folder === undefined; at += 1) {
  if (args[at] === "-r" || args[at] === "--require") require(path.resolve(args[(at += 1)]));
  else if (!args[at].startsWith("-")) folder = path.resolve(args[at]);
}
const about = require(path.join(folder, "package.json"));
process.defaultApp = true;
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
require(path.join(folder, about.main));
