import type { Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { ItemCommand } from "./item-commands.ts";
import { checksWanted, itemDecisions } from "./item-decisions.ts";
import { itemNotices } from "./item-notices.ts";
import type { ItemRefusal } from "./item-refusal.ts";
import { evolveItem, itemTransitions, type ItemEvent, type ItemState } from "./item-state.ts";

/**
 * A configuration item 配置项: an IT asset, an application or an image over its whole life, what it depends on, and the
 * changes that were made to it, each checked first (S-80).
 */
export const itemProcess: Process<ItemCommand, ItemState, ItemEvent, ItemRefusal> = recordProcess({
  kind: "configurationItem",
  stateVersion: 2,
  section: "configuration",
  initial: { status: "unlisted" },
  schema: ItemCommand,
  transitions: itemTransitions,
  rulesOf: ({ configuration }) => configuration,
  decisions: itemDecisions,
  lacking: (command, state) => {
    if (state.status !== "changing") return [];
    if (command === "ApplyChange" && checksWanted(state.change)) return [{ requirement: "checksPassed" }];
    return command === "RecordCheck" && state.change.checks.length === 0 ? [{ requirement: "checksAsked" }] : [];
  },
  evolve: evolveItem,
  noticesFor: itemNotices,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unlisted" ? null : state.item.customer,
    engineer: null,
    tier: null,
    severity: null,
  }),
  numberSeries: null,
});
