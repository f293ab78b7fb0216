import * as z from "zod";
import { Label } from "./label.ts";
import { named } from "./named.ts";

const name = z.string().min(1);

/** The grades somebody may give, the best first. A grade means something on its own scale alone (C-18). */
export const RatingScale = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The best first. */
    grades: z.array(z.strictObject(named).readonly()).min(2).readonly(),
    /** The last grade that still counts as favourable; those after it do not. Never the worst. */
    favourableFrom: name,
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .superRefine(({ grades, favourableFrom }, context) => {
    const ids = grades.map(({ id }) => id);
    for (const [at, id] of ids.entries())
      if (ids.indexOf(id) < at)
        context.addIssue({ code: "custom", path: ["grades", at, "id"], message: `"${id}" occurs twice` });
    if (!ids.slice(0, -1).includes(favourableFrom))
      context.addIssue({ code: "custom", path: ["favourableFrom"], message: "must be a grade other than the worst" });
  })
  .readonly();
export type RatingScale = z.infer<typeof RatingScale>;
