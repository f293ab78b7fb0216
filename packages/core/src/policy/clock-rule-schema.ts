import * as z from "zod";
import type { ClockRule as ClockRuleType } from "../sla/clock-rule.ts";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";
import { Target } from "./target-schema.ts";

const name = z.string().min(1);
const names = z.array(name).readonly();

const MarkChoice = z.union([
  name,
  z.strictObject({ anyOf: names }).readonly(),
  z.strictObject({ allOf: names }).readonly(),
]);

const PromiseRule = z
  .strictObject({
    /** Of the promises that match, the one with the lowest rank is made. */
    rank: z.int(),
    /** Fact → what it must be. */
    when: Condition,
    /** Null where nothing is promised. */
    target: Target.nullable(),
    /** The calendar of this promise, where it is not the clock's own. */
    calendar: name.exactOptional(),
    /** The rules behind the number, such as `R-080`; or who decided it. */
    source: names,
  })
  .readonly();

const counted = z.enum(["open", "elapsed"]);
/** Who is told, as roles, and where the number comes from. */
const told = { tell: names, source: names };

const RungRule = z.union([
  z.strictObject({ percent: z.number(), ...told }).readonly(),
  z.strictObject({ beforeDue: z.number(), counted, ...told }).readonly(),
  z.strictObject({ afterDue: z.number(), counted, ...told }).readonly(),
]);

/** The schema of a clock's rule. What it means is said in the engine, whose own checks are part of the policy's. */
export const ClockRule: z.ZodType<ClockRuleType> = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The kind of subject it runs on, such as `request` or `visit`. */
    subject: name,
    /** The mark that starts it. */
    start: MarkChoice,
    /** The mark that stops it in time or late. */
    stop: MarkChoice,
    /** Marks after which nothing is owed any more. */
    voidedBy: names,
    /** The id of a calendar, or null where the clock needs none. */
    calendar: name.nullable(),
    /** What is promised under which facts; of those that match, the one with the lowest rank. */
    promises: z.array(PromiseRule).readonly(),
    /** Promises made to everybody, and which of the two is kept. */
    floor: z
      .strictObject({ promises: z.array(PromiseRule).readonly(), take: z.enum(["stricter", "whenNone"]) })
      .readonly()
      .exactOptional(),
    /** The reasons of waiting that stop it. */
    pausedBy: names,
    /** When who is warned or told, in any order. */
    rungs: z.array(RungRule).readonly(),
    /** Whether a rung that was reached is reached again when the deadline has moved later since. */
    rearm: z.boolean(),
    repeat: z
      .strictObject({ from: z.enum(["stop", "due", "start"]), until: MarkChoice.nullable(), atMost: z.number() })
      .readonly()
      .exactOptional(),
    /** Mark that begins a new cycle → what it does to the clock. */
    onNewCycle: z.record(name, z.enum(["continue", "pause", "restart"])).readonly(),
    /** What a change of facts, such as a better tier, does to it while it runs. */
    onFactsChange: z.enum(["fromStart", "fromChange", "keep"]),
  })
  .readonly();
