import { randomUUID } from "node:crypto";
import type { Append, Instant, StreamId } from "@callout/core";

/** Minutes after the beginning. */
export const at = (minutes: number): Instant =>
  new Date(Date.UTC(2026, 2, 2) + minutes * 60_000).toISOString() as Instant;

/**
 * One event, and with it a state, a search row, two timers that move, a notice and a command; the first of a stream
 * brings a card and a text as well.
 */
export const appendTo = (stream: StreamId, version: number): Append => {
  const id = randomUUID();
  const begins = version === 1;
  return {
    stream,
    expectedVersion: version - 1,
    events: [
      {
        ...{ id, tenant: "t", stream, version, type: "ProgressRecorded", v: 1 },
        ...{ at: at(version), recordedAt: at(version), by: { id: "li", role: "hotlineEngineer" }, commandId: id },
        ...{ policy: { id: "standard", version: "1" }, calendars: [{ id: "cn", version: "2026" }], number: null },
        data: { note: { ref: id, digest: id } },
      },
    ],
    command: { id, salt: id, fingerprint: id },
    number: null,
    snapshot: { stateVersion: 1, state: { status: "logged", version, notes: Array.from({ length: 20 }, () => id) } },
    searchRow: { status: "logged", customer: "c-1", engineer: null, tier: "vip", severity: "normal" },
    timers: ["warning", "due"].map((key) => ({ key, at: at(version + 60) })),
    outbox: [
      {
        ...{ id, stream, version, index: 0, orderKey: stream.id, dueAt: at(version) },
        body: {
          kind: "notice",
          notice: {
            key: "requestLogged",
            variables: { requestId: stream.id, number: null, customer: "c-1", loggedAt: at(version) },
            ...{ texts: {}, to: { role: "dutyManager" }, urgent: false },
          },
          ...{ arisenAt: at(version), wordedIn: { language: "zh-CN", timeZone: "Asia/Shanghai" } },
        },
      },
    ],
    contacts: begins ? [id] : [],
    cards: begins ? [{ id, card: { name: "Liu" } }] : [],
    texts: begins ? [{ ref: id, salt: id, text: "The protector does not react" }] : [],
  };
};
