import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import type { VersionRef as VersionRefType } from "../policy/version-ref.ts";
import { Instant } from "../time/instant-schema.ts";

const VersionRef: z.ZodType<VersionRefType> = z
  .strictObject({
    id: z.string().min(1),
    /** One exact version. */
    version: z.string().min(1),
  })
  .readonly();

const common = { by: Actor, at: Instant.optional(), commandId: Id.optional() };

/** The commands of every process whose clocks run, for its union of commands. */
export const clockCommandSchemas = [
  z.strictObject({ type: z.literal("FireTimer"), ...common, key: z.string().min(1).max(1000) }),
  z.strictObject({
    type: z.literal("AdoptPolicy"),
    ...common,
    /** The policy the stream is to be under from now on. */
    policy: VersionRef,
    /** The versions of the calendars it names; those that hold when it is recorded, if absent. */
    calendars: z.array(VersionRef).readonly().optional(),
  }),
  z.strictObject({
    type: z.literal("AdoptCalendar"),
    ...common,
    /** The calendar that takes the place of another version of it. */
    calendar: VersionRef,
  }),
] as const;

/** The names of those that put a stream under other rules. */
export const ADOPTIONS = ["AdoptPolicy", "AdoptCalendar"] as const;
