// The block editor's own parser and serialiser, in a jsdom page: reads {"id","content"} a line, answers {"id","problems"} a line.
const { JSDOM, VirtualConsole } = require("jsdom");

const quiet = new VirtualConsole();
const { window } = new JSDOM("<!doctype html><html><body></body></html>", {
  url: "http://localhost/",
  pretendToBeVisual: true,
  virtualConsole: quiet,
});
// What the block library expects of a browser when it is loaded.
window.matchMedia = () => ({
  matches: false,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
});
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = Observer;
window.IntersectionObserver = Observer;
window.CSS ??= { escape: (text) => text, supports: () => false };
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
globalThis.window = window;
globalThis.document = window.document;
Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });

// The library tells of every deprecated or invalid block on the console: those words are the verdict.
const said = [];
for (const method of ["warn", "error", "info", "log"])
  console[method] = (...words) => said.push(words.join(" ").slice(0, 300));

const { parse, serialize } = require("@wordpress/blocks");
const { registerCoreBlocks } = require("@wordpress/block-library");
registerCoreBlocks();
said.length = 0;

const blocksOf = (blocks) => blocks.flatMap((block) => [block, ...blocksOf(block.innerBlocks)]);

function problemsOf(content) {
  said.length = 0;
  const blocks = parse(content);
  const problems = blocksOf(blocks)
    .filter(({ isValid }) => !isValid)
    .map(({ name }) => `${name} is not valid`);
  for (const { name } of blocks)
    if (name === "core/freeform" || name === "core/missing") problems.push(`text outside blocks (${name})`);
  const again = serialize(blocks);
  if (again !== content) problems.push(`written differently: ${firstDifference(content, again)}`);
  return [...problems, ...said];
}

function firstDifference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return JSON.stringify([a.slice(Math.max(0, at - 30), at + 40), b.slice(Math.max(0, at - 30), at + 40)]);
}

let input = "";
process.stdin.on("data", (chunk) => (input += chunk));
process.stdin.on("end", () => {
  const rows = input
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const answers = rows.map(({ id, content }) => JSON.stringify({ id, problems: problemsOf(content) }));
  process.stdout.write(`${answers.join("\n")}\n`, () => process.exit(0));
});
