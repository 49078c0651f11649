// The guards hold against the tables: whatever is done to an event, the guard
// and the explanation give the same verdict.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isEvent, validateEvent } from "@eventgen/hotplex-events";
import { stats, toolUse } from "./sample.mjs";

const strangers = [
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e300,
  "",
  "running",
  "tool_use",
  "2024-02-30T00:00:00Z",
  [],
  [""],
  {},
];

/** Every value that differs from the given one in one place. */
function* mutants(value) {
  yield* strangers;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (let i = 0; i < value.length; i++) {
      for (const element of mutants(value[i])) {
        yield [...value.slice(0, i), element, ...value.slice(i + 1)];
      }
    }
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, surprise: 1 };
    for (const name of Object.keys(value)) {
      const { [name]: member, ...others } = value;
      yield others;
      for (const mutant of mutants(member)) yield { ...value, [name]: mutant };
    }
  }
}

const seeds = [
  toolUse({ metadata: { timestamp: "2024-01-01T00:00:00Z", session_id: "" } }),
  { event: "session_stats", data: stats({ file_paths: ["a"] }) },
];

test("guard and explanation agree on every mutant", () => {
  let judged = 0;
  for (const seed of seeds) {
    for (const mutant of mutants(seed)) {
      const is = isEvent(mutant);
      const exact = validateEvent(mutant, { profile: "exact" }).issues ?? [];
      const open = exact.filter((i) => i.keyword !== "additionalProperties");
      const reader = validateEvent(mutant, { profile: "reader" }).issues;
      assert.equal(is, open.length === 0, JSON.stringify(mutant));
      assert.equal(is, validateEvent(mutant).issues === undefined);
      if (is) assert.equal(reader, undefined);
      judged++;
    }
  }
  assert.ok(judged > 800, `only ${judged} mutants`);
});
