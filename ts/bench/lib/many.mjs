// A Go package of n structs of ordinary size, three to nine members each, and an
// envelope with a tag for each of them; made deterministically.
import { randomFrom } from "./random.mjs";

const nouns =
  "account address agent answer batch branch budget cache channel client cluster comment commit config cost cursor device digest domain draft editor error event export feature file filter folder group header host image import index input invoice issue item job key label language layer length level limit link list locale lock log mail member memory menu message metric mode model module name network node note offset option order origin output owner page parent part path patch pattern payload period phase plan plugin point policy port price process profile project prompt provider query queue quota range rate reason record region release reply report request result retry review role route rule run sample schedule scope score secret section session setting shard size slot source space stage state status step store stream style subject summary table tag target task team template tenant test text theme thread ticket time title token tool topic trace track trial type unit update upload user value variant vendor version view volume window worker workspace zone".split(
    " ",
  );

const pascal = (text) => text[0].toUpperCase() + text.slice(1);

/** Go source. */
export function manyTypes(n) {
  const random = randomFrom(26);
  const names = [];
  while (names.length < n) {
    const first = nouns[random(nouns.length)];
    const name = pascal(first) + pascal(nouns[random(nouns.length)]);
    if (!names.includes(name)) names.push(name);
  }
  const structs = names.map((name, i) =>
    struct(name, names.slice(0, i), random),
  );
  const tags = names.map(
    (name) =>
      `\t//eventgen:payload ${name}\n\tKind${name} Kind = ${JSON.stringify(name.toLowerCase())}`,
  );
  return `// Package many has ${n} types.
package many

import "time"

${structs.join("\n\n")}

// Kind is the tag of a Message.
type Kind string

// The kinds.
const (
${tags.join("\n")}
)

// Message is one of them.
//
//eventgen:union tag=kind payload=body
type Message struct {
\tKind Kind \`json:"kind"\`
\t//eventgen:nonnil
\tBody any \`json:"body"\`
}

var _ time.Time
`;
}

/** One struct, which may use those before it. */
function struct(name, before, random) {
  const members = new Map();
  const count = 3 + random(7);
  while (members.size < count) {
    const first = nouns[random(nouns.length)];
    const member =
      random(2) === 0 ? first : `${first}_${nouns[random(nouns.length)]}`;
    members.set(member, fieldType(before, random));
  }
  const fields = [...members].map(([member, [type, tag, omit]]) => {
    const field = member.split("_").map(pascal).join("");
    return `\t${field} ${type} \`json:"${member}${omit}"${tag}\``;
  });
  return `// ${name} is one of many.\ntype ${name} struct {\n${fields.join("\n")}\n}`;
}

function fieldType(before, random) {
  const omit = random(5) === 0 ? ",omitempty" : "";
  const kind = random(100);
  if (kind < 40) return ["string", "", omit];
  if (kind < 52) return ["int32", ' validate:"min=0"', omit];
  if (kind < 60) return ["int64", "", omit];
  if (kind < 70) return ["bool", "", omit];
  if (kind < 75) return ["float64", "", omit];
  if (kind < 82) return ["[]string", "", omit];
  if (kind < 86)
    return ["string", ' validate:"oneof=on off auto"', ",omitempty"];
  if (kind < 89) return ["time.Time", "", ""];
  if (kind < 91) return ["map[string]int32", "", ""];
  if (before.length === 0) return ["string", "", omit];
  const other = before[random(before.length)];
  if (kind < 95) return [other, "", ""];
  return kind < 98 ? [`*${other}`, "", omit] : [`[]${other}`, "", omit];
}
