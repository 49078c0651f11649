/*
 * The explanation: why a value is not of a shape.
 */

import { excerpt, listed } from "./message.js";
import { type Issue, MAX_ISSUES, type Profile } from "./result.js";
import { fail, type Shape, type Site } from "./site.js";
import { MAX_DEPTH } from "./value.js";

const profiles: readonly unknown[] = ["exact", "open", "reader"];

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
  if (!profiles.includes(profile)) {
    throw new TypeError(
      `profile: expected ${listed(profiles)}, found ${excerpt(profile)}`,
    );
  }
  const issues: Issue[] = [];
  const root: Site = { shape, value, profile, issues, depth, key: "" };
  const pending = [root];
  for (let site; issues.length < MAX_ISSUES && (site = pending.pop());) {
    if (site.value === null && profile === "reader") continue;
    if (site.depth >= MAX_DEPTH && Object(site.value) === site.value) {
      issues.length = 0;
      fail(root, "wire:depth", `nested deeper than ${MAX_DEPTH}`);
      break;
    }
    // They are taken from the end.
    for (const next of site.shape(site)?.reverse() ?? []) pending.push(next);
  }
  return issues.slice(0, MAX_ISSUES);
}

/** The guard of a value without straight code for it; slow but sure. */
export function conforms(
  shape: Shape,
  value: unknown,
  exact: boolean = false,
  depth: number = 0,
): boolean {
  return explain(shape, value, exact ? "exact" : "open", depth).length === 0;
}
