import { err, ok } from "neverthrow";
import type { ConfigurationRules } from "../policy/configuration-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { ItemCommand } from "./item-commands.ts";
import type { ChecksWanted, OwnItemRefusal } from "./item-refusal.ts";
import { isSame, type ItemEvent, type ItemState, type itemTransitions, type ProposedChange } from "./item-state.ts";

/** What each command on a configuration item causes, or why it is refused. */
export const itemDecisions: RecordRules<
  ItemCommand,
  ItemState,
  typeof itemTransitions,
  ItemEvent,
  OwnItemRefusal,
  ConfigurationRules
> = {
  ListItem: (command, _state, { context }) => {
    const { kind, customer, name, version, relations } = command;
    const { id } = context.stream;
    if (relations.some(({ to }) => to === id)) return err({ type: "RelatedToItself", item: id });
    return ok([happened(command, "ItemListed", { kind, customer, name, version, relations })]);
  },

  PutIntoService: (command, { item: { kind } }, { rules }) => {
    const { image = null } = command;
    if (image === null && rules.imageFor.includes(kind)) return err({ type: "ImageWanted", kind });
    return ok([happened(command, "ItemPutIntoService", { image })]);
  },

  RelateItem: (command, { item }, { context }) => {
    const { to, as } = command;
    if (to === context.stream.id) return err({ type: "RelatedToItself", item: to });
    return ok(
      item.relations.some((one) => isSame(one, { to, as })) ? [] : [happened(command, "ItemRelated", { to, as })],
    );
  },

  UnrelateItem: (command, { item }) => {
    const { to, as } = command;
    const there = item.relations.some((one) => isSame(one, { to, as }));
    return ok(there ? [happened(command, "ItemUnrelated", { to, as })] : []);
  },

  ProposeChange: (command, _state, { rules }) => {
    const { change, of, what, request = null } = command;
    const wanted = { checks: rules.checks[of] ?? [], guidanceFirst: rules.guidanceFirst.includes(of) };
    return ok([happened(command, "ChangeProposed", { change, of, what, request, ...wanted })]);
  },

  RecordCheck: (command, { change }) => {
    const { check, compatible, finding } = command;
    if (!change.checks.includes(check)) return err({ type: "UnknownCheck", check, known: change.checks });
    return ok([happened(command, "ChangeChecked", { check, compatible, finding })]);
  },

  RecordGuidance: (command) => {
    const { channel, worked, remarks = null } = command;
    return ok([happened(command, "UserGuided", { channel, worked, remarks })]);
  },

  ApplyChange: (command, { change }) => {
    const { how, version = null } = command;
    const refusal = checksWanted(change);
    if (refusal) return err(refusal);
    const unguided = how === "onsite" && change.guidanceFirst && !change.guided;
    if (unguided) return err({ type: "GuidanceWanted", of: change.of });
    return ok([happened(command, "ChangeApplied", { how, version })]);
  },

  AbandonChange: (command) => ok([happened(command, "ChangeAbandoned", { reason: command.reason })]),

  DisposeItem: (command) => ok([happened(command, "ItemDisposed", { reason: command.reason })]),
};

/** The checks that a change has not passed yet; null when it has passed them all. */
export const checksWanted = ({ checks, checked }: ProposedChange): ChecksWanted | null => {
  const missing = checks.filter((check) => checked[check] === undefined);
  const failed = checks.filter((check) => checked[check] === false);
  return missing.length + failed.length === 0 ? null : { type: "ChecksWanted", missing, failed };
};
