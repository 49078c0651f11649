package event

// Type is the tag of an event: it names what happened, and with it what the
// event's data is.
type Type string

// The events that a session streams.
const (
	// TypeUserInput repeats what the user sent.
	TypeUserInput Type = "user_input"
	// TypeFinalResponse is the whole answer, once it is complete.
	TypeFinalResponse Type = "final_response"
	// TypeThinking is a piece of the model's reasoning.
	TypeThinking Type = "thinking"
	// TypeAction is a step that the agent has decided on.
	TypeAction Type = "action"
	// TypeToolUse announces the call of a tool.
	TypeToolUse Type = "tool_use"
	// TypeToolResult is what a tool gave back.
	TypeToolResult Type = "tool_result"
	// TypeStatus is news about the session itself.
	TypeStatus Type = "status"
	// TypeError is a failure; the session may go on.
	TypeError Type = "error"
	// TypePlanMode says that the agent plans and will not act.
	TypePlanMode Type = "plan_mode"
	// TypeExitPlanMode hands the plan over for approval.
	TypeExitPlanMode Type = "exit_plan_mode"
	// TypeAskUserQuestion asks the user to decide something.
	TypeAskUserQuestion Type = "ask_user_question"
	// TypeDangerBlock says that a dangerous command was stopped.
	TypeDangerBlock Type = "danger_block"
	// TypeSessionStats closes a turn with its SessionStatsData.
	//
	//eventgen:payload SessionStatsData
	TypeSessionStats Type = "session_stats"
	// TypeCommandProgress is the progress of a running command.
	TypeCommandProgress Type = "command_progress"
	// TypeCommandComplete is the end of a command.
	TypeCommandComplete Type = "command_complete"
	// TypeSystem is a message of the engine.
	TypeSystem Type = "system"
	// TypeUser is a message in the user's name, a tool's result among them.
	TypeUser Type = "user"
	// TypeStepStart is the beginning of a step of a longer piece of work.
	TypeStepStart Type = "step_start"
	// TypeStepFinish is the end of such a step.
	TypeStepFinish Type = "step_finish"
	// TypeRaw is output that the engine could not interpret.
	TypeRaw Type = "raw"
	// TypeSessionStart says that a session is open.
	TypeSessionStart Type = "session_start"
	// TypeEngineStarting says that the engine's process is being started.
	TypeEngineStarting Type = "engine_starting"
	// TypeUserMessageReceived confirms that the user's message has arrived.
	TypeUserMessageReceived Type = "user_message_received"
	// TypePermissionRequest asks the user to allow a tool.
	TypePermissionRequest Type = "permission_request"
	// TypeAnswer is a piece of the answer.
	TypeAnswer Type = "answer"
	// TypePermissionDenials lists what the user did not allow.
	TypePermissionDenials Type = "permission_denials"
	// TypeToken is a single token of the answer.
	TypeToken Type = "token"
)
