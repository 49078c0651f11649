// node ajv.mjs SCHEMA…: ajv on the emitted schemas as a judge. Each SCHEMA says
// in its x-eventgen of which profile it is.
//
// The verdict is ajv's on the schema as it stands. Its errors, though, tell of
// every branch of a oneOf and an anyOf, and not which of them is meant. So the
// pointers and keywords come from a copy in which the branch is chosen first, by
// the tag or by null, and the copy's verdict must be the same.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { judgeRows } from "./rows.mjs";

const require = createRequire(
  new URL("../../ts/package.json", import.meta.url),
);
const { Ajv2020 } = require("ajv/dist/2020.js");

const wrappers = new Set(["if", "anyOf", "oneOf", "allOf", "not", "$ref"]);
const data = new Set(["const", "enum", "examples", "default"]);

const profiles = new Map();
for (const path of process.argv.slice(2)) {
  const schema = JSON.parse(readFileSync(path, "utf8"));
  profiles.set(schema["x-eventgen"].profile, {
    asItStands: validators(schema),
    chosen: validators(choose(schema)),
  });
}

await judgeRows((type, profile, value) => {
  const { asItStands, chosen } = profiles.get(profile);
  const accepts = asItStands(type)(value);
  const validate = chosen(type);
  const violations = validate(value) ? [] : normalise(validate.errors);
  if (accepts !== (violations.length === 0)) {
    throw new Error(
      `${type}, ${profile}: the schema ${accepts ? "accepts" : "refuses"} what its copy does not: ` +
        JSON.stringify(value).slice(0, 400),
    );
  }
  return violations;
});

/** The validate function of each $defs entry. */
function validators(schema) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false, // those with an exact meaning carry a pattern
    unicodeRegExp: true,
    multipleOfPrecision: 12,
  });
  ajv.addSchema(schema);
  return (type) => {
    const validate = ajv.getSchema(
      `${schema.$id}#/$defs/${encodeURIComponent(type)}`,
    );
    if (validate === undefined)
      throw new Error(`the schema has no type ${type}`);
    return validate;
  };
}

/** A copy of the schema in which every branch stands behind its condition. */
function choose(schema) {
  if (Array.isArray(schema)) return schema.map(choose);
  if (typeof schema !== "object" || schema === null) return schema;
  // From entries, since a member may be named __proto__.
  const copy = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      data.has(keyword) ? value : choose(value),
    ]),
  );
  if (Array.isArray(copy.anyOf)) chooseNull(copy);
  if (Array.isArray(copy.oneOf)) chooseVariant(copy);
  return copy;
}

/** anyOf [X, null]: X, unless the value is null. */
function chooseNull(schema) {
  const others = schema.anyOf.filter((branch) => branch.type !== "null");
  if (others.length !== 1 || schema.anyOf.length !== 2) return;
  delete schema.anyOf;
  schema.if = { type: "null" };
  schema.else = others[0];
}

/** oneOf with const tags: the branch of the tag. */
function chooseVariant(schema) {
  const chosen = [];
  for (const branch of schema.oneOf) {
    for (const [name, member] of Object.entries(branch.properties ?? {})) {
      if (member.const === undefined) continue;
      const tag = {
        properties: { [name]: { const: member.const } },
        required: [name],
      };
      chosen.push({ if: tag, then: branch });
    }
  }
  delete schema.oneOf;
  schema.allOf = [...(schema.allOf ?? []), ...chosen];
}

/** ajv's errors as violations that every judge agrees on. */
function normalise(errors) {
  const found = errors
    .filter((e) => !wrappers.has(e.keyword) && e.propertyName === undefined)
    .map(violation);
  const wrongTypes = found
    .filter((v) => v.keyword === "type")
    .map((v) => v.pointer);
  return found.filter(
    ({ pointer, keyword }) =>
      !wrongTypes.some(
        (p) =>
          (p === pointer &&
            keyword !== "type" &&
            keyword !== "propertyNames") ||
          pointer.startsWith(p + "/"),
      ),
  );
}

function violation({ instancePath: pointer, keyword, params }) {
  const member = (name) =>
    `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  switch (keyword) {
    case "required":
      return { pointer, keyword, member: params.missingProperty };
    case "additionalProperties":
      return { pointer: member(params.additionalProperty), keyword };
    case "propertyNames":
      return { pointer: member(params.propertyName), keyword };
    case "const":
      return { pointer, keyword: "enum" };
  }
  return { pointer, keyword };
}
