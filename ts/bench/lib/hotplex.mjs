// HotPlex events as issue 4 measures them: some 757 bytes, 3 % of them 2 to 8 KB,
// with escapes and CJK; made deterministically, each of them another one.
import { randomFrom, textOf } from "./random.mjs";

const random = randomFrom(4);
const tags = [
  ..."thinking answer tool_use tool_result status error action raw".split(" "),
];

/** Mostly zero, as Go sends members without omitempty. */
const often0 = (n) => (random(3) === 0 ? random(n) : 0);
const oftenEmpty = (make) => (random(3) === 0 ? make() : "");

function meta() {
  return {
    duration_ms: random(100_000),
    total_duration_ms: random(10_000_000),
    tool_name: oftenEmpty(() => `tool_${random(100)}`),
    tool_id: oftenEmpty(() => `call_${random(1e9)}`),
    status: ["", "running", "success", "error"][random(4)],
    error_msg: random(20) === 0 ? textOf(random, 40) : "",
    input_tokens: often0(100_000),
    output_tokens: often0(100_000),
    cache_write_tokens: often0(100_000),
    cache_read_tokens: often0(100_000),
    input_summary: oftenEmpty(() => textOf(random, random(80))),
    output_summary: oftenEmpty(() => textOf(random, random(120))),
    file_path: oftenEmpty(() => `/src/pkg_${random(1000)}/main.go`),
    line_count: often0(2_000),
    progress: random(101),
    total_steps: often0(20),
    current_step: often0(20),
  };
}

function stats(optional) {
  return {
    session_id: `session-${random(1e9)}`,
    start_time: 1_772_000_000 + random(1_000_000),
    end_time: 1_773_000_000 + random(1_000_000),
    total_duration_ms: random(10_000_000),
    thinking_duration_ms: random(10_000_000),
    tool_duration_ms: random(10_000_000),
    generation_duration_ms: random(10_000_000),
    input_tokens: random(1_000_000),
    output_tokens: random(1_000_000),
    cache_write_tokens: random(1_000_000),
    cache_read_tokens: random(1_000_000),
    total_tokens: random(4_000_000),
    tool_call_count: random(100),
    tools_used: random(4) === 0 ? null : ["bash", "editor", `t${random(9)}`],
    files_modified: random(10),
    file_paths: random(4) === 0 ? null : [`/src/${random(1e6)}.go`],
    total_cost_usd: random(100_000) / 10_000,
    model_used: "a-model",
    is_error: random(10) === 0,
    ...(optional ? { error_message: textOf(random, 30) } : {}),
  };
}

/** One event; with every optional member, or with a fifth of them. */
function event(all) {
  const optional = () => all || random(5) === 0;
  const size = random(100) < 3 ? 2_000 + random(6_000) : random(300);
  const isStats = random(20) === 0;
  const tag = isStats ? "session_stats" : tags[random(tags.length)];
  return {
    ...(optional() ? { request_id: random(1e9) } : {}),
    event: tag,
    data: isStats
      ? stats(optional())
      : {
          event_type: tag,
          event_data: textOf(random, size),
          meta: random(50) === 0 ? null : meta(),
        },
    ...(optional()
      ? {
          metadata: {
            timestamp: new Date(1_772_000_000_000 + random(1e9)).toISOString(),
            session_id: `session-${random(1e9)}`,
            ...(optional() ? { trace_id: `trace-${random(1e9)}` } : {}),
          },
        }
      : {}),
  };
}

export const events = (n) => Array.from({ length: n }, () => event(false));
export const fullEvents = (n) => Array.from({ length: n }, () => event(true));
