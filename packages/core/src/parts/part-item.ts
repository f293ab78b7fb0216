import * as z from "zod";
import { Id } from "../event/actor.ts";

/** A thing with a serial number, or, where that is null, all of a part number. */
export const PartItem = z.strictObject({ part: Id, serial: Id.nullable(), name: Id }).readonly();
export type PartItem = z.infer<typeof PartItem>;

/** One part of a unit: its number, where it sits, and its serial number. */
export const Component = z.strictObject({ part: Id, position: Id.nullable(), serial: Id.nullable() }).readonly();
export type Component = z.infer<typeof Component>;
