/*
 * Shapes: a type as plain data, for the explanation. validators.ts has a function
 * for each type that makes its shape when it is asked for the first time; so a
 * reference to a type is that function, types may contain themselves, and a
 * value that is valid costs no shape at all.
 */

/** Something that a string must match; every RegExp is one. */
export interface Pattern {
  /** The regular expression, for a message without `expected`. */
  readonly source?: string;
  readonly expected?: string;
  test(text: string): boolean;
}

export interface BooleanShape {
  readonly kind: "boolean";
  readonly enum?: readonly Scalar[];
  readonly null?: true;
  readonly ownDecoder?: true;
}

export interface NumberShape {
  readonly kind: "integer" | "number";
  readonly min: number;
  readonly max: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
  /** Exact decimal texts. */
  readonly multipleOf?: readonly string[];
  readonly enum?: readonly Scalar[];
  readonly null?: true;
  readonly ownDecoder?: true;
}

export interface StringShape {
  readonly kind: "string";
  readonly size?: Size;
  readonly patterns?: readonly Pattern[];
  readonly enum?: readonly Scalar[];
  readonly null?: true;
  readonly ownDecoder?: true;
}

/** Any JSON value, null included. */
export interface AnyShape {
  readonly kind: "any";
  readonly null: true;
  readonly ownDecoder?: true;
}

export interface ArrayShape {
  readonly kind: "array";
  readonly items: Shape;
  /** The length of a Go array, which the profile "reader" does not enforce. */
  readonly length: number | undefined;
  readonly size?: Size;
  readonly unique?: true;
  readonly null?: true;
  readonly ownDecoder?: true;
}

/** An object with names that are data. */
export interface MapShape {
  readonly kind: "map";
  readonly values: Shape;
  /** What each name must be; any string where it is undefined. */
  readonly keys: Shape | undefined;
  readonly size?: Size;
  readonly null?: true;
  readonly ownDecoder?: true;
}

export interface ObjectShape {
  readonly kind: "object";
  readonly members: readonly Member[];
  /** Members beyond these are part of the contract. */
  readonly open?: true;
  readonly null?: true;
  readonly ownDecoder?: true;
}

/**
 * One of several variants, told apart by the member `tag`. With `payload`, the
 * value is an object with `members`, and the variant that of the member
 * `payload`; without, the variant is that of the whole object.
 */
export interface UnionShape {
  readonly kind: "union";
  readonly tag: string;
  readonly payload?: string;
  readonly members?: readonly Member[];
  readonly variants: readonly Variant[];
  /** Other tags are part of the contract, with any payload. */
  readonly open?: true;
  readonly null?: true;
  readonly ownDecoder?: true;
}

/** A use of a named type that may be null where the type itself may not. */
export interface RefShape {
  readonly kind: "ref";
  readonly to: () => Shape;
  readonly null: true;
}

export type Table =
  | BooleanShape
  | NumberShape
  | StringShape
  | AnyShape
  | ArrayShape
  | MapShape
  | ObjectShape
  | UnionShape
  | RefShape;

/** A table, or the function that makes that of a named type. */
export type Shape = Table | (() => Shape);

export type Scalar = string | number | boolean;

/** Code points, elements or members. */
export interface Size {
  readonly min: number;
  readonly max: number;
}

/** A declared member of an object. */
export interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly optional: boolean;
}

export interface Variant {
  readonly shape: Shape;
  readonly tags: readonly string[];
}

const tables: WeakMap<() => Shape, Table> = /* @__PURE__ */ new WeakMap();

/** What the function of a named type makes, made once. */
function made(named: () => Shape): Table {
  let table = tables.get(named);
  if (table === undefined) {
    const shape = named();
    table = typeof shape === "function" ? made(shape) : shape;
    tables.set(named, table);
  }
  return table;
}

/** The table of a shape, references followed. */
export function tableOf(shape: Shape): Exclude<Table, RefShape> {
  let table = typeof shape === "function" ? made(shape) : shape;
  while (table.kind === "ref") table = made(table.to);
  return table;
}

/** May null stand in place of the shape? */
export function takesNull(shape: Shape): boolean {
  const table = typeof shape === "function" ? made(shape) : shape;
  return table.null === true;
}

/*
 * What validators.ts writes shapes with. The functions are small and take no
 * unions of object types, so that the compiler is quick over thousands of them.
 */

export function aBoolean(): BooleanShape {
  return { kind: "boolean" };
}

/** Both bounds are inclusive. */
export function anInteger(
  min: number = -Infinity,
  max: number = Infinity,
): NumberShape {
  return { kind: "integer", min, max };
}

/** Both bounds are inclusive. */
export function aNumber(
  min: number = -Infinity,
  max: number = Infinity,
): NumberShape {
  return { kind: "number", min, max };
}

/** Bounds that the number itself may not have. */
export function between(
  number: NumberShape,
  above: number,
  below: number,
): NumberShape {
  return { ...number, above, below };
}

/** The divisors are exact decimal texts. */
export function multiplesOf(
  number: NumberShape,
  ...divisors: string[]
): NumberShape {
  return { ...number, multipleOf: divisors };
}

export function aString(): StringShape {
  return { kind: "string" };
}

export function matching(
  string: StringShape,
  ...patterns: Pattern[]
): StringShape {
  return { ...string, patterns };
}

/** A scalar with one of the values. */
export function oneOf<T extends BooleanShape | NumberShape | StringShape>(
  scalar: T,
  ...values: Scalar[]
): T {
  return { ...scalar, enum: values };
}

export function anything(): AnyShape {
  return { kind: "any", null: true };
}

/** The length is that of a Go array. */
export function anArray(items: Shape, length?: number): ArrayShape {
  return { kind: "array", items, length };
}

/** An array of elements of which no two are equal. */
export function distinctly(array: ArrayShape): ArrayShape {
  return { ...array, unique: true };
}

export function aMap(values: Shape, keys?: Shape): MapShape {
  return { kind: "map", values, keys };
}

/** A string by its code points, an array or a map by what is in it. */
export function sized<T extends StringShape | ArrayShape | MapShape>(
  shape: T,
  min: number,
  max: number = Infinity,
): T {
  return { ...shape, size: { min, max } };
}

export function anObject(...members: Member[]): ObjectShape {
  return { kind: "object", members };
}

/** A member that is always there. */
export function has(name: string, shape: Shape): Member {
  return { name, shape, optional: false };
}

/** A member that may be left out. */
export function mayHave(name: string, shape: Shape): Member {
  return { name, shape, optional: true };
}

/** A union of whole objects. */
export function aUnion(tag: string, ...variants: Variant[]): UnionShape {
  return { kind: "union", tag, variants };
}

/** A union of what the member `payload` of an object holds. */
export function anEnvelope(
  tag: string,
  payload: string,
  { members }: ObjectShape,
  ...variants: Variant[]
): UnionShape {
  return { kind: "union", tag, payload, members, variants };
}

/** What some tags announce. */
export function announcedBy(shape: Shape, ...tags: string[]): Variant {
  return { shape, tags };
}

/** An object with members, or a union with tags, that the contract does not list. */
export function openEnded<T extends ObjectShape | UnionShape>(shape: T): T {
  return { ...shape, open: true };
}

/** A type of which the profile "reader" lets any value pass: Go decodes it by a method. */
export function ownDecoder(shape: Shape): Shape {
  return { ...tableOf(shape), ownDecoder: true };
}

export function orNull(shape: Shape): Shape {
  return typeof shape === "function"
    ? { kind: "ref", to: shape, null: true }
    : { ...shape, null: true };
}
