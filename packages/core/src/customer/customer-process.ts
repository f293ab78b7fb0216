import type { Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { CustomerCommand } from "./customer-commands.ts";
import { customerDecisions } from "./customer-decisions.ts";
import type { CustomerEvent } from "./customer-events.ts";
import type { CustomerRefusal } from "./customer-refusal.ts";
import { customerTransitions, type CustomerState } from "./customer-state.ts";
import { evolveCustomer } from "./evolve-customer.ts";
import { lackingInFile } from "./lacking-in-file.ts";

/**
 * The file of one customer 客户服务档案: who they are, what they have installed, and every service they had.
 *
 * The stream's id is the customer's. The first request opens it; no clocks run on it.
 */
export const customerProcess: Process<CustomerCommand, CustomerState, CustomerEvent, CustomerRefusal> = recordProcess({
  kind: "customer",
  stateVersion: 3,
  section: "customer",
  initial: { status: "none" },
  schema: CustomerCommand,
  transitions: customerTransitions,
  rulesOf: ({ customer }) => customer,
  decisions: customerDecisions,
  lacking: lackingInFile,
  evolve: evolveCustomer,
  searchRowOf: ({ status }) => ({ status, customer: null, engineer: null, tier: null, severity: null }),
});
