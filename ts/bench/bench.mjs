// node bench.mjs [--quick] [--report]: measures eventgen's validators beside their
// rivals, prints the goals and whether they are met, and exits 1 where a verdict
// is wrong or a bundle is too large. --quick takes few rounds, and typia only where
// it has been compiled before (`npm run rivals`); --report writes REPORT.md and
// report.svg. Times are compared within one process, round by round: on a busy
// machine no single number says anything.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildRivals, buildTypia, contracts, generate } from "./lib/build.mjs";
import { cases } from "./lib/cases.mjs";
import { goalsOf } from "./lib/goals.mjs";
import { printed, writeReport } from "./lib/report.mjs";
import { sizeCases, sizesOf } from "./lib/sizes.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean" },
    report: { type: "boolean" },
    build: { type: "boolean" },
  },
});

generate();
for (const name of Object.keys(contracts)) await buildRivals(name);
if (!options.quick) await buildTypia();
if (options.build) process.exit();

const measure = fileURLToPath(new URL("lib/measure.mjs", import.meta.url));
const speeds = {};
for (const name of Object.keys(cases)) {
  const rounds = options.quick ? 3 : 21;
  process.stderr.write(`measuring ${name}\n`);
  const output = execFileSync(
    process.execPath,
    ["--stack-size=2000", measure, name, String(rounds)],
    { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 },
  );
  speeds[name] = JSON.parse(output);
}
const sizes = {};
for (const [name, what] of Object.entries(sizeCases())) {
  sizes[name] = await sizesOf(what);
}
const goals = goalsOf(speeds, sizes);
console.log(printed(goals, speeds, sizes));
if (options.report) writeReport(goals, speeds, sizes);
// Sizes are the same on every machine; a time that misses its goal may be bad luck.
process.exitCode = goals.some(({ overBudget }) => overBudget) ? 1 : 0;
