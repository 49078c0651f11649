// What must compile against the samples' types. Where an error is expected, it
// must not.
import type { Containers, Names } from "./containers/index.js";
import type { Event as Renamed, EventOf as Kept } from "./names/index.js";
import { isNest, isTree, type Tree } from "./recursion/index.js";
import type { Limits, Texts } from "./scalars/index.js";
import type {
  AnyShape,
  Circle,
  Message,
  Shape,
  ShapeOf,
  Square,
  UnknownMessage,
} from "./unions/index.js";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false;

export function sure<T extends true>(..._: T[]): void {}

declare const shape: Shape;
declare const anyShape: AnyShape;
declare const message: Message;
declare const value: unknown;

// A union of whole objects narrows by its tag, though one variant's own tag is
// any string.
if (shape.kind === "circle") shape.radius.toFixed();
else shape.side.toFixed();
sure<Equal<ShapeOf<"square">, Square & { kind: "square" }>>();
export const circle: Circle = shape.kind === "circle" ? shape : never();

// An open union narrows too, and keeps what it does not know.
if (anyShape.kind === "circle") anyShape.radius.toFixed();
switch (message.type) {
  case "text":
    sure<Equal<typeof message.body, string | undefined>>();
    break;
  case "point":
    sure<Equal<typeof message.body, { x: number } | null | undefined>>();
    break;
  case "shape":
    break;
  default:
    sure<Equal<typeof message, UnknownMessage>>();
    sure<Equal<typeof message.body, unknown>>();
}

// Constraints and known lengths are in the types.
sure<Equal<Limits["level"], -4 | 0 | 8 | 12 | 16>>();
sure<Equal<Limits["high"], -4 | 0 | 8 | 12 | 16>>();
sure<Equal<Limits["small"], 1 | 2 | 3>>();
sure<Equal<Limits["yes"], true>>();
sure<Equal<Texts["color"], "red" | "green" | (string & {})>>();
sure<Equal<Texts["maybe"], "a" | "b" | null | undefined>>();
sure<Equal<Containers["pair"], [number, number]>>();
sure<Equal<Containers["hash"], number[]>>();
sure<Equal<Containers["by_lang"], Record<string, Names | null>>>();
sure<Equal<Containers["any_too"], unknown>>();
sure<Equal<Tree["left"], Tree | null | undefined>>();

// Guards of recursive types have one parameter only.
[value].filter(isTree).map((tree) => tree.value);
// @ts-expect-error the depth is no affair of the caller
isNest(value, 1);

// A type of the contract keeps its name; what surrounds a union steps aside.
sure<Equal<Kept, string>>();
export const renamed: Renamed["tag"] = "it's";

function never(): never {
  throw new Error("not reached");
}
