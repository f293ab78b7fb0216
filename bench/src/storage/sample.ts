import { randomUUID } from "node:crypto";
import type { Append, Instant, StreamId } from "@callout/core";

/** Minutes after the beginning. */
export const at = (minutes: number): Instant =>
  new Date(Date.UTC(2026, 2, 2) + minutes * 60_000).toISOString() as Instant;

/** So that making an append costs next to nothing beside writing it. */
const NOTES = Array.from({ length: 20 }, () => randomUUID());
const STANDARD = { id: "standard", version: "1" };
const WORDED_IN = { language: "zh-CN", timeZone: "Asia/Shanghai" } as const;

/**
 * One event, and with it a state, a search row, two timers that move, a notice and a command; the first of a stream
 * brings a card and a text as well.
 */
export const appendTo = (stream: StreamId, version: number): Append => {
  const id = randomUUID();
  const begins = version === 1;
  const [now, due] = [at(version), at(version + 60)];
  return {
    stream,
    expectedVersion: version - 1,
    events: [
      {
        ...{ id, tenant: "t", stream, version, type: "ProgressRecorded", v: 1 },
        ...{ at: now, recordedAt: now, by: { id: "li", role: "hotlineEngineer" }, commandId: id },
        ...{ policy: STANDARD, calendars: [{ id: "cn", version: "2026" }], number: null },
        data: { note: { ref: id, digest: id } },
      },
    ],
    command: { id, salt: id, fingerprint: id },
    number: null,
    snapshot: { stateVersion: 1, state: { status: "logged", version, notes: NOTES } },
    searchRow: { status: "logged", customer: "c-1", engineer: null, tier: "vip", severity: "normal" },
    timers: [
      { key: "warning", at: due },
      { key: "due", at: due },
    ],
    outbox: [
      {
        ...{ id, stream, version, index: 0, orderKey: stream.id, dueAt: now },
        body: {
          kind: "notice",
          notice: {
            key: "requestLogged",
            variables: { requestId: stream.id, number: null, customer: "c-1", loggedAt: now },
            ...{ texts: {}, to: { role: "dutyManager" }, urgent: false },
          },
          ...{ arisenAt: now, wordedIn: WORDED_IN },
        },
      },
    ],
    contacts: begins ? [id] : [],
    cards: begins ? [{ id, card: { name: "Liu" } }] : [],
    texts: begins ? [{ ref: id, salt: id, text: "The protector does not react" }] : [],
  };
};
