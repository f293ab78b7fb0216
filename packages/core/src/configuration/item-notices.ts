import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { ItemEvent, ItemState } from "./item-state.ts";

/**
 * Who must be told what because of an event of a configuration item. `state` is the state after it.
 *
 * Nobody has to be told that one was listed, related, put into service or disposed of, nor that a user was guided: who does
 * it is at it, and finds it in the record. A change that nobody makes after all changes nothing.
 */
export const itemNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: ItemState,
): readonly NewNotice[] => {
  if (state.status === "unlisted") return [];
  const event = envelope as ItemEvent;
  const { name, customer } = state.item;
  const about = { requestId: context.stream.id, number: context.number, customer, item: name };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => (typeof route === "object" ? route : null));
  switch (event.type) {
    case "ChangeProposed": {
      const { of: changeOf, what } = event.data;
      return telling(told("changeProposed", { ...about, changeOf }, { what }));
    }
    case "ChangeChecked": {
      const { compatible, finding } = event.data;
      if (compatible || state.status !== "changing") return [];
      const { of: changeOf, what } = state.change;
      return telling(told("changeUnfit", { ...about, changeOf }, { what, finding }));
    }
    case "ChangeApplied": {
      const made = state.item.changes.at(-1);
      if (made === undefined) return [];
      const { how, version } = event.data;
      const change = { ...about, changeOf: made.of, how, itemVersion: version };
      return telling(told("changeApplied", change, { what: made.what }));
    }
    default:
      return [];
  }
};
