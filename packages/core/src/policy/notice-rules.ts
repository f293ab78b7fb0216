import * as z from "zod";
import { routedNotices } from "./notice-words.ts";

const name = z.string().min(1);

/** To whom a notice goes. */
export const NoticeRoute = z.union([
  /** The customer's contact of the request. */
  z.literal("contact"),
  /**
   * The engineer of the current visit; whoever sees to a leftover problem, a measure, a customer who is not content or what
   * a review decided, makes a survey, teaches, or wrote an article; whom a reward or penalty is about.
   */
  z.literal("engineer"),
  /** Whoever answers for the department to which a visit was dispatched, until it has said who goes, or a revisit moved. */
  z.literal("department"),
  /** Whoever answers for the request: the person who took the call, or where it was handed over to. */
  z.literal("responsible"),
  /** The engineer from whom a visit was taken. */
  z.literal("previousEngineer"),
  /** Each head of department who is called to an emergency, and each who is invited to a review. */
  z.literal("called"),
  /** Whoever may sign in the slot whose turn it is; the customer's contact, where that is the customer. */
  z.literal("signatory"),
  /** Who handles the complaint. */
  z.literal("handler"),
  /** Who asks how good a training was. */
  z.literal("supervisor"),
  z
    .strictObject({
      /** Everybody who has this role. */
      role: name,
    })
    .readonly(),
]);
export type NoticeRoute = z.infer<typeof NoticeRoute>;

/** Notice → to whom it goes. Notices of clocks go where the clock's rungs say. */
export const NoticeRoutes = z.partialRecord(z.enum(routedNotices), z.array(NoticeRoute).readonly()).readonly();
export type NoticeRoutes = z.infer<typeof NoticeRoutes>;

/** Notices that nobody gets of what was written down long after it happened: life has overtaken them. */
export const OvertakenNotices = z
  .strictObject({
    /** Written down more than so many minutes after it happened, it is overtaken; elapsed time, zero or more. */
    afterMinutes: z.number().nonnegative(),
    /** The notices that are then not given. */
    notices: z.array(z.enum(routedNotices)).readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type OvertakenNotices = z.infer<typeof OvertakenNotices>;
