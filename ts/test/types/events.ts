// What must compile, and, behind each @ts-expect-error, what must not.
import {
  assertNever,
  type Event,
  type EventMeta,
  type EventOf,
  type EventPayloads,
  EventSchema,
  type EventTag,
  type EventWithMeta,
  isEvent,
  isType,
  parseEvent,
  type Result,
  registry,
  type SessionStatsData,
  type StandardSchemaV1,
  Type,
  validateEvent,
} from "@eventgen/hotplex-events";
import { Type as SameType } from "@eventgen/hotplex-events/enums";
import type { EventMetadata } from "@eventgen/hotplex-events/types";
import { isEventMeta } from "@eventgen/hotplex-events/validators";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false;

export function sure<T extends true>(..._: T[]): void {}

declare const event: Event;
declare const value: unknown;
declare const meta: EventMeta;

// The tag narrows the payload.
switch (event.event) {
  case "session_stats":
    sure<Equal<typeof event.data, SessionStatsData>>();
    break;
  case "tool_use":
  case "answer":
    sure<Equal<typeof event.data, EventWithMeta>>();
    break;
}
if (event.event === "session_stats") event.data.total_cost_usd.toFixed(2);
if (event.event !== "session_stats") event.data.meta;

// @ts-expect-error before the tag is known, the payload is either
event.data.total_cost_usd;

// @ts-expect-error the tag is called event, not type
event.type;

// @ts-expect-error no such tag
if (event.event === "tool_used") event.data;

// A switch over all tags is exhaustive, and assertNever says so.
export function label(some: EventOf<"raw" | "token" | "answer">): string {
  switch (some.event) {
    case "raw":
      return some.data.event_data;
    case Type.Token:
    case Type.Answer:
      return "";
    default:
      return assertNever(some);
  }
}

export function labelOfSome(some: EventOf<"raw" | "token">): string {
  switch (some.event) {
    case "raw":
      return some.data.event_data;
    default:
      // @ts-expect-error token is not handled
      return assertNever(some);
  }
}

// @ts-expect-error most tags are not handled
export const never: (event: Event) => never = assertNever;

// An enum is a type and an object of its values.
sure<Equal<typeof Type.ToolUse, "tool_use">>();
sure<Equal<(typeof Type)[keyof typeof Type], Type>>();
sure<Equal<Type, EventTag>>();
sure<Equal<typeof SameType, typeof Type>>();
export const tag: Type = Type.SessionStats;
if (event.event === Type.SessionStats) event.data.total_cost_usd.toFixed(2);

// @ts-expect-error no such constant
Type.ToolUsed;

// @ts-expect-error values are for reading
Type.Raw = "raw";

// @ts-expect-error not one of the values
export const noTag: Type = "tool_used";

// EventOf keeps tag and payload together, for one tag or several.
sure<Equal<EventOf<"session_stats">["data"], SessionStatsData>>();
sure<Equal<EventOf<"raw">["event"], "raw">>();
sure<Equal<EventOf, Event>>();
sure<Equal<Event["event"], EventTag>>();
sure<Equal<EventPayloads["raw"], EventWithMeta>>();
declare const some: EventOf<"session_stats" | "raw">;
if (some.event === "raw") sure<Equal<typeof some.data, EventWithMeta>>();

// @ts-expect-error no such tag
export type Wrong = EventOf<"tool_used">;

export const mixed: Event = {
  event: "session_stats",
  // @ts-expect-error the payload of another tag
  data: { event_type: "", event_data: "", meta },
};

// Members are required, optional or nullable as Go writes them.
declare const stats: SessionStatsData;
sure<Equal<SessionStatsData["tools_used"], string[] | null>>();
sure<Equal<EventMeta["status"], "" | "running" | "success" | "error">>();

// @ts-expect-error a nil slice is null
stats.tools_used.length;

// @ts-expect-error a member that is always there
export const incomplete: EventMetadata = { session_id: "" };

export const complete: EventMetadata = { session_id: "", timestamp: "" };

// @ts-expect-error absent and undefined are two things
export const absent: EventMetadata = {
  session_id: "",
  timestamp: "",
  trace_id: undefined,
};

// @ts-expect-error not one of the values
meta.status = "pending";

// @ts-expect-error renamed in Go: worker is no member
stats.worker;

// Guards narrow, and can be handed to filter.
if (isEvent(value)) sure<Equal<typeof value, Event>>();
if (isEventMeta(value)) value.progress.toFixed();
export const events: Event[] = [value].filter(isEvent);
export const tags: EventTag[] = ["raw", "x"].filter(isType);

// @ts-expect-error a guard has one parameter only
isEvent(value, { profile: "exact" });

// Results are one or the other.
const result: Result<Event> = validateEvent(value, { profile: "reader" });
if (result.issues === undefined) sure<Equal<typeof result.value, Event>>();
else sure<Equal<(typeof result.issues)[0]["path"][0], string | number>>();

// @ts-expect-error not before the issues are looked at
result.value;

// @ts-expect-error no such profile
validateEvent(value, { profile: "strict" });

// @ts-expect-error text, not a value
parseEvent({});

// The Standard Schema tells its type.
type Output<S extends StandardSchemaV1> = NonNullable<
  S["~standard"]["types"]
>["output"];
sure<Equal<Output<typeof EventSchema>, Event>>();

// A name that the contract does not have may be asked for.
registry["Nothing"]?.validate(value);

// @ts-expect-error it may be missing
registry["Nothing"].validate(value);
