// Random numbers that are the same in every run.

/** A generator: random(n) is a whole number from 0 to n - 1. */
export function randomFrom(seed) {
  let state = seed;
  return (n) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const words = [
  ..."the event of a tool reads lines and writes files in main.go".split(" "),
  ...'工具 読む 结果 事件 "quoted" back\\slash tab\tnew\nline 😀'.split(" "),
];

/** A text of about so many characters. */
export function textOf(random, length) {
  let text = "";
  while (text.length < length) text += `${words[random(words.length)]} `;
  return text;
}
