// Values that are valid in every profile, made anew for each test.

export function meta(changes = {}) {
  return {
    duration_ms: 12,
    total_duration_ms: 340,
    tool_name: "bash",
    tool_id: "call_1",
    status: "running",
    error_msg: "",
    input_tokens: 1,
    output_tokens: 2,
    cache_write_tokens: 3,
    cache_read_tokens: 4,
    input_summary: "ls -l",
    output_summary: "",
    file_path: "",
    line_count: 0,
    progress: 50,
    total_steps: 2,
    current_step: 1,
    ...changes,
  };
}

export function toolUse(changes = {}) {
  return {
    request_id: 7,
    event: "tool_use",
    data: { event_type: "tool_use", event_data: "bash", meta: meta() },
    ...changes,
  };
}

export function stats(changes = {}) {
  return {
    session_id: "s1",
    start_time: 1700000000,
    end_time: 1700000042,
    total_duration_ms: 42000,
    thinking_duration_ms: 20000,
    tool_duration_ms: 2000,
    generation_duration_ms: 20000,
    input_tokens: 1,
    output_tokens: 2,
    cache_write_tokens: 3,
    cache_read_tokens: 4,
    total_tokens: 10,
    tool_call_count: 1,
    tools_used: ["bash"],
    files_modified: 0,
    file_paths: null,
    total_cost_usd: 0.25,
    model_used: "a-model",
    is_error: false,
    ...changes,
  };
}
