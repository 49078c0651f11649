// How large the validators of some types are in a bundle: minified as ESM by
// esbuild, then gzip -9. Each bundle exports, for each type, what answers whether a
// value is of it and why not; for us that is validateT. What libraries need but
// once (valibot's safeParse) is in the bundle once.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import {
  ajvCode,
  contracts,
  hasTypia,
  made,
  schemaOf,
  typesOf,
  write,
} from "./build.mjs";
import * as rivals from "./rivals.mjs";

/** What is measured: HotPlex's three payloads, and 3, 26 and 300 types. */
export function sizeCases() {
  return {
    "3 types of HotPlex": ["hotplex3", "hotplex", contracts.hotplex.slice(1)],
    "3 types": ["types3", "many26", typesOf("many26").slice(0, 3)],
    "26 types": ["types26", "many26", typesOf("many26")],
    "300 types": ["types300", "many300", typesOf("many300")],
  };
}

/** The sizes in bytes, by library. */
export async function sizesOf([name, contract, types]) {
  const folder = join(made, "sizes", name);
  const schema = rivals.reduced(schemaOf(contract), types);
  const exports = types.map((type) => `validate${type}`).join(", ");
  const schemas = types.map((type) => `${type}Schema`).join(", ");
  const from = (file) => JSON.stringify(join(made, contract, file));
  const sources = {
    eventgen: `export { ${exports} } from ${from("fast/validators.ts")};`,
    "eventgen compact": `export { ${exports} } from ${from("compact/validators.ts")};`,
  };
  const module = (file, text) =>
    JSON.stringify(write(join(folder, file), text));
  const valibot = module("valibot_all.js", rivals.valibot(schema));
  const zodMini = module("mini_all.js", rivals.zod(schema, { mini: true }));
  const zod = module("zod_all.js", rivals.zod(schema));
  sources.valibot = `export { ${schemas} } from ${valibot}; export { safeParse } from "valibot";`;
  sources["zod mini"] =
    `export { ${schemas} } from ${zodMini}; export { safeParse } from "zod/mini";`;
  sources["zod 4"] = `export { ${schemas} } from ${zod};`;
  if (hasTypia()) {
    const typia = JSON.stringify(join(made, `typia/out/${name}.js`));
    sources.typia = `export * from ${typia};`;
  }
  sources["ajv standalone"] = ajvCode(schema, types, true);
  const sizes = {};
  for (const [library, text] of Object.entries(sources)) {
    const entry = join(folder, `${library.replace(" ", "_")}.js`);
    sizes[library] = await bundleSize(write(entry, text));
  }
  return sizes;
}

async function bundleSize(entry) {
  const outfile = `${entry}.min`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return execFileSync("gzip", ["-9", "-c", "-n", outfile]).length;
}
