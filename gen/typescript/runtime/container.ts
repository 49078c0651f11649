/*
 * The shapes of what holds other values.
 */

import { objectLike, own } from "./guard.js";
import { didYouMean, excerpt } from "./message.js";
import { MAX_ISSUES } from "./result.js";
import { aString, oneOf } from "./scalar.js";
import { fail, inside, type Shape, type Site, wrong } from "./site.js";

/** A member that may be left out. */
interface Optional {
  readonly shape: Shape;
}

export function optional(shape: Shape): Optional {
  return { shape };
}

export type MemberShapes = Readonly<Record<string, Shape | Optional>>;

export function orNull(shape: Shape): Shape {
  return (site) => (site.value === null ? undefined : shape(site));
}

/** A named type, made when it is asked for the first time. */
export function named(make: () => Shape): Shape {
  let shape: Shape | undefined;
  return (site) => {
    shape ??= make();
    return shape(site);
  };
}

/** A type of which the profile "reader" lets any value pass: Go decodes it by a method. */
export function ownDecoder(shape: Shape): Shape {
  return (site) =>
    site.profile === "reader" && site.value !== undefined
      ? undefined
      : shape(site);
}

export function anArray(items: Shape): Shape {
  return (site) =>
    Array.isArray(site.value)
      ? // Unlike map, this visits holes, which are no JSON values.
        Array.from(site.value, (element, index) =>
          inside(site, index, element, items),
        )
      : wrong(site, "an array");
}

/** An object of which the names are data, each of the shape of the keys. */
export function aMap(values: Shape, keys?: Shape): Shape {
  return (site) => {
    const { value: map } = site;
    if (!objectLike(map)) return wrong(site, "an object");
    const inner: Site[] = [];
    for (const name of Object.keys(map)) {
      if (map[name] === undefined) continue;
      const member = inside(site, name, map[name], values);
      if (keys !== undefined) judgeName(name, keys, member);
      inner.push(member);
    }
    return inner;
  };
}

/** However much is wrong with a name, it is one issue. */
function judgeName(name: string, keys: Shape, member: Site): void {
  const about: Site = { ...member, value: name, issues: [] };
  keys(about);
  const [first] = about.issues;
  if (first !== undefined) {
    fail(member, "propertyNames", `member name: ${first.message}`);
  }
}

/** An object with these members; where it is open, with others too. */
export function anObject(make: () => MemberShapes, open?: true): Shape {
  let made: [name: string, member: Shape | Optional][] | undefined;
  return (site) => {
    const members = (made ??= Object.entries(make()));
    const { value: object, profile, issues } = site;
    if (!objectLike(object)) return wrong(site, "an object");
    const inner: Site[] = [];
    for (const [name, member] of members) {
      const value = own(object, name);
      const required = typeof member === "function";
      if (value !== undefined) {
        inner.push(inside(site, name, value, required ? member : member.shape));
      } else if (required && profile !== "reader") {
        fail(site, "required", `${JSON.stringify(name)} is missing`);
      }
    }
    if (profile === "exact" && !open) {
      const names = members.map(([name]) => name);
      for (const name of Object.keys(object)) {
        if (names.includes(name) || object[name] === undefined) continue;
        // Each hint costs time, and nobody would see it.
        if (issues.length >= MAX_ISSUES) break;
        fail(
          inside(site, name),
          "additionalProperties",
          `unknown member ${excerpt(name)}${didYouMean(name, names)}`,
        );
      }
    }
    return inner;
  };
}

/** The number of the variant that each tag announces. */
type Tags = ReadonlyMap<unknown, number>;

/** The tags of each variant in turn. A map is as fast for 300 of them as for 3. */
export function tagged(...variants: readonly string[][]): Tags {
  return new Map(
    variants.flatMap((tags, i) =>
      tags.map((tag): [string, number] => [tag, i]),
    ),
  );
}

/**
 * A union of whole objects, told apart by the member `tag`; where it is open, other
 * tags are part of the contract too.
 */
export function aUnion(
  tag: string,
  open: boolean,
  tags: Tags,
  ...variants: Shape[]
): Shape {
  const known = open ? aString : oneOf(aString, ...tags.keys());
  return (site) => {
    const found = announced(site.value, tag, tags, variants);
    return (found ?? anObject(() => ({ [tag]: known }), true))(site);
  };
}

/** A union of what the member `payload` of an object with these members holds. */
export function anEnvelope(
  tag: string,
  payload: string,
  open: boolean,
  members: MemberShapes,
  tags: Tags,
  ...variants: Shape[]
): Shape {
  return (site) => {
    const found = announced(site.value, tag, tags, variants);
    const replaced: Record<string, Shape | Optional> = { ...members };
    const replace = (name: string, shape: Shape): void => {
      const optional = typeof members[name] !== "function";
      replaced[name] = optional ? { shape } : shape;
    };
    replace(payload, found ?? unjudged);
    // The tag's own type says the same where it is an enum; it is said once.
    const text = objectLike(site.value) && own(site.value, tag);
    if (typeof text === "string" && !found && !open) {
      replace(tag, oneOf(aString, ...tags.keys()));
    }
    return anObject(() => replaced)(site);
  };
}

const unjudged: Shape = () => [];

/** The shape that the tag of a value announces. */
function announced(
  value: unknown,
  tag: string,
  tags: Tags,
  variants: readonly Shape[],
): Shape | undefined {
  const text = objectLike(value) ? own(value, tag) : undefined;
  return variants[tags.get(text) ?? -1];
}
