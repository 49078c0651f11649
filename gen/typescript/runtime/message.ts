/*
 * Words for people.
 */

import { objectLike } from "./guard.js";

/** How many values a message lists. */
export const MOST_LISTED = 12;

/** The values of an enum: one of "a", "b" or "c". */
export function listed(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  const last = texts.splice(MOST_LISTED).length ? "..." : texts.pop();
  return texts.length ? `one of ${texts.join(", ")} or ${last}` : `${last}`;
}

/** The value for a message, cut to 40 code points. */
export function excerpt(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.replace(/^(.{40}).+/su, "$1..."));
  }
  if (Array.isArray(value)) return "an array";
  return objectLike(value) ? "an object" : String(value);
}

/**
 * The end of a message that proposes the name that was probably meant: the one
 * for which the fewest characters must be put in, taken out or replaced, if they
 * are no more than a third.
 */
export function didYouMean(name: unknown, names: readonly unknown[]): string {
  const text = folded(name);
  let least = (text.length + 1) / 3;
  let hint = "";
  for (const candidate of names) {
    // The edit distance, by Wagner and Fischer.
    let row = Array.from(`${text} `, (_, j) => j);
    for (const c of folded(candidate)) {
      let left = Infinity;
      row = row.map(
        (up, j) =>
          (left =
            Math.min(up, left, (row[j - 1] ?? up) - Number(text[j - 1] === c)) +
            1),
      );
    }
    const distance = row.pop() as number;
    if (distance < least) {
      least = distance;
      hint = `; did you mean ${JSON.stringify(candidate)}?`;
    }
  }
  return hint;
}

/** What names are compared by: a long one costs no more than a short one. */
function folded(name: unknown): string {
  return String(name).slice(0, 24).toLowerCase();
}
