// A JSON Schema as eventgen emits it, written down for each rival as its own
// documentation would: all judge the same types, bounds and patterns.

const quote = JSON.stringify;

/** The schema with what the types need and nothing else. */
export function reduced(document, types) {
  const $defs = {};
  const visit = (name) => {
    if (name in $defs) return;
    $defs[name] = document.$defs[name];
    const text = JSON.stringify($defs[name]);
    for (const [, to] of text.matchAll(/"#\/\$defs\/([^"]+)"/gu)) visit(to);
  };
  types.forEach(visit);
  return { $schema: document.$schema, $defs };
}

/** The parts of a schema that a writer needs, whatever the library. */
function walk(document, write) {
  const definitions = Object.entries(document.$defs).map(([name, schema]) => [
    name,
    expression(schema, write),
  ]);
  return new Map(ordered(document, definitions));
}

function expression(schema, write) {
  if (schema.$ref) return write.ref(schema.$ref.slice(8));
  if (schema.anyOf) return write.nullable(expression(schema.anyOf[0], write));
  if (Array.isArray(schema.type)) {
    const { type, ...rest } = schema;
    if (rest.enum) rest.enum = rest.enum.filter((value) => value !== null);
    return write.nullable(expression({ ...rest, type: type[0] }, write));
  }
  const members = (properties = {}) =>
    Object.entries(properties).map(([name, member]) => [
      name,
      schema.required?.includes(name) ?? false,
      expression(member, write),
    ]);
  if (schema.oneOf) {
    const [[tag], [payload]] = Object.entries(schema.oneOf[0].properties).sort(
      ([, a], [, b]) => ("const" in b) - ("const" in a),
    );
    const variants = new Map();
    for (const { properties } of schema.oneOf) {
      const data = expression(properties[payload], write);
      const tags = variants.get(data) ?? [];
      variants.set(data, [...tags, properties[tag].const]);
    }
    return write.union(
      tag,
      [...variants].map(([data, tags]) =>
        members(schema.properties).map(([name, required, member]) => [
          name,
          required,
          name === tag ? write.enum(tags) : name === payload ? data : member,
        ]),
      ),
    );
  }
  if (schema.enum) return write.enum(schema.enum);
  switch (schema.type) {
    case "object":
      return schema.properties
        ? write.object(members(schema.properties))
        : write.map(expression(schema.additionalProperties, write));
    case "array":
      return write.array(expression(schema.items, write));
    case "string":
      return write.string(schema);
    case "integer":
      return write.integer(schema);
    case "number":
      return write.number(schema);
    case "boolean":
      return write.boolean;
    case undefined:
      return write.any;
  }
  throw new Error(`cannot write ${JSON.stringify(schema).slice(0, 200)}`);
}

/** Definitions behind those that they use, for the sake of constants. */
function ordered(document, definitions) {
  const byName = new Map(definitions);
  const out = new Map();
  const visit = (name, path) => {
    if (out.has(name) || path.includes(name)) return;
    const text = JSON.stringify(document.$defs[name]);
    for (const [, to] of text.matchAll(/"#\/\$defs\/([^"]+)"/gu)) {
      visit(to, [...path, name]);
    }
    out.set(name, byName.get(name));
  };
  for (const name of byName.keys()) visit(name, []);
  return out;
}

const recursive = (document, name) =>
  JSON.stringify(document.$defs[name]).includes(`"#/$defs/${name}"`);

const braces = (members, write) =>
  `{ ${members.map(([n, r, m]) => `${quote(n)}: ${r ? m : write(m)}`).join(", ")} }`;

function zodWriter(strict, mini) {
  const checked = (base, checks, methods) =>
    checks.length === 0
      ? base
      : mini
        ? `${base}.check(${checks.join(", ")})`
        : base + methods.join("");
  const optional = (m) => (mini ? `z.optional(${m})` : `${m}.optional()`);
  const object = (members) =>
    `z.${strict ? "strictObject" : "object"}(${braces(members, optional)})`;
  const bounds = ({ minimum, maximum }) => {
    const checks = [];
    const methods = [];
    if (minimum !== undefined) {
      checks.push(`z.gte(${minimum})`);
      methods.push(`.min(${minimum})`);
    }
    if (maximum !== undefined) {
      checks.push(`z.lte(${maximum})`);
      methods.push(`.max(${maximum})`);
    }
    return [checks, methods];
  };
  return {
    ref: (name) => `${name}Schema`,
    nullable: (m) => (mini ? `z.nullable(${m})` : `${m}.nullable()`),
    enum: (values) => `z.enum(${quote(values)})`,
    object,
    map: (m) => `z.record(z.string(), ${m})`,
    array: (m) => `z.array(${m})`,
    string: ({ minLength, maxLength, pattern }) => {
      const checks = [];
      const methods = [];
      if (minLength) {
        checks.push(`z.minLength(${minLength})`);
        methods.push(`.min(${minLength})`);
      }
      if (maxLength !== undefined) {
        checks.push(`z.maxLength(${maxLength})`);
        methods.push(`.max(${maxLength})`);
      }
      if (pattern) {
        checks.push(`z.regex(new RegExp(${quote(pattern)}, "u"))`);
        methods.push(`.regex(new RegExp(${quote(pattern)}, "u"))`);
      }
      return checked("z.string()", checks, methods);
    },
    integer: (schema) => checked("z.int()", ...bounds(schema)),
    number: (schema) => checked("z.number()", ...bounds(schema)),
    boolean: "z.boolean()",
    any: "z.unknown()",
    union: (tag, variants) =>
      `z.discriminatedUnion(${quote(tag)}, [${variants.map(object).join(", ")}])`,
  };
}

function valibotWriter(strict) {
  const object = (members) =>
    `v.${strict ? "strictObject" : "object"}(${braces(members, (m) => `v.optional(${m})`)})`;
  const piped = (base, ...checks) => {
    const there = checks.filter(Boolean);
    return there.length === 0 ? base : `v.pipe(${[base, ...there].join(", ")})`;
  };
  const check = (name, bound) =>
    bound === undefined ? "" : `v.${name}(${bound})`;
  return {
    ref: (name) => `${name}Schema`,
    nullable: (m) => `v.nullable(${m})`,
    enum: (values) => `v.picklist(${quote(values)})`,
    object,
    map: (m) => `v.record(v.string(), ${m})`,
    array: (m) => `v.array(${m})`,
    string: ({ minLength, maxLength, pattern }) =>
      piped(
        "v.string()",
        check("minLength", minLength),
        check("maxLength", maxLength),
        pattern && `v.regex(new RegExp(${quote(pattern)}, "u"))`,
      ),
    integer: ({ minimum, maximum }) =>
      piped(
        "v.number()",
        "v.integer()",
        check("minValue", minimum),
        check("maxValue", maximum),
      ),
    number: ({ minimum, maximum }) =>
      piped(
        "v.number()",
        check("minValue", minimum),
        check("maxValue", maximum),
      ),
    boolean: "v.boolean()",
    any: "v.unknown()",
    union: (tag, variants) =>
      `v.variant(${quote(tag)}, [${variants.map(object).join(", ")}])`,
  };
}

const typiaWriter = {
  ref: (name) => name,
  nullable: (m) => `(${m} | null)`,
  enum: (values) => `(${values.map(quote).join(" | ")})`,
  object: (members) =>
    `{ ${members.map(([n, r, m]) => `${quote(n)}${r ? "" : "?"}: ${m}`).join("; ")} }`,
  map: (m) => `Record<string, ${m}>`,
  array: (m) => `${m}[]`,
  string: ({ minLength, maxLength, pattern }) =>
    tagged(
      "string",
      minLength && `tags.MinLength<${minLength}>`,
      maxLength !== undefined && `tags.MaxLength<${maxLength}>`,
      pattern && `tags.Pattern<${quote(pattern)}>`,
    ),
  integer: ({ minimum, maximum }) => {
    const small = minimum >= -(2 ** 31) && maximum < 2 ** 31;
    return tagged(
      "number",
      `tags.Type<"${small ? "int32" : "int64"}">`,
      !(small && minimum === -(2 ** 31)) && `tags.Minimum<${minimum}>`,
      !(small && maximum === 2 ** 31 - 1) && `tags.Maximum<${maximum}>`,
    );
  },
  number: ({ minimum, maximum }) =>
    tagged(
      "number",
      minimum !== undefined && `tags.Minimum<${minimum}>`,
      maximum !== undefined && `tags.Maximum<${maximum}>`,
    ),
  boolean: "boolean",
  any: "unknown",
  union: (tag, variants) =>
    `(${variants.map((members) => typiaWriter.object(members)).join(" | ")})`,
};

function tagged(base, ...tags) {
  const all = [base, ...tags.filter(Boolean)];
  return all.length === 1 ? base : `(${all.join(" & ")})`;
}

function constants(document, write, lazy, annotation) {
  return [...walk(document, write)].map(([name, text]) =>
    recursive(document, name)
      ? `export const ${name}Schema${annotation} = ${text.replaceAll(`${name}Schema`, lazy(name))};`
      : `export const ${name}Schema = ${text};`,
  );
}

/** The schemas of zod, as a module. */
export function zod(document, { strict = false, mini = false } = {}) {
  const lazy = (name) => `z.lazy(() => ${name}Schema)`;
  return [
    `import * as z from "zod${mini ? "/mini" : ""}";`,
    ...constants(document, zodWriter(strict, mini), lazy, ""),
  ].join("\n");
}

/** The schemas of valibot, as a module. */
export function valibot(document, { strict = false } = {}) {
  const lazy = (name) => `v.lazy(() => ${name}Schema)`;
  return [
    `import * as v from "valibot";`,
    ...constants(document, valibotWriter(strict), lazy, ""),
  ].join("\n");
}

/** The types of typia, and the functions that it is to make of the roots. */
export function typia(document, functions) {
  return [
    `import typia, { tags } from "typia";`,
    ...[...walk(document, typiaWriter)].map(
      ([name, text]) => `export type ${name} = ${text};`,
    ),
    ...functions.map(
      ([name, make, root]) =>
        `export const ${name} = typia.${make}<${root}>();`,
    ),
  ].join("\n");
}
