// What must compile against the samples' types. Where an error is expected, it
// must not.
import type { Containers, Names } from "./containers/index.js";
import { Color, Level, Status } from "./enums/index.js";
import { assertNever, type Event } from "./event/index.js";
import {
  isSessionID,
  type Message as Branded,
  type SessionID,
  type User,
} from "./files/index.js";
import {
  isPageUser,
  type PageK,
  type PageOf,
  type PageUser,
  type Pair,
  type PairUserLongs,
  type User as PageReader,
} from "./generics/index.js";
import {
  Object as GlobalName,
  type Promise as Kept2,
} from "./globals/index.js";
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

// assertNever stands where no case is left: a switch that misses one does not
// compile, whether the tag is of an envelope, of whole objects or of an enum.
export function cost(event: Event): number {
  switch (event.event) {
    case "stats":
      return event.data.total_cost_usd;
    case "thinking":
    case "answer":
    case "nothing":
      return 0;
    default:
      return assertNever(event);
  }
}
export function costOfSome(event: Event): number {
  switch (event.event) {
    case "stats":
      return event.data.total_cost_usd;
    case "thinking":
    case "answer":
      return 0;
    default:
      // @ts-expect-error nothing is not handled
      return assertNever(event);
  }
}
export function area(some: Shape): number {
  switch (some.kind) {
    case "circle":
      return some.radius ** 2 * 3;
    case "square":
      return some.side ** 2;
    default:
      return assertNever(some);
  }
}
export function areaOfSome(some: Shape): number {
  switch (some.kind) {
    case "circle":
      return some.radius ** 2 * 3;
    default:
      // @ts-expect-error square is not handled
      return assertNever(some);
  }
}

// An enum's name is a type, and an object of its values.
export function word(status: Status): string {
  switch (status) {
    case Status.Running:
      return "is running";
    case Status.Done:
    case Status.Pending:
      return "is not";
    default:
      return assertNever(status);
  }
}
export const levels: Level[] = [Level.Debug, 1000];
export const color: Color = Color.Red;
export const otherColor: Color = "mauve";
sure<Equal<typeof Status.Running, "running">>();
sure<Equal<(typeof Level)[keyof typeof Level], Level>>();
// @ts-expect-error no such constant
Status.Paused;
// @ts-expect-error values are for reading
Status.Running = "running";
// @ts-expect-error not one of the values
export const paused: Status = "paused";
export const shadowed: GlobalName = GlobalName.One;
sure<Equal<Kept2, "one" | "two">>();

// A brand tells a string from others. The guard alone gives it; the string is
// still one.
declare const branded: Branded;
declare const user: User;
if (isSessionID(value)) sure<Equal<typeof value, SessionID>>();
export const plain: string = user.id.toUpperCase();
sure<Equal<User["parent"], SessionID | null | undefined>>();
sure<Equal<typeof branded.id, SessionID>>();
// @ts-expect-error any string
user.id = "s1";
// @ts-expect-error another brand
user.id = user.at;

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

// An instance is the generic type with its arguments: what takes any page takes
// it, and what is made as a page of users is one.
export function first<T>(page: PageOf<T>): T | undefined {
  return page.next ? first(page.next) : page.items?.[0];
}
declare const page: PageUser;
sure<Equal<PageUser, PageOf<PageReader>>>();
export const name: string | undefined = first(page)?.name;
export const pages: PageOf<PageReader> = page;
export const made: PageUser = pages;
if (isPageUser(value)) sure<Equal<typeof value, PageOf<PageReader>>>();
sure<Equal<PageK, PageOf<string>>>();
sure<Equal<PairUserLongs["pages"], PageUser[]>>();
sure<Equal<Pair<string, number>["by_name"], Record<string, number>>>();
// @ts-expect-error pages of something else
export const mistaken: PageK = page;

// A type of the contract keeps its name; what surrounds a union steps aside.
sure<Equal<Kept, string>>();
export const renamed: Renamed["tag"] = "it's";

function never(): never {
  throw new Error("not reached");
}
