import * as z from "zod";
import { DayWindow } from "./day-window.ts";
import { LinkLifetime } from "./link-lifetime.ts";
import { permittedRevisitCommands } from "./revisit-words.ts";
import { RevisitScheme, RevisitTopic } from "./revisit-scheme.ts";

const name = z.string().min(1);

/** How revisits 回访 are done: when, by whom, what is prepared, and how often somebody is tried. */
export const RevisitRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedRevisitCommands), z.array(name).readonly()).readonly(),
    /** When whom is asked, after what. */
    schemes: z.array(RevisitScheme).readonly(),
    /** What is to be known before somebody is called. */
    preparation: z.array(RevisitTopic).readonly(),
    /** What happens when nobody answers, or the moment is inconvenient. */
    retry: z
      .strictObject({
        /** So many attempts in vain, and the revisit counts as not reached. */
        most: z.int().positive(),
        /** No sooner is it tried again. */
        waitMinutes: z.number().positive(),
        /** When it may be tried again, by the customer’s day. */
        windows: z.array(DayWindow).min(1).readonly(),
        /** Where the source material says so, or who decided it. */
        source: z.array(name).readonly(),
      })
      .readonly(),
    /** How long the link that a customer is sent to answer a questionnaire with works. */
    answerLink: LinkLifetime,
    /** The kind of the request that a revisit leads to; null: none is opened. */
    leadsTo: name.nullable(),
  })
  .readonly();
export type RevisitRules = z.infer<typeof RevisitRules>;
