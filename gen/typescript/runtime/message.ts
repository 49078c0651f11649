/*
 * Words for people.
 */

import type { NumberShape, Pattern, StringShape } from "./shape.js";

/** How many values a message lists, and up to which length names are compared. */
export const MOST_LISTED = 12;
const LONGEST_NAME = 64;

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** What a number or string must be, for a message. */
export function demand(shape: NumberShape | StringShape): string {
  if (shape.kind === "string") {
    if (shape.enum !== undefined) return listed(shape.enum);
    const known = shape.patterns?.find((p) => p.expected !== undefined);
    return known === undefined ? "a string" : demandOf(known);
  }
  const noun = shape.kind === "integer" ? "an integer" : "a number";
  const { min, max, above = -Infinity, below = Infinity } = shape;
  if (above === -Infinity && below === Infinity) {
    if (Number.isFinite(min) && Number.isFinite(max)) {
      return `${noun} from ${plain(min)} to ${plain(max)}`;
    }
    if (min === -Infinity && max === Infinity) return noun;
  }
  const parts: string[] = [];
  if (min !== -Infinity) parts.push(`at least ${plain(min)}`);
  if (above !== -Infinity) parts.push(`above ${plain(above)}`);
  if (max !== Infinity) parts.push(`at most ${plain(max)}`);
  if (below !== Infinity) parts.push(`below ${plain(below)}`);
  return `${noun} that is ${parts.join(" and ")}`;
}

export function demandOf(pattern: Pattern): string {
  return pattern.expected ?? `a string that matches ${pattern.source}`;
}

/** A bound without an exponent where it is whole. */
function plain(n: number): string {
  return Number.isInteger(n) && Math.abs(n) < 1e30
    ? BigInt(n).toString()
    : String(n);
}

/** The values of an enum: one of "a", "b" or "c". */
export function listed(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  if (texts.length === 0) return "no value at all";
  if (texts.length > MOST_LISTED) {
    const others = count(texts.length - MOST_LISTED, "other value");
    return `one of ${texts.slice(0, MOST_LISTED).join(", ")} or ${others}`;
  }
  const last = texts.pop();
  return texts.length === 0
    ? String(last)
    : `one of ${texts.join(", ")} or ${last}`;
}

/** The value for a message, cut to some 40 code points. */
export function excerpt(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  const head = Array.from(value.slice(0, 81));
  return head.length <= 40
    ? JSON.stringify(value)
    : JSON.stringify(`${head.slice(0, 40).join("")}…`);
}

/** The end of a message that proposes the name that was probably meant. */
export function didYouMean(name: string, names: readonly string[]): string {
  const target = letters(name);
  if (target === "" || name.length > LONGEST_NAME) return "";
  let near: string | undefined;
  let least = Math.floor(target.length / 3) + 1;
  for (const candidate of names) {
    if (candidate === "" || candidate.length > LONGEST_NAME) continue;
    const distance = edits(target, letters(candidate));
    if (distance < least) {
      least = distance;
      near = candidate;
    }
  }
  return near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[-_. ]/gu, "");
}

/** How many characters must be put in, taken out or replaced. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
