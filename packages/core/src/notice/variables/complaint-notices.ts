import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** The variables of notices of complaints, by key. */
export interface ComplaintNotices {
  /** Somebody complains. Text: `content`. */
  readonly complaintReceived: RequestVariables & { readonly receivedAt: Instant };
  /** A rating or a revisit says that the customer is dissatisfied. Text: `content`. */
  readonly dissatisfactionNoticed: RequestVariables & {
    readonly opened: "complaint" | "qualityNotice";
    readonly by: "rating" | "revisit";
    /** The number of the request it is about, or its id while it has none; null where it is about none. */
    readonly about: string | null;
  };
  /** The complainant learns that the complaint is taken up. */
  readonly complaintAdmitted: RequestVariables & { readonly admittedAt: Instant };
  /** Somebody is to handle a complaint. Texts: `content`, `suggestion`. */
  readonly complaintAssigned: RequestVariables;
  /** The complainant's answer. Text: `reply`. */
  readonly complaintReplied: RequestVariables & { readonly repliedAt: Instant };
  /** The complainant is not content with how the complaint was handled. */
  readonly complaintReopened: RequestVariables & { readonly round: number };
  /** A complaint goes on in another one, and everybody concerned knows. Text: `reason`. */
  readonly complaintMerged: RequestVariables & { readonly into: string };
  /** The other complaint could not take it in: it goes on by itself. */
  readonly complaintNotMerged: RequestVariables & { readonly into: string };
}
