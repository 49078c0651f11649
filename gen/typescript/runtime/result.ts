/*
 * What the generated validators share. It is the same for every contract.
 *
 * A guard (isT in validators.ts) is straight code that answers yes or no. Where
 * it says no, `explain` asks the type's Shape why. Values are taken to be what
 * JSON.parse makes: a member that is undefined is not there, and an object has
 * no members but its own.
 *
 * First, what validation answers, and the Standard Schema that it answers
 * through.
 */

/**
 * How strict a verdict is; each profile accepts all that the one before it
 * accepts.
 *
 * - `"exact"`: what Go's encoder writes. An unknown member is an issue.
 * - `"open"`: unknown members pass, because the producer may be newer.
 * - `"reader"`: what Go's decoder takes. Members may be absent, and anything
 *   may be null.
 */
export type Profile = "exact" | "open" | "reader";

export interface ValidateOptions {
  /** `"open"` unless said otherwise. */
  readonly profile?: Profile | undefined;
}

/** How many issues of one value are kept. */
export const MAX_ISSUES = 100;

/** One reason why a value breaks its contract. */
export interface Issue {
  /** For people: what was expected, and what was found. */
  readonly message: string;
  /** The keys that lead to the value at fault; empty for the value itself. */
  readonly path: ReadonlyArray<string | number>;
  /** The path as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** The JSON Schema keyword that failed, or `wire:…` for a fault of the text. */
  readonly keyword: string;
}

export interface Success<T> {
  readonly value: T;
  readonly issues?: undefined;
}

export interface Failure {
  readonly issues: readonly Issue[];
}

/** The verdict: a typed value, or at least one issue. */
export type Result<T> = Success<T> | Failure;

/** What can be done with a type by name; see `registry`. */
export interface Entry<T> {
  /** Is this a T, in the profile `"open"`? */
  readonly is: (value: unknown) => value is T;
  readonly validate: (value: unknown, options?: ValidateOptions) => Result<T>;
  /** `JSON.parse` and `validate`. Text that is not JSON is an issue. */
  readonly parse: (text: string, options?: ValidateOptions) => Result<T>;
  /** The type as a Standard Schema, for libraries that take one. */
  readonly schema: StandardSchemaV1<T>;
}

/** Standard Schema, version 1 (https://standardschema.dev). */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": StandardSchemaV1Props<Input, Output>;
}

export interface StandardSchemaV1Props<Input = unknown, Output = Input> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown) => Result<Output>;
  readonly types?: StandardSchemaV1Types<Input, Output> | undefined;
}

export interface StandardSchemaV1Types<Input = unknown, Output = Input> {
  readonly input: Input;
  readonly output: Output;
}
