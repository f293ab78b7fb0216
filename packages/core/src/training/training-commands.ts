import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), by: Actor, at: Instant.optional(), commandId: Id.optional(), ...fields });

const Session = z
  .strictObject({ from: Instant, until: Instant, place: FreeText.optional() })
  .refine(({ from, until }) => from < until, { path: ["until"], message: "must be after from" });

const people = z
  .array(Id)
  .min(1)
  .refine((ids) => new Set(ids).size === ids.length, "names somebody twice");

/** Everything that can be asked of a training 培训. */
export const TrainingCommand = z.discriminatedUnion("type", [
  command("PlanTraining", {
    /** Whom it is for: a customer's people, or one's own staff. */
    audience: z.discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("customer"),
        customer: Id,
        contact: Contact.optional(),
        /** The agreement whose promise it keeps. */
        agreement: Id.optional(),
        /** Of a training in batches by organisation, the organisation of this batch. */
        organisation: Id.optional(),
      }),
      z.strictObject({ type: z.literal("staff") }),
    ]),
    /** One of the policy's occasions. */
    occasion: Id,
    /** Of the policy's contents. */
    contents: z.array(Id).min(1).readonly(),
    /** What the course is of, as capability models name it. */
    course: z.strictObject({ line: Id.optional(), industry: Id.optional(), edition: Id.optional() }).default({}),
    lecturers: people.readonly(),
    /** The service supervisor 服务监督员, who asks those who were taught. */
    supervisor: Id,
    session: Session,
  }),
  command("MoveTraining", { session: Session, reason: FreeText }),
  /** One thing is ready: the environment, the lesson plan, the exam … */
  command("RecordPreparation", { item: Id, note: FreeText.optional() }),
  /** It was held; `at` is when it ended. How many come is not limited. */
  command("RecordTrainingDelivered", { attendees: people.readonly() }),
  /** Points of 100 of each who sat the exam. Who came and did not sit it is left out. */
  command("RecordExam", { points: z.record(Id, z.number().min(0).max(100)).readonly() }),
  /** Held again, since it fell short. */
  command("RepeatTraining", { session: Session, reason: FreeText }),
  command("SummariseTraining", { summary: FreeText }),
  /** What those who were taught answered, question → grade each. */
  command("RecordTrainingSurvey", {
    answers: z.array(z.record(Id, Id).readonly()).min(1).readonly(),
    opinion: FreeText.optional(),
  }),
  command("CancelTraining", { reason: FreeText }),
]);
/** A command on a training as the edge hands it on. */
export type TrainingCommand = z.infer<typeof TrainingCommand> & { readonly at: InstantText };
/** A command on a training as the caller writes it. */
export type TrainingCommandInput = z.input<typeof TrainingCommand>;
/** The name of a command on a training. */
export type TrainingCommandName = TrainingCommand["type"];
