import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bombs } from "../../src/core/wire/testing/bombs.ts";
import { damage, generator, pick, strangers, swollen } from "../../src/core/wire/testing/damage.ts";
import { fixturesOf } from "./fixtures-of.ts";
import { readers } from "../../src/core/wire/registry.ts";
import type { Reader, Source } from "../../src/core/wire/reader.ts";
import { readSource } from "../../src/core/wire/read-source.ts";
import { soundness } from "../../src/core/wire/testing/soundness.ts";

/** No file of this size may keep a reader busy for longer, in milliseconds of processor time: others may be at work on the machine. */
const slowest = 5_000;

const argument = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

interface Case {
  readonly reader: string;
  readonly round: string;
  readonly source: Source;
}

interface Fault extends Case {
  readonly what: string;
}

const seed = argument("seed", String(Date.now()));
const each = Number(argument("cases", "2000"));
const only = argument("reader", "");
const fixtures = path.resolve("src/core/wire/readers/fixtures");
const faults: Fault[] = [];
let cases = 0;
let worst: { readonly of: Case; readonly milliseconds: number } | undefined;

async function tryCase(reader: Reader | undefined, round: string, source: Source): Promise<void> {
  const one: Case = { reader: reader?.id ?? "recognised", round, source };
  const from = process.cpuUsage();
  try {
    const answer = reader === undefined ? await readSource(source) : await reader.read(source, context);
    const problem = soundness(answer);
    if (problem !== undefined) faults.push({ ...one, what: problem });
  } catch (error) {
    faults.push({ ...one, what: `threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` });
  }
  const { user, system } = process.cpuUsage(from);
  const milliseconds = (user + system) / 1000;
  cases += 1;
  if (milliseconds > slowest) faults.push({ ...one, what: `took ${milliseconds.toFixed(0)} ms` });
  if (worst === undefined || milliseconds > worst.milliseconds) worst = { of: one, milliseconds };
}

const context = {
  progress: () => true,
  pictures: true,
  readNested: ({ name }: Source) =>
    Promise.resolve({
      format: "unknown",
      stories: [],
      notes: [{ kind: "lost" as const, where: name, message: "not read here" }],
    }),
};

console.log(
  `seed ${seed}, ${each} damaged files for each reader (repeat with --seed ${seed}; fewer with --cases N --reader ID)`,
);
for (const reader of readers.filter(({ id }) => only === "" || id === only)) {
  const random = generator(`${seed} ${reader.id}`);
  const whole = fixturesOf(fixtures, reader.id);
  const seeds = [...whole, ...strangers];
  const [before, from] = [cases, performance.now()];
  for (let round = 0; round < each; round += 1) {
    // Nine in ten are damaged files of the format; the tenth has a stretch repeated until it is long.
    const bytes = round % 10 === 9 ? swollen(pick(seeds, random), random) : damage(pick(seeds, random), random);
    const source = { bytes, name: "damaged.xml" };
    await tryCase(reader, String(round), source);
    if (round % 10 === 0) await tryCase(undefined, String(round), source);
  }
  for (const [name, make] of Object.entries(bombs))
    await tryCase(reader, name, { bytes: new TextEncoder().encode(make()), name: "bomb.xml" });
  console.log(`${reader.id.padEnd(14)} ${cases - before} cases in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
console.log(`${cases} cases, ${faults.length} faults`);
if (worst !== undefined)
  console.log(
    `slowest: ${worst.of.reader}, ${worst.of.round}, ${worst.of.source.bytes.length} bytes, ${worst.milliseconds.toFixed(0)} ms`,
  );
if (faults.length > 0) {
  mkdirSync("out/fuzz", { recursive: true });
  for (const [number, { reader, round, what, source }] of faults.slice(0, 50).entries()) {
    const file = `out/fuzz/fault-${number + 1}.bin`;
    writeFileSync(file, source.bytes);
    console.log(`${file}: ${reader}, ${round}: ${what}`);
  }
  process.exitCode = 1;
}
