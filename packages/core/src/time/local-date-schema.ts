import * as z from "zod";
import { isLocalDate, type LocalDate as LocalDateText } from "./local-date.ts";

/** The schema of a date: `YYYY-MM-DD`, a day that there is. */
export const LocalDate = z.custom<LocalDateText>(
  (text) => typeof text === "string" && isLocalDate(text),
  "must be a date such as 2026-03-02",
);
