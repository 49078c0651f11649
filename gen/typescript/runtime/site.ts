/*
 * Shapes: a type as the function that says what is wrong with a value. A shape
 * judges one value and leaves what is in it to `explain`, so that types may contain
 * themselves and no nesting exhausts the stack. validators.ts makes a shape when
 * it is asked for the first time: a value that is valid costs none.
 */

import { excerpt } from "./message.js";
import type { Issue, Profile } from "./result.js";

/** A value that is to be judged, and where it lies. */
export interface Site {
  readonly shape: Shape;
  readonly value: unknown;
  readonly profile: Profile;
  /** What was found so far, here and elsewhere. */
  readonly issues: Issue[];
  /** How many arrays and objects are around the value. */
  readonly depth: number;
  /** What the value is in; the root is in nothing. */
  readonly up?: Site;
  /** Its name or index there. */
  readonly key: string | number;
}

/**
 * Notes what is wrong with the value of the site itself, and returns what is in
 * it, in order; or undefined where it is not of the type at all, so that there is
 * nothing more to say about it.
 */
export type Shape = (site: Site) => Site[] | undefined;

/** The site of what lies in a value. */
export function inside(
  up: Site,
  key: string | number,
  value?: unknown,
  shape: Shape = up.shape,
): Site {
  // A literal is many times as fast as a spread.
  const { profile, issues, depth } = up;
  return { shape, value, profile, issues, depth: depth + 1, key, up };
}

/** Notes an issue. */
export function fail(site: Site, keyword: string, message: string): undefined {
  const path: (string | number)[] = [];
  let pointer = "";
  for (let at = site; at.up; at = at.up) {
    path.push(at.key);
    const token = String(at.key).replaceAll("~", "~0").replaceAll("/", "~1");
    pointer = `/${token}${pointer}`;
  }
  site.issues.push({ message, path: path.reverse(), pointer, keyword });
}

/** Notes that something else was expected. */
export function wrong(
  site: Site,
  expected: string,
  keyword: string = "type",
  found: string = excerpt(site.value),
): undefined {
  fail(site, keyword, `expected ${expected}, found ${found}`);
}
