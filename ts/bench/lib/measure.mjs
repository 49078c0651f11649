// node measure.mjs CASE ROUNDS: one case, in a process of its own. It writes the
// nanoseconds for each value as JSON: by judge, one number for each round.
import { cases, countOf } from "./cases.mjs";

const [name, rounds] = process.argv.slice(2);
const { values, expected, judges } = await cases[name](countOf(name));

const distinct = new Set(values.map((value) => JSON.stringify(value)));
if (distinct.size < values.length * 0.99) {
  throw new Error(`${name}: only ${distinct.size} values are distinct`);
}
for (const [who, judge] of Object.entries(judges)) {
  const wrong = values.findIndex((value) => judge(value) !== expected);
  if (wrong >= 0) {
    const text = JSON.stringify(values[wrong]).slice(0, 400);
    throw new Error(`${name}: ${who} does not say ${expected} to ${text}`);
  }
}

function pass(judge) {
  let said = 0;
  for (let i = 0; i < values.length; i++) said += Number(judge(values[i]));
  return said;
}

const order = Object.entries(judges);
const times = Object.fromEntries(order.map(([who]) => [who, []]));
const warmUp = 2;
for (let round = -warmUp; round < Number(rounds); round++) {
  // Nobody always comes first, or behind the same rival.
  order.push(order.shift());
  for (const [who, judge] of order) {
    // The first pass brings the values and the code back into the caches.
    pass(judge);
    const start = process.hrtime.bigint();
    const said = pass(judge);
    const nanoseconds = Number(process.hrtime.bigint() - start);
    if (said !== (expected ? values.length : 0)) throw new Error(who);
    if (round >= 0) times[who].push(nanoseconds / values.length);
  }
}
process.stdout.write(JSON.stringify({ times, order: Object.keys(judges) }));
