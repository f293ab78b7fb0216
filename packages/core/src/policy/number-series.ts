import * as z from "zod";

const DATE_PARTS = {
  never: [],
  yearly: ["{yyyy}"],
  monthly: ["{yyyy}", "{MM}"],
  daily: ["{yyyy}", "{MM}", "{dd}"],
} as const;

/** How a series of numbers looks and when it begins anew. */
export const NumberSeries = z
  .strictObject({
    /** Text with `{yyyy}`, `{MM}`, `{dd}` of the local date, ending in the count: `{seq:4}` is at least four digits. */
    pattern: z
      .string()
      .max(100)
      .regex(/^(?:[^{}]|\{yyyy\}|\{MM\}|\{dd\})*\{seq:[1-9]\}$/, "must end in a count such as {seq:4}"),
    /** When counting begins again. */
    reset: z.enum(["never", "yearly", "monthly", "daily"]),
  })
  .refine(({ pattern, reset }) => DATE_PARTS[reset].every((part) => pattern.includes(part)), {
    path: ["pattern"],
    message: "must say the period in which the count begins anew, or numbers would come twice",
  })
  .readonly();
export type NumberSeries = z.infer<typeof NumberSeries>;
