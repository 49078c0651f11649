// Everything that is made before anything can be measured: eventgen's output for
// each contract, and what the rivals make of the same schema.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { manyTypes } from "./many.mjs";
import * as rivals from "./rivals.mjs";

export const bench = fileURLToPath(new URL("..", import.meta.url));
const repository = join(bench, "..", "..");
export const made = join(bench, "build");

/** The roots that are measured, by the contract that they are in. */
export const contracts = {
  hotplex: ["Event", "EventMeta", "EventWithMeta", "SessionStatsData"],
  shapes: ["Series", "Totals", "Article", "Tree"],
  many26: ["Message"],
  many300: ["Message"],
};

export function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    writeFileSync(path, text);
  }
  return path;
}

/** Runs eventgen over every contract, for speed and for size. */
export function generate() {
  const eventgen = join(made, "eventgen");
  const run = (program, args, cwd) =>
    execFileSync(program, args, {
      cwd,
      stdio: ["ignore", "ignore", "inherit"],
    });
  run("go", ["build", "-o", eventgen, "./cmd/eventgen"], repository);
  for (const n of [26, 300]) {
    write(join(made, `many${n}`, "many.go"), manyTypes(n));
  }
  const packages = {
    hotplex: ["./event", repository],
    shapes: ["./shapes", bench],
    many26: ["./build/many26", bench],
    many300: ["./build/many300", bench],
  };
  for (const [name, [path, cwd]] of Object.entries(packages)) {
    for (const validators of ["fast", "compact"]) {
      const to = relative(cwd, join(made, name));
      const roots = name === "hotplex" ? ["--type", "Event"] : [];
      const options = [
        "--validators",
        validators,
        "--ts",
        join(to, validators),
      ];
      const schema = ["--schema", join(to, "contract.schema.json")];
      run(eventgen, ["generate", path, ...roots, ...schema, ...options], cwd);
    }
  }
}

export const schemaOf = (name) =>
  JSON.parse(readFileSync(join(made, name, "contract.schema.json"), "utf8"));

/** The schema of a consumer whose producer may be newer. */
export function opened(schema) {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === "additionalProperties" && value === false ? undefined : value,
    ),
  );
}

/** ajv's code for the roots, as a module; explaining all faults where asked. */
export function ajvCode(schema, roots, allErrors = false) {
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    allErrors,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ ...schema, $id: "contract" });
  const names = Object.fromEntries(
    roots.map((root) => [`ajv${root}`, `contract#/$defs/${root}`]),
  );
  return standaloneCode(ajv, names);
}

/** The modules that are measured for speed, written as each library wants them. */
export async function buildRivals(name) {
  const schema = schemaOf(name);
  const folder = join(made, name);
  const roots = contracts[name];
  const sources = {
    zod: rivals.zod(schema),
    valibot: rivals.valibot(schema),
    ajv: ajvCode(opened(schema), roots),
  };
  if (name === "hotplex") {
    sources.zod_strict = rivals.zod(schema, { strict: true });
    sources.valibot_strict = rivals.valibot(schema, { strict: true });
    sources.ajv_strict = ajvCode(schema, roots);
    sources.ajv_explain = ajvCode(schema, roots, true);
  }
  const entries = Object.entries(sources).map(([rival, text]) => ({
    in: write(join(folder, `${rival}.js`), text),
    out: rival,
  }));
  await build({
    entryPoints: [
      ...entries,
      { in: join(folder, "fast/validators.ts"), out: "ours" },
      { in: join(folder, "compact/validators.ts"), out: "ours_compact" },
    ],
    outdir: join(folder, "run"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
}

/** The names of the types of a contract, without the envelope and its tag. */
export const typesOf = (name) =>
  Object.keys(schemaOf(name).$defs).filter(
    (type) => type !== "Message" && type !== "Kind",
  );

/**
 * Compiles what typia makes of every contract. Its compiler is built from source
 * on first use, which takes minutes; so this is done when a source has changed.
 */
export async function buildTypia() {
  const folder = join(made, "typia");
  const sources = {};
  for (const [name, roots] of Object.entries(contracts)) {
    sources[name] = rivals.typia(
      schemaOf(name),
      roots.flatMap((root) => [
        [`is${root}`, "createIs", root],
        [`equals${root}`, "createEquals", root],
        [`explain${root}`, "createValidateEquals", root],
      ]),
    );
  }
  const sized = { hotplex3: ["hotplex", contracts.hotplex.slice(1)] };
  for (const n of [3, 26, 300]) {
    const from = n === 300 ? "many300" : "many26";
    sized[`types${n}`] = [from, typesOf(from).slice(0, n)];
  }
  for (const [name, [contract, types]] of Object.entries(sized)) {
    sources[name] = rivals.typia(
      schemaOf(contract),
      types.map((type) => [`validate${type}`, "createValidate", type]),
    );
  }
  const digest = createHash("sha256").update(JSON.stringify(sources));
  const stamp = join(folder, "stamp");
  const hash = digest.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  for (const [name, text] of Object.entries(sources)) {
    write(join(folder, "src", `${name}.ts`), text);
  }
  write(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "ESNext",
        moduleResolution: "bundler",
        strict: true,
        skipLibCheck: true,
        types: [],
        rootDir: "src",
        outDir: "out",
        plugins: [{ transform: "typia/lib/transform" }],
      },
      include: ["src"],
    }),
  );
  execFileSync(
    process.execPath,
    [join(bench, "node_modules/ttsc/lib/launcher/ttsc.js"), "-p", folder],
    { cwd: bench, stdio: "inherit" },
  );
  await build({
    entryPoints: Object.keys(contracts).map((name) => ({
      in: join(folder, "out", `${name}.js`),
      out: name,
    })),
    outdir: join(folder, "run"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  write(stamp, hash);
}

export const hasTypia = () => existsSync(join(made, "typia", "stamp"));
