import * as z from "zod";
import { Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { Money } from "../money/money.ts";
import { OpenedAs } from "../policy/complaint-rules.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { TimeZone } from "../time/time-zone-schema.ts";

/** The service request that a complaint is about. */
const request = z.strictObject({ id: Id, number: Id.nullable() }).readonly();

/** What somebody wrote elsewhere, kept already: where it is. */
const KeptText = z.strictObject({ ref: Id, digest: z.string().regex(/^[\da-f]{64}$/) }).readonly();

/** What a dissatisfaction shows in: the grades of a rating, or a revisit. */
const Dissatisfaction = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("rating"), ratings: z.record(Id, z.int()).readonly() }),
    z.strictObject({ type: z.literal("revisit"), revisitId: Id }),
  ])
  .readonly();

/** What is known of another complaint: its number, once it has one, and who complained. */
const ofAnother = { number: Id.nullable(), complainant: Contact.optional() };

/** In whose day the customer is asked whether all is well; the policy's zone when absent. */
const timeZone = TimeZone.optional();

/** Everything that can be asked of a complaint 投诉. */
export const ComplaintCommand = z.discriminatedUnion("type", [
  /** Somebody complains: by phone, mail, online … */
  commandSchema("ReceiveComplaint", {
    customer: Id,
    complainant: Contact.optional(),
    channel: Id.default("phone"),
    content: FreeText,
    request: request.optional(),
    timeZone,
  }),
  /** A rating or a revisit shows that somebody is dissatisfied; reactions say so. */
  commandSchema("NoticeDissatisfaction", {
    opens: OpenedAs,
    customer: Id,
    complainant: Contact.optional(),
    request: request.optional(),
    because: Dissatisfaction,
    content: KeptText.optional(),
    timeZone,
  }),
  /** A quality notice is on record, and nothing more is asked. */
  commandSchema("FileNotice", { remarks: FreeText.optional() }),
  /** It is taken up, for one or several of the policy's reasons. */
  commandSchema("AdmitComplaint", {
    reasons: z.array(Id).min(1).max(50).readonly(),
    remarks: FreeText.optional(),
  }),
  /** Somebody is to handle it, or somebody else from now on. */
  commandSchema("AssignComplaint", { handler: Id, suggestion: FreeText.optional() }),
  /** What it says was looked into: on site, by phone or in the files. */
  commandSchema("VerifyComplaint", {
    verdict: z.enum(["upheld", "partlyUpheld", "notUpheld"]),
    means: z.enum(["siteSurvey", "phone", "records"]),
    findings: FreeText,
  }),
  /** What is done about it, and so that it does not recur. */
  commandSchema("HandleComplaint", {
    measures: FreeText,
    /** With whom of the owner's the repair was agreed. */
    agreedWith: Contact.optional(),
    cause: FreeText.optional(),
    improvement: FreeText.optional(),
  }),
  /** The complainant has the answer. */
  commandSchema("ReplyToComplaint", { channel: Id.default("phone"), reply: FreeText }),
  /** Loss through the provider's fault is made good. */
  commandSchema("RecordCompensation", {
    standard: Id,
    amount: Money.refine(({ amountMinor }) => amountMinor > 0, {
      path: ["amountMinor"],
      message: "must be above zero",
    }),
    remarks: FreeText.optional(),
  }),
  commandSchema("NoteRevisitDone", { revisitId: Id, satisfied: z.boolean() }),
  /** The complainant is content, or why they cannot be asked. */
  commandSchema("SettleComplaint", { unasked: FreeText.optional() }),
  commandSchema("WithdrawComplaint", { reason: FreeText }),
  /** It is to go on in another complaint, which is asked; never by itself. */
  commandSchema("MergeComplaint", { into: Id, reason: FreeText }),
  /** Another complaint asks to go on in this one; whoever complained there is answered with it. */
  commandSchema("NoteMerged", {
    complaint: Id,
    ...ofAnother,
    /** Those that go on in it already. */
    others: z
      .array(z.strictObject({ id: Id, ...ofAnother }).readonly())
      .readonly()
      .default([]),
  }),
  /** The other complaint has taken it in. */
  commandSchema("NoteTakenIn", { into: Id }),
  /** There is no such complaint, or it is over, or is to go on in another itself: this one stays as it was. */
  commandSchema("NoteMergeDeclined", { into: Id }),
  ...clockCommandSchemas,
]);
/** A complaint's command as the edge hands it on. */
export type ComplaintCommand = z.infer<typeof ComplaintCommand> & { readonly at: InstantText };
/** A complaint's command as the caller writes it. */
export type ComplaintCommandInput = z.input<typeof ComplaintCommand>;
/** The name of a command on a complaint. */
export type ComplaintCommandName = ComplaintCommand["type"];
