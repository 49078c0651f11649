/*
 * JSON values: their length, their exact number, and when two are equal.
 */

import type { Members } from "./guard.js";

/** How deep arrays and objects may nest, as in Go's encoding/json. */
export const MAX_DEPTH = 10_000;

export function countCodePoints(text: string): number {
  let n = text.length;
  for (let i = 1; i < text.length; i++) {
    if (
      (text.charCodeAt(i) & 0xfc00) === 0xdc00 &&
      (text.charCodeAt(i - 1) & 0xfc00) === 0xd800
    ) {
      n--;
    }
  }
  return n;
}

/** A decimal text as digits and a power of ten: "1.5e3" is [15n, 2]. */
export function decimal(text: string): [digits: bigint, power: number] {
  const [mantissa = "0", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/**
 * A text that is the same for equal JSON values. It uses no stack of its own;
 * what lies deeper than MAX_DEPTH is not told apart.
 */
export function canonical(root: unknown): string {
  const parts: string[] = [];
  const pending: { text?: string; value?: unknown; depth: number }[] = [
    { value: root, depth: 0 },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { text, value, depth } = next;
    if (text !== undefined) {
      parts.push(text);
    } else if (depth > MAX_DEPTH) {
      parts.push("…");
    } else if (typeof value !== "object" || value === null) {
      // -0 equals 0, and JSON.stringify writes both as 0.
      parts.push(JSON.stringify(value) ?? "null");
    } else if (Array.isArray(value)) {
      pending.push({ text: "]", depth });
      for (let i = value.length - 1; i >= 0; i--) {
        pending.push(
          { text: ",", depth },
          { value: value[i], depth: depth + 1 },
        );
      }
      parts.push("[");
    } else {
      const members = value as Members;
      pending.push({ text: "}", depth });
      for (const key of Object.keys(members).sort().reverse()) {
        if (members[key] === undefined) continue;
        pending.push(
          { text: ",", depth },
          { value: members[key], depth: depth + 1 },
        );
        pending.push({ text: `${JSON.stringify(key)}:`, depth });
      }
      parts.push("{");
    }
  }
  return parts.join("");
}
