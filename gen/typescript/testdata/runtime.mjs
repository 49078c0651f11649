// node runtime.mjs DIR: what the runtime decides by itself. DIR/patterns.json has
// the regular expressions that its own patterns stand for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [dir] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(dir, "js", path)).href);
const runtime = await load("recursion/runtime.js");
const { registry: scalars } = await load("scalars/index.js");
const { registry: containers } = await load("containers/index.js");
const { registry: recursion } = await load("recursion/index.js");

/** What a result says, as "pointer keyword". */
const said = (result) =>
  (result.issues ?? []).map((i) => `${i.pointer} ${i.keyword}`);

// Patterns: the loops agree with the regular expressions that they replace.
const pieces = {
  timePattern: [
    ..."0123456789TZ:-+. ",
    "2024-02-29T23:59:59",
    "2023-02-29T00:00:00",
    "1900-02-29T00:00:00Z",
    "2000-02-29T00:00:00Z",
    "2024-04-31T00:00:00Z",
    "2024-08-31T00:00:00Z",
    "2024-12-31T24:00:00Z",
    "2024-09-30T00:00:00.5+23:59",
    "2024-07-31T00:00:60Z",
    "Z\n",
  ],
  bytesPattern: [..."AZaz09+/=-_\n ", "aGk=", "aA==", "AAAA"],
  quotedNumberPattern: [..."019-+.eE \n", "1e5", "0.5", "-0"],
  quotedStringPattern: [...'"\\/bfnrtu0aF\u0000\u001f\u007f', '""', "\\u00e9"],
};
const sources = JSON.parse(readFileSync(join(dir, "patterns.json"), "utf8"));
let seed = 1;
const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
for (const [name, source] of Object.entries(sources)) {
  const twin = new RegExp(source, "u");
  const texts = [""];
  for (const a of pieces[name]) {
    texts.push(a, `"${a}"`);
    for (const b of pieces[name]) texts.push(a + b, `"${a}${b}"`);
  }
  for (let i = 0; i < 50_000; i++) {
    let text = "";
    for (let n = random(6); n >= 0; n--) {
      text += pieces[name][random(pieces[name].length)];
    }
    texts.push(text, `"${text}"`);
  }
  let matched = 0;
  for (const text of texts) {
    const expected = twin.test(text);
    matched += Number(expected);
    assert.equal(
      runtime[name].test(text),
      expected,
      `${name}: ${JSON.stringify(text)}`,
    );
  }
  assert.ok(matched > 10, `${name}: only ${matched} texts match`);
}
for (const day of ["28", "29", "30", "31", "32", "00"]) {
  for (let month = 0; month <= 13; month++) {
    for (const year of ["2023", "2024", "1900", "2000", "0000"]) {
      const text = `${year}-${String(month).padStart(2, "0")}-${day}T00:00:00Z`;
      const expected = new RegExp(sources.timePattern, "u").test(text);
      assert.equal(runtime.timePattern.test(text), expected, text);
    }
  }
}

// Patterns: megabytes are no trouble.
const long = "A".repeat(16 << 20);
assert.equal(runtime.bytesPattern.test(long), true);
assert.equal(runtime.bytesPattern.test(`${long}=`), false);
assert.equal(runtime.quotedStringPattern.test(`"${long}"`), true);
assert.equal(
  runtime.quotedNumberPattern.test(`1.${"0".repeat(1 << 22)}`),
  true,
);
assert.equal(
  runtime.timePattern.test(`2024-01-01T00:00:00.${"0".repeat(1 << 22)}Z`),
  true,
);

// Lengths count code points, and half a surrogate pair counts one.
for (const [text, length] of [
  ["", 0],
  ["abc", 3],
  ["日本", 2],
  ["😀", 1],
  ["😀😀", 2],
  ["\ud83d", 1],
  ["\ude00\ud83d", 2],
  ["a\ud83d\ude00\ude00", 3],
]) {
  for (let n = 0; n < 6; n++) {
    const what = `${JSON.stringify(text)} ${n}`;
    assert.equal(runtime.atLeast(text, n), length >= n, what);
    assert.equal(runtime.atMost(text, n), length <= n, what);
  }
}

// Multiples are those of the decimal texts.
for (const [value, divisor, expected] of [
  [0.29, "0.01", true],
  [0.3, "0.1", true],
  [0.35, "0.1", false],
  [1e300, "1e299", true],
  [1e-7, "1e-8", true],
  [1.5e-7, "1e-7", false],
  [-6, "3", true],
  [0, "7", true],
  [-0, "7", true],
  [4503599627370497.5, "0.5", true],
  [5e-324, "5e-324", true],
]) {
  const what = `${value} of ${divisor}`;
  assert.equal(runtime.multipleOf(value, divisor), expected, what);
}

// Equality is JSON's.
for (const [array, expected] of [
  [[1, "1", true, null, [], {}, "[]"], true],
  [[0, -0], false],
  [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    false,
  ],
  [[[1, 2], [12], ["1,2"]], true],
  [[{ a: undefined }, {}], false],
  [[{ 'a":1': 1 }, { a: 1 }], true],
]) {
  assert.equal(runtime.distinct(array), expected, JSON.stringify(array));
}
const deepArray = () => JSON.parse("[".repeat(9_000) + "]".repeat(9_000));
assert.equal(runtime.distinct([deepArray(), deepArray()]), false);

// Nesting: 10,000 levels are judged, more are an issue, and nothing overflows.
const nested = (n) => JSON.parse("[".repeat(n) + "]".repeat(n));
for (const [n, expected] of [
  [1, []],
  [127, []],
  [129, []],
  [10_000, []],
  [10_001, [" wire:depth"]],
  [100_000, [" wire:depth"]],
]) {
  for (const profile of ["exact", "open", "reader"]) {
    assert.deepEqual(
      said(recursion.Nest.validate(nested(n), { profile })),
      expected,
    );
  }
  assert.equal(recursion.Nest.is(nested(n)), expected.length === 0);
}
let tree = { value: 1 };
for (let i = 0; i < 9_000; i++) tree = { value: "", left: tree };
assert.equal(recursion.Tree.is(tree), false);
assert.deepEqual(said(recursion.Tree.validate(tree)), [
  `${"/left".repeat(9_000)}/value type`,
]);
const cycle = { value: "" };
cycle.left = cycle;
cycle.children = [cycle, cycle];
assert.deepEqual(said(recursion.Tree.validate(cycle)), [" wire:depth"]);

// No more than a hundred issues are kept.
const many = Array.from({ length: 1_000_000 }, () => 1);
assert.equal(recursion.Nest.validate(many).issues.length, 100);

// All keywords of a value are reported.
const texts = { name: "", slug: "A!", short: "a b c", size: "xxl" };
assert.deepEqual(said(scalars.Texts.validate(texts, { profile: "reader" })), [
  "/name minLength",
  "/slug pattern",
  "/size enum",
  "/short maxLength",
  "/short pattern",
]);
const limits = {
  even: -11,
  open: -0.5,
  high: 0,
  small: 4,
  yes: false,
  level: 300,
  cents: 0.001,
  uint64: 1e20,
};
assert.deepEqual(said(scalars.Limits.validate(limits, { profile: "reader" })), [
  "/uint64 maximum",
  "/open exclusiveMinimum",
  "/cents multipleOf",
  "/even minimum",
  "/even multipleOf",
  "/level maximum",
  "/level enum",
  "/high minimum",
  "/small enum",
  "/yes enum",
]);
const collections = {
  pair: [1, 2, 3],
  hash: [],
  tags: ["a", "b", "a", "b"],
  counts: { x: 1, 256: "y", "~/": 1.5 },
  by_lang: { fr: [1] },
  open: { name: "", more: 1 },
  none: { surprise: 1 },
};
assert.deepEqual(
  said(
    containers.Containers.validate(collections, { profile: "exact" }),
  ).filter((s) => !s.endsWith(" required")),
  [
    "/pair maxItems",
    "/hash minItems",
    "/tags maxItems",
    "/tags uniqueItems",
    "/counts/256 propertyNames",
    "/counts/x propertyNames",
    "/counts/~0~1 propertyNames",
    "/counts maxProperties",
    "/counts/256 type",
    "/counts/~0~1 type",
    "/by_lang/fr propertyNames",
    "/by_lang/fr/0 type",
    "/none/surprise additionalProperties",
  ],
);
assert.deepEqual(
  said(
    containers.Containers.validate(
      { pair: [1, 2, 3], hash: [], tags: [] },
      { profile: "reader" },
    ),
  ),
  ["/tags minItems"],
);

// assertNever names what should not have come.
for (const [value, message] of [
  ["paused", 'unexpected value: "paused"'],
  [7, "unexpected value: 7"],
  [undefined, "unexpected value: undefined"],
  [{ id: 7, kind: "cube", edge: {} }, 'unexpected value: { "kind": "cube" }'],
  [{}, "unexpected value: an object"],
  [["x"], "unexpected value: an array"],
]) {
  assert.throws(() => runtime.assertNever(value), new TypeError(message));
}

// The objects of enums have the constants' names, and inherit nothing else.
const enums = await load("enums/index.js");
assert.deepEqual(Object.entries(enums.Status), [
  ["Running", "running"],
  ["Done", "done"],
  ["Pending", "pending"],
]);
assert.equal(Object.getPrototypeOf(enums.Odd), Object.prototype);
assert.equal(enums.Big, undefined);
assert.equal(enums.isStatus(enums.Status.Done), true);

// types.ts is nothing at run time, in either layout.
assert.deepEqual(Object.keys(await load("enums/types.js")), []);
assert.deepEqual(Object.keys(await load("files/types.js")), []);
