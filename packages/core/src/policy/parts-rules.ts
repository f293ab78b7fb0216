import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { permittedPartCommands, permittedRequisitionCommands } from "./parts-words.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();
const roles = z.array(name).readonly();

/** What shape a part is in. */
export const PartCondition = z.enum(["new", "used", "repaired", "faulty"]);
export type PartCondition = z.infer<typeof PartCondition>;

/** Whose make a part is: the maker's own, one that the maker or the customer approved, or neither. */
export const PartOrigin = z.enum(["original", "approved", "other"]);
export type PartOrigin = z.infer<typeof PartOrigin>;

/** When repairing again is not enough any more. What the source leaves open is said here. */
export const RepeatedRepair = z
  .strictObject({
    /** Of one part of a unit; null where its repairs are not counted. */
    perPart: z
      .strictObject({
        /** More repairs than this, and the part is replaced. */
        moreThan: z.int().nonnegative(),
        /** What counts as the same part: its number, the place it sits in, or its serial number. */
        countBy: z.enum(["part", "position", "serial"]),
      })
      .readonly()
      .nullable(),
    /** Of the unit as a whole; null where its repairs are not counted. */
    perUnit: z
      .strictObject({
        /** More repairs than this, and it is replaced. */
        moreThan: z.int().nonnegative(),
        /** Whether the repair of a part is a repair of the unit. */
        countsPartRepairs: z.boolean(),
      })
      .readonly()
      .nullable(),
    /** Whether only repairs within the warranty count. */
    inWarrantyOnly: z.boolean(),
    /** The facts of a request, and its `charging`, under which what it repairs is repaired in warranty. */
    inWarrantyWhen: Condition,
    /** The kinds of request whose work on a unit is a repair of it, where nothing else is said of what was repaired. */
    requestKinds: z.array(name).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type RepeatedRepair = z.infer<typeof RepeatedRepair>;

/** How parts and units are kept: who may do what, which are taken in and given out, and how often one is repaired. */
export const PartsRules = z
  .strictObject({
    /** Who may do what. A command that is absent is nobody's. */
    permissions: z
      .strictObject({
        /** Command to a ledger → the roles that may issue it. */
        part: z.partialRecord(z.enum(permittedPartCommands), roles).readonly(),
        /** Command to a requisition → the roles that may issue it. */
        requisition: z.partialRecord(z.enum(permittedRequisitionCommands), roles).readonly(),
      })
      .readonly(),
    /** Whose make is taken into a store. */
    origins: z.array(PartOrigin).min(1).readonly(),
    /** In which condition parts are given out to be put in; the first that is there is taken. */
    issued: z.array(PartCondition).min(1).readonly(),
    /** In which condition devices are lent; the first that is there is taken. */
    lent: z.array(PartCondition).min(1).readonly(),
    /** Whether a new part is checked 点验 before it is given out. */
    inspected: z.boolean(),
    /** For how many years at most a packed spare's warranty stands still; null where it does not. */
    shelvedAtMostYears: z.int().positive().nullable(),
    /** When something is replaced in place of one repair too many. */
    repeatedRepair: RepeatedRepair,
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type PartsRules = z.infer<typeof PartsRules>;
