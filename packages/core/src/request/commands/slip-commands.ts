import { FieldValues } from "../../slips/field-value.ts";
import { command } from "./command.ts";

/** What is written on the slip of a request beside what the other commands keep. */
export const slipCommands = [
  /** Extra fields of the slip of this round; what is filled again before the customer signs replaces what stood there. */
  command("FillSlip", { fields: FieldValues }),
] as const;
