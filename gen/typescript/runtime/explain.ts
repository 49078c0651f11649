/*
 * The explanation: why a value is not of a shape.
 */

import {
  atLeast,
  atMost,
  countMembers,
  distinct,
  type Members,
  multipleOf,
  objectLike,
  own,
} from "./guard.js";
import {
  count,
  demand,
  demandOf,
  didYouMean,
  excerpt,
  listed,
} from "./message.js";
import type { Issue, Profile } from "./result.js";
import {
  type ArrayShape,
  aString,
  type MapShape,
  type Member,
  type NumberShape,
  type ObjectShape,
  oneOf,
  type Shape,
  type Size,
  type StringShape,
  tableOf,
  takesNull,
  type UnionShape,
} from "./shape.js";
import { countCodePoints, MAX_DEPTH } from "./value.js";

/** How many issues of one value are kept. */
const MAX_ISSUES = 100;

const anySize: Size = { min: 0, max: Infinity };

/** Where a value lies; undefined is the root. */
interface Place {
  readonly up: Place | undefined;
  readonly key: string | number;
}

/** A value that is still to be judged. */
interface Task {
  readonly shape: Shape;
  readonly value: unknown;
  readonly place: Place | undefined;
}

/** What the judges of one value need to know. */
interface Inquiry {
  readonly profile: Profile;
  readonly issues: Issue[];
}

/**
 * Every reason why the value is not of the shape, up to MAX_ISSUES, in the
 * order of the value. It uses no stack of its own, so that no nesting exhausts
 * it; `depth` is the number of arrays and objects around the value.
 */
export function explain(
  shape: Shape,
  value: unknown,
  profile: Profile,
  depth: number = 0,
): readonly Issue[] {
  if (profile !== "exact" && profile !== "open" && profile !== "reader") {
    throw new TypeError(
      `unknown profile ${excerpt(profile)}: expected "exact", "open" or "reader"`,
    );
  }
  const inquiry: Inquiry = { profile, issues: [] };
  const levels: Task[][] = [[{ shape, value, place: undefined }]];
  while (levels.length > 0 && inquiry.issues.length < MAX_ISSUES) {
    const task = levels[levels.length - 1]?.pop();
    if (task === undefined) {
      levels.pop();
      continue;
    }
    const inner = judgeTask(task, inquiry);
    if (inner === undefined) continue;
    if (levels.length + depth > MAX_DEPTH) {
      return [
        issue(
          undefined,
          "wire:depth",
          `arrays and objects nest deeper than ${MAX_DEPTH} levels`,
        ),
      ];
    }
    // Tasks are taken from the end.
    levels.push(inner.reverse());
  }
  return inquiry.issues.slice(0, MAX_ISSUES);
}

/**
 * Judges the value itself and returns what is in it, or undefined where it is
 * no array or object, or not to be looked into.
 */
function judgeTask(task: Task, inquiry: Inquiry): Task[] | undefined {
  const { value, place } = task;
  const reader = inquiry.profile === "reader";
  if (value === null && (reader || takesNull(task.shape))) return undefined;
  const shape = tableOf(task.shape);
  if (reader && shape.ownDecoder && value !== undefined) return undefined;
  const at: Task = { shape, value, place };
  switch (shape.kind) {
    case "any":
      if (value === undefined) wrongType("a JSON value", at, inquiry);
      return undefined;
    case "boolean":
      if (typeof value !== "boolean")
        return wrongType("true or false", at, inquiry);
      judgeEnum(shape.enum, at, inquiry);
      return undefined;
    case "integer":
    case "number":
      judgeNumber(shape, at, inquiry);
      return undefined;
    case "string":
      judgeString(shape, at, inquiry);
      return undefined;
    case "array":
      return judgeArray(shape, at, inquiry);
    case "map":
      return judgeMap(shape, at, inquiry);
    case "object":
      return judgeObject(shape, at, inquiry);
    case "union":
      return shape.payload === undefined
        ? judgeUnion(shape, at, inquiry)
        : judgeEnvelope(shape, shape.payload, at, inquiry);
  }
}

function judgeNumber(shape: NumberShape, at: Task, inquiry: Inquiry): void {
  const { value } = at;
  const fits =
    shape.kind === "integer" ? Number.isInteger(value) : Number.isFinite(value);
  if (typeof value !== "number" || !fits) {
    wrongType(demand(shape), at, inquiry);
    return;
  }
  const { min, max, above, below } = shape;
  if (value < min) {
    wrong("minimum", demand(shape), at, inquiry);
  }
  if (value > max) {
    wrong("maximum", demand(shape), at, inquiry);
  }
  if (above !== undefined && value <= above) {
    wrong("exclusiveMinimum", demand(shape), at, inquiry);
  }
  if (below !== undefined && value >= below) {
    wrong("exclusiveMaximum", demand(shape), at, inquiry);
  }
  for (const divisor of shape.multipleOf ?? []) {
    if (!multipleOf(value, divisor)) {
      wrong("multipleOf", `a multiple of ${divisor}`, at, inquiry);
      break;
    }
  }
  judgeEnum(shape.enum, at, inquiry);
}

function judgeString(shape: StringShape, at: Task, inquiry: Inquiry): void {
  const { value } = at;
  if (typeof value !== "string") {
    wrongType(demand(shape), at, inquiry);
    return;
  }
  const { min, max } = shape.size ?? anySize;
  if (!atLeast(value, min)) {
    const expected = `at least ${count(min, "code point")}`;
    wrongCount("minLength", expected, countCodePoints(value), at, inquiry);
  }
  if (!atMost(value, max)) {
    const expected = `at most ${count(max, "code point")}`;
    wrongCount("maxLength", expected, countCodePoints(value), at, inquiry);
  }
  for (const pattern of shape.patterns ?? []) {
    if (!pattern.test(value)) {
      wrong("pattern", demandOf(pattern), at, inquiry);
      break;
    }
  }
  judgeEnum(shape.enum, at, inquiry);
}

function judgeArray(
  shape: ArrayShape,
  at: Task,
  inquiry: Inquiry,
): Task[] | undefined {
  const { value, place } = at;
  if (!Array.isArray(value)) return wrongType("an array", at, inquiry);
  const fixed = inquiry.profile === "reader" ? undefined : shape.length;
  const { min, max } = shape.size ?? anySize;
  const least = Math.max(min, fixed ?? 0);
  const most = Math.min(max, fixed ?? Infinity);
  if (value.length < least) {
    const expected = `at least ${count(least, "element")}`;
    wrongCount("minItems", expected, value.length, at, inquiry);
  }
  if (value.length > most) {
    const expected = `at most ${count(most, "element")}`;
    wrongCount("maxItems", expected, value.length, at, inquiry);
  }
  if (shape.unique && !distinct(value)) {
    fail("uniqueItems", "expected no two equal elements", at, inquiry);
  }
  // Array.from, unlike map, visits holes, which are no JSON values.
  return Array.from(value, (element: unknown, key) => ({
    shape: shape.items,
    value: element,
    place: { up: place, key },
  }));
}

function judgeMap(
  shape: MapShape,
  at: Task,
  inquiry: Inquiry,
): Task[] | undefined {
  const { value, place } = at;
  if (!objectLike(value)) return wrongType("an object", at, inquiry);
  const { min, max } = shape.size ?? anySize;
  const n = countMembers(value);
  if (n < min) {
    const expected = `at least ${count(min, "member")}`;
    wrongCount("minProperties", expected, n, at, inquiry);
  }
  if (n > max) {
    const expected = `at most ${count(max, "member")}`;
    wrongCount("maxProperties", expected, n, at, inquiry);
  }
  const inner: Task[] = [];
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    const member: Task = {
      shape: shape.values,
      value: value[key],
      place: { up: place, key },
    };
    if (shape.keys !== undefined) judgeKey(shape.keys, key, member, inquiry);
    inner.push(member);
  }
  return inner;
}

/** However much is wrong with a name, it is one issue. */
function judgeKey(
  shape: Shape,
  key: string,
  member: Task,
  inquiry: Inquiry,
): void {
  const about: Inquiry = { profile: inquiry.profile, issues: [] };
  judgeTask({ shape, value: key, place: undefined }, about);
  const [first] = about.issues;
  if (first !== undefined) {
    fail("propertyNames", `member name: ${first.message}`, member, inquiry);
  }
}

function judgeObject(
  shape: ObjectShape,
  at: Task,
  inquiry: Inquiry,
): Task[] | undefined {
  const { value } = at;
  if (!objectLike(value)) return wrongType("an object", at, inquiry);
  return judgeMembers(shape.members, shape.open, value, at, inquiry);
}

function judgeMembers(
  members: readonly Member[],
  open: true | undefined,
  object: Members,
  { shape, value, place }: Task,
  inquiry: Inquiry,
): Task[] {
  const inner: Task[] = [];
  for (const { name: key, shape: declared, optional } of members) {
    const member = memberOf(object, key);
    if (member !== undefined) {
      inner.push({ shape: declared, value: member, place: { up: place, key } });
    } else if (!optional && inquiry.profile !== "reader") {
      const at: Task = { shape, value, place };
      fail("required", `${JSON.stringify(key)} is missing`, at, inquiry);
    }
  }
  if (inquiry.profile === "exact" && open === undefined) {
    const names = members.map(({ name }) => name);
    const known = new Set(names);
    for (const key of Object.keys(object)) {
      if (known.has(key) || object[key] === undefined) continue;
      const at: Task = { shape, value, place: { up: place, key } };
      const hint = didYouMean(key, names);
      const message = `unknown member ${excerpt(key)}${hint}`;
      fail("additionalProperties", message, at, inquiry);
    }
  }
  return inner;
}

function judgeEnvelope(
  shape: UnionShape,
  payload: string,
  at: Task,
  inquiry: Inquiry,
): Task[] | undefined {
  const { value } = at;
  if (!objectLike(value)) return wrongType("an object", at, inquiry);
  const members = shape.members ?? [];
  const inner = judgeMembers(members, undefined, value, at, inquiry);
  const tag = memberOf(value, shape.tag);
  const variant = variantOf(shape, tag);
  const tasks: Task[] = [];
  for (const task of inner) {
    if (task.place?.key === payload) {
      if (variant !== undefined) tasks.push({ ...task, shape: variant });
      continue;
    }
    tasks.push(task);
    if (task.place?.key !== shape.tag || typeof tag !== "string") continue;
    if (variant === undefined && shape.open === undefined) {
      // The tag's own type says the same where it is an enum; it is said once.
      tasks.pop();
      const known: Shape = oneOf(aString(), ...tagsOf(shape));
      tasks.push({ ...task, shape: known });
    }
  }
  return tasks;
}

function judgeUnion(
  shape: UnionShape,
  at: Task,
  inquiry: Inquiry,
): Task[] | undefined {
  const { value, place } = at;
  if (!objectLike(value)) return wrongType("an object", at, inquiry);
  const tag = memberOf(value, shape.tag);
  if (tag === undefined) {
    if (inquiry.profile !== "reader") {
      const name = JSON.stringify(shape.tag);
      fail("required", `${name} is missing`, at, inquiry);
    }
    return undefined;
  }
  const variant = variantOf(shape, tag);
  if (variant !== undefined) {
    return judgeTask({ shape: variant, value, place }, inquiry);
  }
  const known: Shape =
    shape.open === undefined ? oneOf(aString(), ...tagsOf(shape)) : aString();
  judgeTask(
    { shape: known, value: tag, place: { up: place, key: shape.tag } },
    inquiry,
  );
  return undefined;
}

function variantOf(shape: UnionShape, tag: unknown): Shape | undefined {
  if (typeof tag !== "string") return undefined;
  return shape.variants.find(({ tags }) => tags.includes(tag))?.shape;
}

function tagsOf(shape: UnionShape): string[] {
  return shape.variants.flatMap(({ tags }) => tags);
}

function judgeEnum(
  allowed: readonly unknown[] | undefined,
  at: Task,
  inquiry: Inquiry,
): void {
  const { value } = at;
  if (allowed === undefined || allowed.includes(value)) return;
  const names = allowed.filter((name) => typeof name === "string");
  const hint = typeof value === "string" ? didYouMean(value, names) : "";
  const message = `expected ${listed(allowed)}, found ${excerpt(value)}${hint}`;
  fail("enum", message, at, inquiry);
}

function memberOf(object: Members, name: string): unknown {
  return name in Object.prototype ? own(object, name) : object[name];
}

function wrongType(expected: string, at: Task, inquiry: Inquiry): undefined {
  wrong("type", expected, at, inquiry);
}

function wrong(
  keyword: string,
  expected: string,
  at: Task,
  inquiry: Inquiry,
): void {
  const message = `expected ${expected}, found ${excerpt(at.value)}`;
  fail(keyword, message, at, inquiry);
}

function wrongCount(
  keyword: string,
  expected: string,
  found: number,
  at: Task,
  inquiry: Inquiry,
): void {
  fail(keyword, `expected ${expected}, found ${found}`, at, inquiry);
}

function fail(
  keyword: string,
  message: string,
  at: Task,
  inquiry: Inquiry,
): void {
  inquiry.issues.push(issue(at.place, keyword, message));
}

export function issue(
  place: Place | undefined,
  keyword: string,
  message: string,
): Issue {
  const path: (string | number)[] = [];
  for (let p = place; p !== undefined; p = p.up) path.push(p.key);
  path.reverse();
  const pointer = path
    .map((key) => `/${String(key).replace(/~/gu, "~0").replace(/\//gu, "~1")}`)
    .join("");
  return { message, path, pointer, keyword };
}
