import type { RequestCommandInput, RequestCommandName } from "../src/request/request-commands.ts";
import { at, command, type Lived } from "./request-fixtures.ts";

/** What somebody in a role says at a time of Thursday 2024-11-21, or of another day. */
export const said = (
  type: RequestCommandName,
  role: string,
  time: string,
  more: object = {},
  date?: string,
): RequestCommandInput => command(type, { by: { id: role, role }, at: at(time, date), ...more });

/** What somebody in a role writes on the slip. */
export const filled = (role: string, time: string, fields: object, date?: string): RequestCommandInput =>
  said("FillSlip", role, time, { fields }, date);

/** The values of slips, as they are written. */
export const value = {
  text: (text: string) => ({ type: "text", text }),
  ref: (ref: string) => ({ type: "ref", ref }),
  date: (date: string) => ({ type: "date", date }),
  moment: (time: string, date?: string) => ({ type: "dateTime", at: at(time, date) }),
  choice: (option: string) => ({ type: "choice", option }),
  yes: { type: "yesNo", value: true },
  no: { type: "yesNo", value: false },
  integer: (count: number) => ({ type: "integer", value: count }),
  number: (count: number) => ({ type: "number", value: count }),
  rows: (...rows: readonly object[]) => ({ type: "list", rows }),
} as const;

/** What a command still wants, one word for each thing: a slot, a field of the slip, or the requirement. */
export const wantedBefore = (lived: Lived, input: RequestCommandInput): readonly string[] => {
  const answer = lived.when(input);
  if (answer.isOk()) return [];
  if (answer.error.type !== "GateNotMet") return [answer.error.type];
  return answer.error.missing.flatMap((one) => {
    if (one.requirement === "approved") return [one.slot];
    if (one.requirement === "slipFilled") return one.fields;
    return [one.requirement === "archivable" ? one.condition : one.requirement];
  });
};
