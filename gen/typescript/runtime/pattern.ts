/*
 * The patterns of Go's own wire forms, judged by loops: a regular expression
 * over megabytes may exhaust its stack.
 */

import type { Pattern } from "./scalar.js";

/** Standard base64 with padding (RFC 4648 §4), as Go writes a []byte. */
export const bytesPattern: Pattern = {
  expected: "base64",
  test(text) {
    if (text.length % 4 !== 0) return false;
    let end = text.length;
    if (text.endsWith("==")) end -= 2;
    else if (text.endsWith("=")) end -= 1;
    for (let i = 0; i < end; i++) {
      const c = text.charCodeAt(i);
      const ok =
        (c >= 97 && c <= 122) ||
        (c >= 65 && c <= 90) ||
        (c >= 47 && c <= 57) ||
        c === 43;
      if (!ok) return false;
    }
    return true;
  },
};

/** RFC 3339, as time.Time writes it. */
export const timePattern: Pattern = {
  expected: "an RFC 3339 timestamp",
  test(text) {
    if (!timeHead.test(text.slice(0, 19))) return false;
    const day = Number(text.slice(8, 10));
    if (day > 28 && day > daysOf(text)) return false;
    let end = 19;
    if (text[end] === ".") {
      end = skipDigits(text, end + 1);
      if (end === 20) return false;
    }
    return timeZone.test(text.slice(end, end + 7));
  },
};

const timeHead =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/u;
const timeZone = /^(?:Z|[+\-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/u;

function daysOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A JSON number in a string: `,string` on a Go float. */
export const quotedNumberPattern: Pattern = {
  expected: "a number in a string",
  test(text) {
    const start = text.startsWith("-") ? 1 : 0;
    let end = skipDigits(text, start);
    if (end === start || (text[start] === "0" && end > start + 1)) return false;
    if (text[end] === ".") {
      const fraction = end + 1;
      end = skipDigits(text, fraction);
      if (end === fraction) return false;
    }
    if (text[end] === "e" || text[end] === "E") {
      const sign = text[end + 1] === "-" || text[end + 1] === "+" ? 1 : 0;
      const exponent = end + 1 + sign;
      end = skipDigits(text, exponent);
      if (end === exponent) return false;
    }
    return end === text.length;
  },
};

/** A JSON string in a string: `,string` on a Go string. */
export const quotedStringPattern: Pattern = {
  expected: "a JSON string in a string",
  test(text) {
    if (text[0] !== '"') return false;
    let i = 1;
    for (; i < text.length && text[i] !== '"'; i++) {
      if (text.charCodeAt(i) < 0x20) return false;
      if (text[i] !== "\\") continue;
      const escape = text.slice(i + 1, i + 6);
      if (/^u[0-9a-fA-F]{4}$/u.test(escape)) i += 5;
      else if (/^["\\/bfnrt]/u.test(escape)) i += 1;
      else return false;
    }
    return i === text.length - 1;
  },
};

function skipDigits(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++;
  return i;
}
