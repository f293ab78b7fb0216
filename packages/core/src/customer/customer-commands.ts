import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";
import { LocalDate } from "../time/local-date-schema.ts";

const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), by: Actor, at: Instant.optional(), commandId: Id.optional(), ...fields });

/** What a customer is known by: the card, how the file is sorted, the numbers they were given, and until when they are served. */
const registration = {
  card: Contact,
  category: Id,
  /** Customer service card 客户服务卡号 and handbook 服务手册编号. */
  cardNumber: Id,
  handbookNumber: Id,
  /** The last day of service 服务到期日. */
  serviceExpiresOn: LocalDate,
};

/** The service that an entry of the history is about. */
const service = {
  request: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
  loggedAt: Instant,
  kind: Id,
  /** What was reported. */
  fault: FreeText,
  product: z.strictObject({ name: Id, version: Id.nullable() }).readonly().nullable().default(null),
};

const ReplacedPart = z
  .strictObject({ name: Id, quantity: z.int().positive(), serialIn: Id.nullable(), serialOut: Id.nullable() })
  .readonly();

/** Everything that can be asked of a customer's file; the stream's id is the customer's. */
export const CustomerCommand = z.discriminatedUnion("type", [
  command("RegisterCustomer", {
    ...registration,
    category: Id.optional(),
    cardNumber: Id.optional(),
    handbookNumber: Id.optional(),
    serviceExpiresOn: LocalDate.optional(),
  }),
  /** What is not said stays; null takes it out. */
  command("CorrectRegistration", {
    card: registration.card.optional(),
    category: Id.nullable().optional(),
    cardNumber: Id.nullable().optional(),
    handbookNumber: Id.nullable().optional(),
  }),
  /** A site of the customer's; recording it again replaces what was said of it. */
  command("RecordSite", { site: Id, card: Contact, zone: Id.optional() }),
  command("CloseSite", { site: Id }),
  /** A person at the customer's; recording them again replaces what was said of them. */
  command("RecordContact", { contact: Id, card: Contact, capacity: Id.optional(), site: Id.optional() }),
  command("RemoveContact", { contact: Id }),
  /**
   * A contact of the customer's, such as its system administrator, has the list of the engineers to write or phone to
   * directly; handing over another replaces it.
   */
  command("HandOverContactList", { contact: Id, engineers: z.array(Id).min(1).max(500).readonly() }),
  command("InstallAsset", {
    asset: Id,
    product: z.strictObject({ name: Id, version: Id.nullable().default(null) }).readonly(),
    serial: Id.optional(),
    equipmentClass: Id.optional(),
    site: Id.optional(),
    installedOn: LocalDate.optional(),
    serviceExpiresOn: LocalDate.optional(),
  }),
  /** What has changed on it; what is not said stays. */
  command("UpdateAsset", {
    asset: Id,
    version: Id.optional(),
    serial: Id.optional(),
    site: Id.optional(),
    /** The request in whose course it changed. */
    request: Id.optional(),
  }),
  command("RetireAsset", { asset: Id, reason: FreeText }),
  /** Service goes on until the end of a day: of one asset, or of all that has no day of its own. */
  command("RenewService", { asset: Id.optional(), expiresOn: LocalDate }),
  /** The system as the next engineer will find it. */
  command("DescribeSituation", { situation: FreeText }),
  /** What the user says of the product 反馈记录. */
  command("RecordFeedback", { feedback: Id, asset: Id.optional(), said: FreeText }),
  command("AnswerFeedback", { feedback: Id, reaction: FreeText }),
  /** The customer agrees that somebody else is told these kinds of data; the policy lists them. */
  command("GiveConsent", { consent: Id, to: Id, data: z.array(Id).min(1).readonly(), purpose: FreeText }),
  command("WithdrawConsent", { consent: Id }),
  /** Data of the customer's was given to somebody else. */
  command("RecordDisclosure", { to: Id, data: z.array(Id).min(1).readonly(), purpose: FreeText }),
  /** A request of this customer's was taken in. */
  command("NoteRequest", service),
  /** What came of it. */
  command("NoteOutcome", {
    ...service,
    outcome: z.enum(["archived", "cancelled"]),
    result: Id.nullable().default(null),
    cause: FreeText.nullable().default(null),
    solution: FreeText.nullable().default(null),
    parts: z.array(ReplacedPart).readonly().default([]),
  }),
]);
/** A command on a customer's file as the edge hands it on. */
export type CustomerCommand = z.infer<typeof CustomerCommand> & { readonly at: InstantText };
/** A command on a customer's file as the caller writes it. */
export type CustomerCommandInput = z.input<typeof CustomerCommand>;
/** The name of a command on a customer's file. */
export type CustomerCommandName = CustomerCommand["type"];
