// Values that keep a JSON Schema as eventgen emits it, and values that break it in
// one place; both made deterministically.
import { randomFrom, textOf } from "./random.mjs";

/** Makes values of the definitions of a schema. */
export function valuesOf(document, seed) {
  const random = randomFrom(seed);
  const make = (schema, depth) => {
    if (schema.$ref) return make(document.$defs[schema.$ref.slice(8)], depth);
    if (schema.anyOf) return make(schema.anyOf[nullOr(depth) ? 1 : 0], depth);
    const [type] = [schema.type].flat();
    if (Array.isArray(schema.type) && nullOr(depth)) return null;
    if (schema.oneOf) return envelope(schema, depth);
    if (schema.enum) {
      const values = schema.enum.filter((value) => value !== null);
      return values[random(values.length)];
    }
    switch (type) {
      case "object":
        return schema.properties
          ? members(schema, depth)
          : Object.fromEntries(
              list(depth, () => [
                `key ${random(1e9)}`,
                make(schema.additionalProperties, depth + 1),
              ]),
            );
      case "array":
        return list(depth, () => make(schema.items, depth + 1));
      case "string":
        if (schema.format === "date-time") {
          return new Date(random(2e9) * 1000).toISOString();
        }
        return textOf(random, random(24)).slice(0, schema.maxLength);
      case "boolean":
        return random(2) === 0;
      case "integer": {
        const min = schema.minimum ?? -1e9;
        const max = Math.min(schema.maximum ?? 1e9, min + 2 ** 32 - 1);
        return min + random(max - min + 1);
      }
      case "number":
        return (schema.minimum ?? 0) > 0 ? schema.minimum : random(1e6) / 64;
      case "null":
        return null;
    }
    throw new Error(`no value of ${JSON.stringify(schema).slice(0, 200)}`);
  };
  const nullOr = (depth) => depth > 6 || random(4) === 0;
  const list = (depth, element) =>
    Array.from({ length: depth > 6 ? 0 : random(4) }, element);
  const members = (schema, depth) => {
    const value = {};
    for (const [name, member] of Object.entries(schema.properties)) {
      if (!member.$ref && !member.type && !member.anyOf) continue; // a payload
      const required = schema.required?.includes(name);
      if (required || (depth < 6 && random(2) === 0)) {
        value[name] = make(member, depth + 1);
      }
    }
    return value;
  };
  const envelope = (schema, depth) => {
    const { properties } = schema.oneOf[random(schema.oneOf.length)];
    const value = members(schema, depth);
    for (const [name, member] of Object.entries(properties)) {
      value[name] = member.const ?? make(member, depth + 1);
    }
    return value;
  };
  return (name) => make(document.$defs[name], 0);
}

/** A copy with one wrong value in it: a string for a number, and so on. */
export function broken(value, random) {
  const copy = structuredClone(value);
  const places = [];
  const visit = (holder, inMap) => {
    for (const key of Object.keys(holder)) {
      const member = holder[key];
      if (member !== null && !inMap) places.push([holder, key]);
      if (typeof member === "object" && member !== null) visit(member);
    }
  };
  visit(copy);
  const [holder, key] = places[random(places.length)];
  const member = holder[key];
  holder[key] =
    typeof member === "string" ? random(1e9) : `wrong ${random(1e9)}`;
  return copy;
}

/** A copy with one member more somewhere. */
export function withStranger(value, random, isObject) {
  const copy = structuredClone(value);
  const objects = [];
  const visit = (member) => {
    if (typeof member !== "object" || member === null) return;
    if (isObject(member)) objects.push(member);
    Object.values(member).forEach(visit);
  };
  visit(copy);
  const object = objects[random(objects.length)];
  object[`surprise_${random(10)}`] = random(100);
  return copy;
}
