// node typescript.mjs REGISTRY: the generated TypeScript as a judge. REGISTRY is
// the compiled registry.js.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { judgeRows } from "./rows.mjs";

const [path] = process.argv.slice(2);
const { registry } = await import(pathToFileURL(resolve(path)).href);
const missing = " is missing";

await judgeRows((type, profile, value) => {
  const entry = registry[type];
  if (entry === undefined) throw new Error(`the registry has no type ${type}`);
  const issues = entry.validate(value, { profile }).issues ?? [];
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
