import * as z from "zod";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import type { Instant } from "../time/instant.ts";
import { approvalCommands } from "./commands/approval-commands.ts";
import { historyCommands } from "./commands/history-commands.ts";
import { intakeCommands } from "./commands/intake-commands.ts";
import { receiptCommands } from "./commands/receipt-commands.ts";
import { slipCommands } from "./commands/slip-commands.ts";
import { supportCommands } from "./commands/support-commands.ts";
import { visitCommands } from "./commands/visit-commands.ts";
import { workCommands } from "./commands/work-commands.ts";

/** Everything that can be asked of a service request. */
export const RequestCommand = z.discriminatedUnion("type", [
  ...intakeCommands,
  ...visitCommands,
  ...workCommands,
  ...receiptCommands,
  ...supportCommands,
  ...approvalCommands,
  ...slipCommands,
  ...historyCommands,
  ...clockCommandSchemas,
]);

/** A command as it was written by the caller: `at` may be absent, texts are strings, contacts are data. */
export type RequestCommandInput = z.input<typeof RequestCommand>;
/** A command as the edge hands it on: `at` is known, texts and new cards are marked for sealing. */
export type RequestCommand = z.infer<typeof RequestCommand> & { readonly at: Instant };
/** The name of a command. */
export type RequestCommandName = RequestCommand["type"];
