// The report, as text for a terminal and as REPORT.md with a plot.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { bench } from "./build.mjs";
import { median, ratio } from "./goals.mjs";

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const nanoseconds = (n) =>
  n >= 100 ? Math.round(n).toLocaleString("en") : n.toFixed(1);

/** The columns of all cases: who judges at least one of them. */
const columns = (results, of) => [
  ...new Set(
    Object.values(results).flatMap((result) => Object.keys(of(result))),
  ),
];

function goalTable(goals) {
  return table(
    ["goal", "measured", "met"],
    goals.map(({ goal, measured, met }) => [
      goal,
      measured,
      met ? "yes" : "NO",
    ]),
  );
}

/** What is known of a goal that is missed, by the beginning of its name. */
const shortfalls = {
  "300 types: eventgen compact":
    "each object of ours is a function that is called when it is needed, so that types may be declared in any order, name " +
    "each other, and be dropped by a bundler; valibot's are declared in the order of their use, and recursion is written " +
    "by hand. That is the difference, some five bytes a type before compression.",
};

function missed(goals) {
  return goals
    .filter(({ met }) => !met)
    .flatMap(({ goal }) =>
      Object.entries(shortfalls)
        .filter(([name]) => goal.startsWith(name))
        .map(([, why]) => `\nMissed: ${goal}: ${why}\n`),
    )
    .join("");
}

/** Nanoseconds for each value, and behind them how many times ours. */
function speedTable(speeds) {
  const judges = columns(speeds, ({ times }) => times);
  const rows = Object.entries(speeds).map(([name, result]) => [
    name,
    ...judges.map((judge) => {
      const times = result.times[judge];
      if (times === undefined) return "";
      const text = nanoseconds(median(times));
      if (judge === "eventgen") return text;
      return `${text} (${ratio(result, judge, "eventgen").toFixed(1)} ×)`;
    }),
  ]);
  return table(["ns for each value", ...judges], rows);
}

function sizeTable(sizes) {
  const libraries = columns(sizes, (result) => result);
  const rows = Object.entries(sizes).map(([name, result]) => [
    name,
    ...libraries.map((library) => result[library]?.toLocaleString("en") ?? ""),
  ]);
  return table(["bytes, minified and gzipped", ...libraries], rows);
}

export const printed = (goals, speeds, sizes) =>
  [goalTable(goals), speedTable(speeds), sizeTable(sizes)].join("\n\n");

export function writeReport(goals, speeds, sizes) {
  const { dependencies } = JSON.parse(
    readFileSync(join(bench, "package.json"), "utf8"),
  );
  const versions = Object.entries(dependencies).map((pair) => pair.join(" "));
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}`;
  const date = new Date().toISOString().slice(0, 10);
  const text = `# The TypeScript validators beside their rivals

Written by \`npm run bench -- --report\` in this folder on ${date}; ${machine}, Node ${process.version};
${versions.join(", ")}.

![Nanoseconds for one valid event](report.svg)

## Goals

${goalTable(goals)}
${missed(goals)}
## Time

Each case is a process of its own, in which the judges take turns over the same values, as \`JSON.parse\` made them: 10,000
distinct HotPlex events, or values of another shape. Before any time is taken, every judge has given the right verdict on every
value. Times are medians; behind each stands how many times as long as ours it takes, the median of the ratios of each round.

- *open*: one unknown member, which passes. *exact*: unknown members are refused: our \`validateT(value, { profile: "exact" })\`,
  \`typia.equals\`, \`additionalProperties: false\`, \`strictObject\`.
- *refused and explained*: one unknown member, and every judge says where and why.
- *compact*: \`--validators compact\`, which is made for size.

${speedTable(speeds)}

## Size

What a bundle holds that exports, for each type, the function that says whether a value is of it and why not: our \`validateT\` in
all three profiles with the runtime that it needs, schemas and \`safeParse\` of zod and valibot, \`typia.createValidate\`, ajv with
\`allErrors\`. Minified as ESM by esbuild, then \`gzip -9\`; 1 KB is 1,024 bytes. *3 types of HotPlex* are EventMeta, EventWithMeta and
SessionStatsData, with 40 members together; the others are the first of 300 types with three to nine members each.

${sizeTable(sizes)}
`;
  writeFileSync(join(bench, "REPORT.md"), text);
  writeFileSync(join(bench, "report.svg"), plot(speeds.valid.times));
}

/** A bar for each judge, on a logarithmic scale. */
function plot(times) {
  const bars = Object.entries(times)
    .map(([judge, rounds]) => [judge, median(rounds)])
    .sort(([, a], [, b]) => a - b);
  const least = Math.log10(bars[0][1] / 2);
  const most = Math.log10(bars[bars.length - 1][1]);
  const rows = bars.map(([judge, time], i) => {
    const width = (440 * (Math.log10(time) - least)) / (most - least);
    const y = 40 + 30 * i;
    const ours = judge.startsWith("eventgen") ? ' class="ours"' : "";
    return `<text x="150" y="${y + 15}" text-anchor="end">${judge}</text>
<rect${ours} x="160" y="${y}" width="${width.toFixed(1)}" height="20" rx="3"/>
<text x="${(168 + width).toFixed(1)}" y="${y + 15}">${nanoseconds(time)} ns</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 ${50 + 30 * bars.length}" role="img">
<title>Nanoseconds for one valid HotPlex event, on a logarithmic scale</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
rect { fill: #8c959f; }
.ours { fill: #1a7f37; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
rect { fill: #6e7681; }
.ours { fill: #3fb950; }
}
</style>
<text x="160" y="22">Nanoseconds for one valid HotPlex event (logarithmic)</text>
${rows.join("\n")}
</svg>
`;
}
