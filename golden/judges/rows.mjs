// What both judges under Node share: rows in, verdicts out, as NDJSON.
import { createInterface } from "node:readline";

/**
 * Reads rows {"id","type","profile","text"} from standard input and writes
 * {"id","violations":[{"pointer","keyword","member"?}]} for each, the violations
 * being what `judge(type, profile, value)` returns.
 */
export async function judgeRows(judge) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "") continue;
    const { id, type, profile, text } = JSON.parse(line);
    process.stdout.write(
      JSON.stringify({ id, violations: verdict(judge, type, profile, text) }) +
        "\n",
    );
  }
}

function verdict(judge, type, profile, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ pointer: "", keyword: "wire:syntax" }];
  }
  return judge(type, profile, value);
}
