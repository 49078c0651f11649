/*
 * What guards call. Nothing is allocated for a value that is valid.
 */

import { canonical, countCodePoints, decimal } from "./value.js";

export type Members = Readonly<Record<string, unknown>>;

/** Is the value a JSON object? */
export function objectLike(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Is the value a whole number within the bounds, both inclusive? */
export function integer(
  value: unknown,
  min: number,
  max: number,
): value is number {
  return (
    Number.isInteger(value) &&
    (value as number) >= min &&
    (value as number) <= max
  );
}

/** Is the value a number of JSON's within the bounds, both inclusive? */
export function finite(
  value: unknown,
  min: number = -Infinity,
  max: number = Infinity,
): value is number {
  return (
    Number.isFinite(value) &&
    (value as number) >= min &&
    (value as number) <= max
  );
}

/**
 * Has an object no other members than these: n that are there, and the optional
 * ones, where they are? Names are counted, because that is many times as fast as
 * comparing them; and with for-in, because Object.keys makes an array. Where a
 * member is there but undefined, which JSON.parse never makes, it says no, and the
 * explanation decides.
 */
export function only(
  object: Members,
  n: number,
  ...optional: readonly unknown[]
): boolean {
  for (const member of optional) if (member !== undefined) n++;
  for (const _ in object) n--;
  return n === 0;
}

/** The member of that name, for names that every object inherits. */
export function own(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Does the text have at least n code points? */
export function atLeast(text: string, n: number): boolean {
  return (
    text.length >= 2 * n || (text.length >= n && countCodePoints(text) >= n)
  );
}

/** Does the text have at most n code points? */
export function atMost(text: string, n: number): boolean {
  return (
    text.length <= n || (text.length <= 2 * n && countCodePoints(text) <= n)
  );
}

/** The number of members that are there. */
export function countMembers(object: Members): number {
  let n = 0;
  for (const name of Object.keys(object)) {
    if (object[name] !== undefined) n++;
  }
  return n;
}

/** Is the value a whole multiple of the divisor, both as decimal texts? */
export function multipleOf(value: number, divisor: string): boolean {
  const [a, powerOfA] = decimal(String(value));
  const [b, powerOfB] = decimal(divisor);
  const power = powerOfA - powerOfB;
  return power >= 0
    ? (a * 10n ** BigInt(power)) % b === 0n
    : a % (b * 10n ** BigInt(-power)) === 0n;
}

/** Are no two elements equal as JSON values? */
export function distinct(array: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  for (const element of array) {
    seen.add(
      typeof element === "object" && element !== null
        ? canonical(element)
        : typeof element === "string"
          ? JSON.stringify(element)
          : element,
    );
  }
  return seen.size === array.length;
}
