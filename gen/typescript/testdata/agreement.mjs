// node agreement.mjs DIR: for each sample of DIR/seeds.json, holds the guards of
// its types against the explanation, and against the compact twin of the sample
// where there is one, on the seeds and on mutants of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [dir] = process.argv.slice(2);
const seeds = JSON.parse(readFileSync(join(dir, "seeds.json"), "utf8"));

const replacements = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  3,
  256,
  -129,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  2 ** 64,
  -(2 ** 65),
  1e300,
  1e21,
  NaN,
  Infinity,
  undefined,
  "",
  "a",
  "😀😀",
  "\ud800",
  "2023-02-29T00:00:00Z",
  "true",
  "01",
  "1.",
  "a===",
  [],
  [null],
  [[]],
  [1, 1],
  ["a", "a"],
  {},
  { a: 1 },
  { constructor: 1 },
];

/** Every value that differs from the given one in one place. */
function* mutants(value) {
  yield* replacements;
  if (typeof value === "string") yield value + "x";
  if (Array.isArray(value)) {
    yield [...value, ...value];
    yield value.slice(1);
    for (const [i, element] of value.entries()) {
      for (const m of mutants(element))
        yield (
          value.with?.(i, m) ?? [...value.slice(0, i), m, ...value.slice(i + 1)]
        );
    }
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, surprise: 1 };
    for (const key of Object.keys(value)) {
      const without = { ...value };
      delete without[key];
      yield without;
      yield { ...without, [key.toUpperCase()]: value[key] };
      for (const m of mutants(value[key])) yield { ...value, [key]: m };
    }
  }
}

let judged = 0;
function agree(what, entry, value, twin) {
  judged++;
  const fail = (why) => {
    throw new Error(`${what}: ${why}: ${JSON.stringify(value)?.slice(0, 300)}`);
  };
  const is = entry.is(value);
  const exact = entry.validate(value, { profile: "exact" }).issues ?? [];
  const open = entry.validate(value).issues ?? [];
  const reader = entry.validate(value, { profile: "reader" }).issues ?? [];
  if (is !== (open.length === 0))
    fail(`is says ${is}, but open ${JSON.stringify(open)}`);
  // open is exact without this keyword.
  const besides = exact.filter((i) => i.keyword !== "additionalProperties");
  if (is !== (besides.length === 0))
    fail(`is says ${is}, but exact ${JSON.stringify(exact)}`);
  const say = (issues) =>
    JSON.stringify(issues.map((i) => [i.pointer, i.keyword]));
  if (exact.length < 100 && say(besides) !== say(open))
    fail(`exact ${say(exact)} and open ${say(open)}`);
  if (is && reader.length > 0)
    fail(`reader refuses what open accepts: ${say(reader)}`);
  if (twin !== undefined) {
    if (twin.is(value) !== is) fail("the compact guard disagrees");
    for (const [profile, issues] of Object.entries({ exact, open, reader })) {
      const others = twin.validate(value, { profile }).issues ?? [];
      if (JSON.stringify(others) !== JSON.stringify(issues))
        fail(`compact says ${say(others)} in ${profile}, not ${say(issues)}`);
    }
  }
  for (const issue of [...exact, ...reader]) {
    const pointer = issue.path
      .map((k) => "/" + String(k).replaceAll("~", "~0").replaceAll("/", "~1"))
      .join("");
    if (pointer !== issue.pointer)
      fail(`path ${issue.path} and pointer ${issue.pointer} differ`);
    if (issue.message === "") fail("an issue without a message");
  }
}

const load = (sample) =>
  import(pathToFileURL(join(dir, "js", sample, "index.js")).href);
for (const [sample, types] of Object.entries(seeds)) {
  const { registry } = await load(sample);
  const compact = `${sample}_compact` in seeds ? `${sample}_compact` : sample;
  const { registry: twins } = await load(compact);
  if (registry.hasOwnProperty !== undefined)
    throw new Error("the registry inherits names");
  for (const [name, values] of Object.entries(types)) {
    for (const seed of values) {
      const { issues } = registry[name].validate(seed, { profile: "exact" });
      if (issues)
        throw new Error(
          `${sample}.${name} refuses ${JSON.stringify(seed)}: ${JSON.stringify(issues)}`,
        );
      agree(`${sample}.${name}`, registry[name], seed, twins[name]);
      for (const mutant of mutants(seed))
        agree(`${sample}.${name}`, registry[name], mutant, twins[name]);
    }
  }
}
console.log(`${judged} values judged alike`);
