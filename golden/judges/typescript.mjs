// node typescript.mjs REGISTRY [TWIN]: the generated TypeScript as a judge. REGISTRY
// is the compiled registry.js; TWIN, that of the same contract with the other
// kind of validators, has to say the same of every value.
import { deepStrictEqual } from "node:assert";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { judgeRows } from "./rows.mjs";

const [path, twinPath = path] = process.argv.slice(2);
const { registry } = await import(pathToFileURL(resolve(path)).href);
const twin = await import(pathToFileURL(resolve(twinPath)).href);
const missing = " is missing";

await judgeRows((type, profile, value) => {
  const entry = registry[type];
  if (entry === undefined) throw new Error(`the registry has no type ${type}`);
  const issues = entry.validate(value, { profile }).issues ?? [];
  const others = twin.registry[type].validate(value, { profile }).issues ?? [];
  deepStrictEqual(others, issues);
  // The guard is a judge of its own, and has to say the same.
  if (profile === "open" && entry.is(value) !== (issues.length === 0)) {
    throw new Error(`${type}: the guard and the explanation disagree`);
  }
  return issues.map(({ pointer, keyword, message }) =>
    keyword === "required"
      ? {
          pointer,
          keyword,
          member: JSON.parse(message.slice(0, -missing.length)),
        }
      : { pointer, keyword },
  );
});
