// The goals of the project for its TypeScript, and what was measured.

const kilobyte = 1024;

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** How many times as long the first takes: the median over the rounds. */
export function ratio({ times }, who, whom) {
  if (!times[who] || !times[whom]) return undefined;
  return median(times[who].map((t, i) => t / times[whom][i]));
}

export function goalsOf(speeds, sizes) {
  const goals = [];
  const speed = (name, whom, most, who = "eventgen") => {
    const found = ratio(speeds[name], who, whom);
    goals.push({
      goal: `${name}: ${who} at most ${most.toFixed(2)} × ${whom}`,
      measured: found === undefined ? "not built" : `${found.toFixed(2)} ×`,
      met: found !== undefined && found <= most,
    });
  };
  for (const name of [
    ...["valid", "invalid", "exact", "open", "optional members present"],
  ]) {
    speed(name, "typia", 1);
    speed(name, "ajv standalone", 1);
  }
  speed("JSON.parse and validate", "JSON.parse alone", 1.1);
  // A bundle over its budget fails the run; it is the goal, unless that is missed.
  const size = (name, who, most, what, budget = most) => {
    const found = sizes[name][who];
    goals.push({
      goal: `${name}: ${who} at most ${what ?? `${most / kilobyte} KB`}`,
      measured: `${found} B`,
      met: found <= most,
      overBudget: found > budget,
    });
  };
  size("3 types of HotPlex", "eventgen", 2.2 * kilobyte);
  size("26 types", "eventgen", 7 * kilobyte);
  for (const name of ["26 types", "300 types"]) {
    const { valibot } = sizes[name];
    const budget = name === "26 types" ? valibot : 15 * kilobyte;
    size(name, "eventgen compact", valibot, `valibot's ${valibot} B`, budget);
  }
  return goals;
}
