/*
 * The shapes of scalars, and the rules that make any shape narrower. Each is a
 * declaration of its own, so that a bundle has those alone that its types need.
 */

import { countMembers, distinct, multipleOf } from "./guard.js";
import { didYouMean, excerpt, listed } from "./message.js";
import { fail, type Shape, type Site, wrong } from "./site.js";
import { countCodePoints } from "./value.js";

/** Any JSON value, null included. */
export const anything: Shape = (site) =>
  site.value === undefined ? wrong(site, "a JSON value") : [];

export const aBoolean: Shape = (site) =>
  typeof site.value === "boolean" ? [] : wrong(site, "a boolean");

export const aString: Shape = (site) =>
  typeof site.value === "string" ? [] : wrong(site, "a string");

type Bounded = (min?: number, max?: number) => Shape;

/** A whole number within the bounds, both inclusive. */
export const anInteger: Bounded = /* @__PURE__ */ bounded(
  "an integer",
  Number.isInteger,
);

/** A number within the bounds, both inclusive. */
export const aNumber: Bounded = /* @__PURE__ */ bounded(
  "a number",
  Number.isFinite,
);

function bounded(noun: string, is: (value: unknown) => boolean): Bounded {
  return (min = -Infinity, max = Infinity) =>
    (site) => {
      let expected = noun;
      if (min > -Infinity) expected += ` from ${min}`;
      if (max < Infinity) expected += ` to ${max}`;
      const value = site.value as number;
      if (!is(value)) return wrong(site, expected);
      if (value < min) wrong(site, expected, "minimum");
      if (value > max) wrong(site, expected, "maximum");
      return [];
    };
}

/** The shape with one more rule, for what is of the type. */
function also<T>(shape: Shape, rule: (value: T, site: Site) => void): Shape {
  return (site) => {
    const inner = shape(site);
    if (inner !== undefined) rule(site.value as T, site);
    return inner;
  };
}

/** A scalar with one of the values. */
export function oneOf(shape: Shape, ...values: unknown[]): Shape {
  return (site) => {
    const { value } = site;
    const inner = shape(site);
    if (inner && !values.includes(value)) {
      const found = excerpt(value) + didYouMean(value, values);
      wrong(site, listed(values), "enum", found);
    }
    return inner;
  };
}

/** Bounds that the number itself may not have. */
export function between(number: Shape, above: number, below: number): Shape {
  return also<number>(number, (value, site) => {
    if (value <= above) {
      wrong(site, `a number above ${above}`, "exclusiveMinimum");
    }
    if (value >= below) {
      wrong(site, `a number below ${below}`, "exclusiveMaximum");
    }
  });
}

/** The divisors are exact decimal texts. */
export function multiplesOf(number: Shape, ...divisors: string[]): Shape {
  return also<number>(number, (value, site) => {
    const divisor = divisors.find((text) => !multipleOf(value, text));
    if (divisor !== undefined) {
      wrong(site, `a multiple of ${divisor}`, "multipleOf");
    }
  });
}

/** Something that a string must match; every RegExp is one. */
export interface Pattern {
  /** The regular expression, for a message without `expected`. */
  readonly source?: string;
  readonly expected?: string;
  test(text: string): boolean;
}

export function matching(string: Shape, ...patterns: Pattern[]): Shape {
  return also<string>(string, (value, site) => {
    const broken = patterns.find((pattern) => !pattern.test(value));
    if (broken !== undefined) {
      const { expected = `a string that matches ${broken.source}` } = broken;
      wrong(site, expected, "pattern");
    }
  });
}

/** A string by its code points. */
export function ofLength(string: Shape, min: number, max?: number): Shape {
  return also<string>(string, (value, site) =>
    judgeSize(site, countCodePoints(value), "code point", "Length", min, max),
  );
}

/** A map by its members. */
export function ofMembers(map: Shape, min: number, max?: number): Shape {
  return also<Readonly<Record<string, unknown>>>(map, (value, site) =>
    judgeSize(site, countMembers(value), "member", "Properties", min, max),
  );
}

/** An array by its elements. */
export function ofElements(array: Shape, min: number, max?: number): Shape {
  return also<unknown[]>(array, ({ length }, site) =>
    judgeSize(site, length, "element", "Items", min, max),
  );
}

/** A Go array, of which the profile "reader" does not enforce the length. */
export function fixedTo(array: Shape, length: number): Shape {
  const exactly = ofElements(array, length, length);
  return (site) => (site.profile === "reader" ? array : exactly)(site);
}

function judgeSize(
  site: Site,
  n: number,
  noun: string,
  keyword: string,
  min: number,
  max: number = Infinity,
): void {
  const expect = (word: string, bound: number): string =>
    `${word} ${bound} ${noun}${bound === 1 ? "" : "s"}`;
  if (n < min) wrong(site, expect("at least", min), `min${keyword}`, `${n}`);
  if (n > max) wrong(site, expect("at most", max), `max${keyword}`, `${n}`);
}

/** An array of elements of which no two are equal. */
export function distinctly(array: Shape): Shape {
  return also<unknown[]>(array, (value, site) => {
    if (!distinct(value)) {
      fail(site, "uniqueItems", "expected no two equal elements");
    }
  });
}
