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
    rank: z.int(),
    when: Condition,
    target: Target.nullable(),
    calendar: name.exactOptional(),
    source: names,
  })
  .readonly();

const counted = z.enum(["open", "elapsed"]);

const told = { tell: names, source: names };

const RungRule = z.union([
  z.strictObject({ percent: z.number(), ...told }).readonly(),
  z.strictObject({ beforeDue: z.number(), counted, ...told }).readonly(),
  z.strictObject({ afterDue: z.number(), counted, ...told }).readonly(),
]);

/** The schema of a clock's rule. What it and its fields mean is said in the engine, whose own checks are part of the policy's. */
export const ClockRule: z.ZodType<ClockRuleType> = z
  .strictObject({
    id: name,
    label: Label,
    subject: name,
    start: MarkChoice,
    stop: MarkChoice,
    voidedBy: names,
    calendar: name.nullable(),
    promises: z.array(PromiseRule).readonly(),
    floor: z
      .strictObject({ promises: z.array(PromiseRule).readonly(), take: z.enum(["stricter", "whenNone"]) })
      .readonly()
      .exactOptional(),
    pausedBy: names,
    rungs: z.array(RungRule).readonly(),
    rearm: z.boolean(),
    repeat: z
      .strictObject({ from: z.enum(["stop", "due", "start"]), until: MarkChoice.nullable(), atMost: z.number() })
      .readonly()
      .exactOptional(),
    onNewCycle: z.record(name, z.enum(["continue", "pause", "restart"])).readonly(),
    onFactsChange: z.enum(["fromStart", "fromChange", "keep"]),
  })
  .readonly();
