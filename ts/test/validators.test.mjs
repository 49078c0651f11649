import assert from "node:assert/strict";
import { test } from "node:test";
import {
  assertNever,
  EventSchema,
  isEvent,
  isEventMeta,
  isType,
  parseEvent,
  registry,
  Type,
  validateEvent,
  validateEventMeta,
  validateSessionStatsData,
} from "@eventgen/hotplex-events";
import { meta, stats, toolUse } from "./sample.mjs";

/** The issues of a result, as "pointer keyword: message". */
function said(result) {
  return (result.issues ?? []).map(
    ({ pointer, keyword, message }) => `${pointer} ${keyword}: ${message}`,
  );
}

function without(object, name) {
  const copy = { ...object };
  delete copy[name];
  return copy;
}

test("valid events are valid in every profile", () => {
  const events = [
    toolUse(),
    without(toolUse(), "request_id"),
    { event: "session_stats", data: stats() },
    { event: "session_stats", data: stats({ tools_used: null }) },
    toolUse({
      metadata: { timestamp: "2024-02-29T12:00:00.5Z", session_id: "s1" },
    }),
  ];
  for (const event of events) {
    assert.equal(isEvent(event), true);
    for (const profile of ["exact", "open", "reader"]) {
      assert.deepEqual(validateEvent(event, { profile }), { value: event });
    }
  }
});

test("each fault has its pointer, keyword and message", () => {
  const faults = [
    [
      { status: "pending" },
      '/status enum: expected one of "", "running", "success" or "error", found "pending"',
    ],
    [
      { progress: 140 },
      "/progress maximum: expected an integer from 0 to 100, found 140",
    ],
    [
      { progress: 1.5 },
      "/progress type: expected an integer from 0 to 100, found 1.5",
    ],
    [
      { duration_ms: -1 },
      "/duration_ms minimum: expected an integer from 0 to 9007199254740991, found -1",
    ],
    [{ tool_name: 7 }, "/tool_name type: expected a string, found 7"],
    [{ tool_name: null }, "/tool_name type: expected a string, found null"],
    [{ tool_id: ["x"] }, "/tool_id type: expected a string, found an array"],
    [{ error_msg: undefined }, ' required: "error_msg" is missing'],
  ];
  for (const [change, expected] of faults) {
    const value = meta(change);
    assert.equal(isEventMeta(value), false);
    assert.deepEqual(said(validateEventMeta(value)), [expected]);
  }
});

test("an issue has the path as keys too", () => {
  const event = { event: "session_stats", data: stats({ tools_used: [1] }) };
  assert.deepEqual(validateEvent(event).issues, [
    {
      message: "expected a string, found 1",
      path: ["data", "tools_used", 0],
      pointer: "/data/tools_used/0",
      keyword: "type",
    },
  ]);
});

test("all faults of an event are reported, in its order", () => {
  const event = toolUse({
    request_id: "7",
    data: {
      event_type: 1,
      event_data: "",
      meta: without(meta({ progress: 101 }), "status"),
    },
  });
  assert.deepEqual(
    validateEvent(event).issues.map((i) => `${i.pointer} ${i.keyword}`),
    [
      "/request_id type",
      "/data/event_type type",
      "/data/meta required",
      "/data/meta/progress maximum",
    ],
  );
});

test("an unknown member passes unless the profile is exact", () => {
  const value = stats({ worker: "x", model_use: "y" });
  assert.deepEqual(said(validateSessionStatsData(value)), []);
  assert.deepEqual(
    said(validateSessionStatsData(value, { profile: "reader" })),
    [],
  );
  assert.deepEqual(
    said(validateSessionStatsData(value, { profile: "exact" })),
    [
      '/worker additionalProperties: unknown member "worker"',
      '/model_use additionalProperties: unknown member "model_use"; did you mean "model_used"?',
    ],
  );
});

test("a reader takes absent members and null, and still judges the rest", () => {
  const profile = "reader";
  for (const value of [null, {}, toolUse({ data: null }), { event: null }]) {
    assert.equal(validateEvent(value, { profile }).issues, undefined);
  }
  assert.deepEqual(
    said(validateEventMeta({ status: null, progress: 101 }, { profile })),
    ["/progress maximum: expected an integer from 0 to 100, found 101"],
  );
  assert.equal(isEvent({}), false);
});

test("the tag decides what the payload is", () => {
  const unknown = validateEvent(toolUse({ event: "tool_used", data: 1 }));
  assert.equal(unknown.issues.length, 1);
  assert.equal(unknown.issues[0].pointer, "/event");
  assert.equal(unknown.issues[0].keyword, "enum");
  assert.match(unknown.issues[0].message, /; did you mean "tool_use"\?$/);

  const wrong = validateEvent(toolUse({ event: 1, data: 1 }));
  assert.deepEqual(
    wrong.issues.map((i) => `${i.pointer} ${i.keyword}`),
    ["/event type"],
  );

  const missing = validateEvent({ data: 1 });
  assert.deepEqual(said(missing), [' required: "event" is missing']);

  const drifted = validateEvent({ type: "tool_use", data: {} });
  assert.deepEqual(said(drifted), [' required: "event" is missing']);

  assert.deepEqual(said(validateEvent(toolUse({ data: null }))), [
    "/data type: expected an object, found null",
  ]);
});

test("what is no JSON value is refused", () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    assert.deepEqual(
      validateSessionStatsData(stats({ total_cost_usd: value })).issues.map(
        (i) => `${i.pointer} ${i.keyword}`,
      ),
      ["/total_cost_usd type"],
    );
  }
  for (const value of [undefined, () => 1, 1n, Symbol("s"), [], "event"]) {
    assert.equal(isEvent(value), false);
    assert.equal(validateEvent(value).issues[0].keyword, "type");
  }
});

test("parse makes an issue of text that is not JSON", () => {
  const text = JSON.stringify(toolUse());
  assert.deepEqual(parseEvent(text), { value: toolUse() });
  for (const broken of ["", "{", `${text}${text}`, "{'a':1}"]) {
    const { issues } = parseEvent(broken);
    assert.equal(issues.length, 1);
    assert.equal(issues[0].keyword, "wire:syntax");
    assert.equal(issues[0].pointer, "");
  }
});

test("a nested text is judged, however deep", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const text = `{"event":"tool_use","data":${deep},"more":${deep}}`;
  assert.deepEqual(said(parseEvent(text)), [
    "/data type: expected an object, found an array",
  ]);
});

test("guards can be handed to array methods", () => {
  const mixed = [toolUse(), 1, null, { event: "nope" }];
  assert.deepEqual(mixed.filter(isEvent), [toolUse()]);
  assert.deepEqual(["token", "tokens", "raw"].filter(isType), ["token", "raw"]);
});

test("the Standard Schema gives the same verdict", () => {
  const standard = EventSchema["~standard"];
  assert.equal(standard.version, 1);
  assert.equal(standard.vendor, "eventgen");
  assert.deepEqual(standard.validate(toolUse()), { value: toolUse() });
  assert.deepEqual(standard.validate(null), validateEvent(null));
});

test("the registry has every type by name, and no other", () => {
  assert.deepEqual(Object.keys(registry), [
    "Event",
    "EventMeta",
    "EventMetadata",
    "EventWithMeta",
    "SessionStatsData",
    "Type",
  ]);
  assert.equal(registry["toString"], undefined);
  assert.equal(registry["Type"].is("raw"), true);
  assert.equal(registry["Type"].validate("rawer").issues[0].keyword, "enum");
  assert.equal(registry["Type"].parse('"raw"').value, "raw");
});

test("a misspelt profile is the caller's mistake", () => {
  assert.throws(() => validateEvent(null, { profile: "strict" }), {
    name: "TypeError",
    message:
      'profile: expected one of "exact", "open" or "reader", found "strict"',
  });
});

test("types alone cost nothing at run time", async () => {
  assert.deepEqual(
    Object.keys(await import("@eventgen/hotplex-events/types")),
    [],
  );
});

test("an enum is an object of its values", async () => {
  const enums = await import("@eventgen/hotplex-events/enums");
  assert.equal(enums.Type, Type);
  assert.equal(Type.ToolUse, "tool_use");
  assert.equal(Object.keys(Type).length, 27);
  assert.ok(Object.values(Type).every(isType));
  assert.ok(
    Object.values(Type).every(
      (tag) => tag === "session_stats" || isEvent({ ...toolUse(), event: tag }),
    ),
  );
});

test("assertNever names the tag that nobody handles", () => {
  const event = { ...toolUse(), event: "tool_used" };
  assert.throws(
    () => assertNever(event),
    new TypeError('unexpected value: { "event": "tool_used" }'),
  );
});
