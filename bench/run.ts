import { writeFileSync } from "node:fs";
import type { Bench } from "./bench.ts";
import { makeCopy } from "./corpus/make-copy.ts";
import { writeDesk } from "./write-desk.ts";
import { desk } from "./desk.bench.ts";
import { checking } from "./checking.bench.ts";
import { reading } from "./reading.bench.ts";
import { writing } from "./writing.bench.ts";
import { type Figure, figureText, type Row, rowText } from "./measure.ts";
import { havePeers } from "./peers.ts";

const groups: readonly Bench[] = [checking, reading, writing, desk];

const wanted = process.argv.slice(2);
// The window's benchmarks run elsewhere, on the same copy.
if (wanted.includes("--write-copy")) {
  for (const words of [800, 10_000]) writeFileSync(`out/bench/copy-${words}.txt`, makeCopy(words, 7));
  process.exit(0);
}

if (wanted[0] === "--write-desk") {
  await writeDesk(wanted[1] ?? "", Number(wanted[2]));
  process.exit(0);
}
if (!havePeers()) throw new Error("bench/peers is not installed: npm run bench does it");
const rows: (Row | Figure)[] = [];
for (const group of groups) {
  if (wanted.length > 0 && !wanted.includes(group.name)) continue;
  console.log(`# ${group.name}`);
  for (const row of await group.rows()) {
    console.log("text" in row ? figureText(row) : rowText(row));
    rows.push(row);
  }
  for (const note of (await group.notes?.()) ?? []) console.log(note);
}
const missed = rows.filter(({ met }) => !met);
console.log(`${rows.length - missed.length} of ${rows.length} goals met`);
