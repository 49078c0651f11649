/*
 * What the functions of validators.ts do.
 */

import { explain } from "./explain.js";
import { excerpt, MOST_LISTED } from "./message.js";
import type {
  Entry,
  Result,
  StandardSchemaV1,
  ValidateOptions,
} from "./result.js";
import type { Shape } from "./site.js";

/**
 * What validateT does. Where there is a guard, only what it refuses is explained:
 * whatever is valid in "open" is valid in "reader" too.
 */
export function judge<T>(
  shape: Shape,
  value: unknown,
  { profile = "open" }: ValidateOptions = {},
  guard?: (value: unknown, exact: boolean) => boolean,
): Result<T> {
  const issues = guard?.(value, profile === "exact")
    ? []
    : explain(shape, value, profile);
  return issues.length ? { issues } : { value: value as T };
}

export type Validate<T> = (
  value: unknown,
  options?: ValidateOptions,
) => Result<T>;

/** validateT of a type without a guard. */
export function validator<T>(shape: Shape): Validate<T> {
  return (value, options) => judge(shape, value, options);
}

/** What parseT does. */
export function read<T>(
  validate: (value: unknown, options?: ValidateOptions) => Result<T>,
  text: string,
  options: ValidateOptions | undefined,
): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `expected JSON text: ${reason}`;
    return {
      issues: [{ message, path: [], pointer: "", keyword: "wire:syntax" }],
    };
  }
  return validate(value, options);
}

/** A table of entries that inherits no names. */
export function entries(
  table: Readonly<Record<string, Entry<unknown>>>,
): Readonly<Record<string, Entry<unknown>>> {
  return Object.freeze(
    Object.assign(Object.create(null) as Record<string, Entry<unknown>>, table),
  );
}

/** A type as a Standard Schema. */
export function standard<T>(
  validate: (value: unknown, options?: ValidateOptions) => Result<T>,
): StandardSchemaV1<T> {
  return {
    "~standard": {
      version: 1,
      vendor: "eventgen",
      validate: (value) => validate(value),
    },
  };
}

/**
 * The end of a `switch` over the tag of an event, or over an enum, that handles
 * every case. A case that is missing does not compile. Should a value come here
 * all the same, the error names it.
 */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${described(value)}`);
}

/** A value for an error; of an object the members that are strings: its tag is one. */
function described(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return excerpt(value);
  }
  const texts = Object.entries(value)
    .filter(([, member]) => typeof member === "string")
    .slice(0, MOST_LISTED)
    .map(([name, member]) => `${JSON.stringify(name)}: ${excerpt(member)}`);
  return texts.length === 0 ? "an object" : `{ ${texts.join(", ")} }`;
}
