// What is measured: for each case its values, what every judge must say of them,
// and who judges them.
import { join } from "node:path";
import { existsSync } from "node:fs";
import { made } from "./build.mjs";
import { events, fullEvents } from "./hotplex.mjs";
import { randomFrom, textOf } from "./random.mjs";
import { broken, valuesOf, withStranger } from "./values.mjs";
import { schemaOf } from "./build.mjs";

const load = (...path) => import(join(made, ...path));

/** A value as it comes from the wire. */
const parsed = (values) =>
  values.map((value) => JSON.parse(JSON.stringify(value)));

/** The judges of a type whose producer may be newer: unknown members pass. */
async function openJudges(contract, root) {
  const [ours, compact, ajv, zod, valibot, v] = await Promise.all([
    load(contract, "run/ours.mjs"),
    load(contract, "run/ours_compact.mjs"),
    load(contract, "run/ajv.mjs"),
    load(contract, "run/zod.mjs"),
    load(contract, "run/valibot.mjs"),
    import("valibot"),
  ]);
  const zodSchema = zod[`${root}Schema`];
  const valibotSchema = valibot[`${root}Schema`];
  return {
    eventgen: ours[`is${root}`],
    ...(await typiaJudge(contract, `is${root}`)),
    "ajv standalone": ajv[`ajv${root}`],
    "eventgen compact": compact[`is${root}`],
    "zod 4": (value) => zodSchema.safeParse(value).success,
    valibot: (value) => v.is(valibotSchema, value),
  };
}

/** The judges of a type that has no other members than are declared. */
async function exactJudges(contract, root) {
  const [ours, ajv, zod, valibot, v] = await Promise.all([
    load(contract, "run/ours.mjs"),
    load(contract, "run/ajv_strict.mjs"),
    load(contract, "run/zod_strict.mjs"),
    load(contract, "run/valibot_strict.mjs"),
    import("valibot"),
  ]);
  const validate = ours[`validate${root}`];
  const options = { profile: "exact" };
  const zodSchema = zod[`${root}Schema`];
  const valibotSchema = valibot[`${root}Schema`];
  return {
    eventgen: (value) => validate(value, options).issues === undefined,
    ...(await typiaJudge(contract, `equals${root}`)),
    "ajv standalone": ajv[`ajv${root}`],
    "zod 4": (value) => zodSchema.safeParse(value).success,
    valibot: (value) => v.is(valibotSchema, value),
  };
}

/** The same, where each says why: all faults, with their places. */
async function explainingJudges(contract, root) {
  const { "ajv standalone": _, ...judges } = await exactJudges(contract, root);
  const { [`ajv${root}`]: ajv } = await load(contract, "run/ajv_explain.mjs");
  const { typia } = await typiaJudge(contract, `explain${root}`);
  const [valibot, v] = await Promise.all([
    load(contract, "run/valibot_strict.mjs"),
    import("valibot"),
  ]);
  const schema = valibot[`${root}Schema`];
  return {
    ...judges,
    ...(typia && { typia: (value) => typia(value).success }),
    "ajv standalone": ajv,
    valibot: (value) => v.safeParse(schema, value).success,
  };
}

async function typiaJudge(contract, name) {
  const path = join(made, "typia/run", `${contract}.mjs`);
  return existsSync(path) ? { typia: (await import(path))[name] } : {};
}

/** JSON.parse alone, and with each judge behind it. */
async function parsing(contract, root) {
  const { "eventgen compact": _, ...judges } = await openJudges(contract, root);
  const { [`parse${root}`]: parse } = await load(contract, "run/ours.mjs");
  return {
    "JSON.parse alone": (text) => JSON.parse(text) !== undefined,
    eventgen: (text) => judges.eventgen(JSON.parse(text)),
    "eventgen parseT": (text) => parse(text).issues === undefined,
    ...Object.fromEntries(
      Object.entries(judges)
        .filter(([name]) => name !== "eventgen")
        .map(([name, judge]) => [name, (text) => judge(JSON.parse(text))]),
    ),
  };
}

const isObject = (value) => !Array.isArray(value);

const hotplex = {
  valid: async (n) => ({
    values: parsed(events(n)),
    expected: true,
    judges: await openJudges("hotplex", "Event"),
  }),
  invalid: async (n) => {
    const random = randomFrom(5);
    return {
      values: parsed(events(n).map((event) => broken(event, random))),
      expected: false,
      judges: await openJudges("hotplex", "Event"),
    };
  },
  exact: async (n) => ({
    values: parsed(events(n)),
    expected: true,
    judges: await exactJudges("hotplex", "Event"),
  }),
  "exact, refused and explained": async (n) => {
    const random = randomFrom(6);
    const values = events(n).map((e) => withStranger(e, random, isObject));
    return {
      values: parsed(values),
      expected: false,
      judges: await explainingJudges("hotplex", "Event"),
    };
  },
  open: async (n) => {
    const random = randomFrom(7);
    const values = events(n).map((e) => withStranger(e, random, isObject));
    return {
      values: parsed(values),
      expected: true,
      judges: await openJudges("hotplex", "Event"),
    };
  },
  "optional members present": async (n) => ({
    values: parsed(fullEvents(n)),
    expected: true,
    judges: await openJudges("hotplex", "Event"),
  }),
  "JSON.parse and validate": async (n) => ({
    values: events(n).map((event) => JSON.stringify(event)),
    expected: true,
    judges: await parsing("hotplex", "Event"),
  }),
};

/** A case of another shape, with values that are valid. */
const shape = (contract, root, make) => async (n) => ({
  values: parsed(
    Array.from({ length: n }, make ?? schemaValue(contract, root)),
  ),
  expected: true,
  judges: await openJudges(contract, root),
});

function schemaValue(contract, root) {
  const make = valuesOf(schemaOf(contract), 8);
  return () => make(root);
}

const random = randomFrom(9);
const times = (n, make) => Array.from({ length: n }, make);
const tree = (depth) => ({
  label: `node ${random(1e6)}`,
  left: depth > 0 ? tree(depth - 1) : null,
  right: null,
});
const article = (text) => () => ({
  title: text(80),
  body: text(2_000 + random(200)),
  notes: times(4, () => text(100)),
});
const repeated = (words) => (length) => {
  let text = "";
  while (text.length < length) text += words[random(words.length)];
  return text;
};

const shapes = {
  "long arrays of numbers": shape("shapes", "Series", () => ({
    name: "series",
    values: times(500, () => random(1e6) / 64),
    counts: times(500, () => random(1e6)),
  })),
  maps: shape("shapes", "Totals", () => ({
    by_name: Object.fromEntries(
      times(20, () => [`key ${random(500)}`, random(1e6)]),
    ),
    by_day: Object.fromEntries(
      times(5, () => [
        `day ${random(31)}`,
        Object.fromEntries(times(5, () => [`h${random(24)}`, "text"])),
      ]),
    ),
  })),
  "long ASCII strings": shape(
    "shapes",
    "Article",
    article(repeated(["lorem ", "ipsum ", "dolor "])),
  ),
  "long CJK strings": shape(
    "shapes",
    "Article",
    article(repeated(["工具", "読む", "結果", "😀"])),
  ),
  "strings with escapes": shape(
    "shapes",
    "Article",
    article((length) => textOf(random, length)),
  ),
  "60 levels deep": shape("shapes", "Tree", () => tree(60)),
  "1,000 levels deep": shape("shapes", "Tree", () => tree(1_000)),
  "a union of 26 tags": shape("many26", "Message"),
  "a union of 300 tags": shape("many300", "Message"),
};

/** Cases by name; each a function of how many values, and in how many it stops. */
export const cases = { ...hotplex, ...shapes };

/** How many distinct values a case has. */
export function countOf(name) {
  if (name in hotplex) return 10_000;
  if (name.startsWith("1,000")) return 100;
  return name.startsWith("a union") ? 10_000 : 1_000;
}
