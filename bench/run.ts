import type { Bench } from "./bench.ts";
import { checking } from "./checking.bench.ts";
import { reading } from "./reading.bench.ts";
import { type Row, rowText } from "./measure.ts";
import { havePeers } from "./peers.ts";

const groups: readonly Bench[] = [checking, reading];

if (!havePeers()) throw new Error("bench/peers is not installed: npm run bench does it");
const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const group of groups) {
  if (wanted.length > 0 && !wanted.includes(group.name)) continue;
  console.log(`# ${group.name}`);
  for (const row of await group.rows()) {
    console.log(rowText(row));
    rows.push(row);
  }
}
const missed = rows.filter(({ met }) => !met);
console.log(`${rows.length - missed.length} of ${rows.length} goals met`);
