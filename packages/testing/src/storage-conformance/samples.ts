import {
  fromMillis,
  instant,
  toMillis,
  type Append,
  type EventEnvelope,
  type Instant,
  type NewNotice,
  type OutboxItem,
  type StreamId,
} from "@callout/core";

/** What a case changes about the plainest append. */
export type Changes = Partial<Append>;

/** Every case begins at minute 0; nothing sleeps. */
export const minute = (count: number): Instant =>
  fromMillis(toMillis(instant("2026-03-02T01:00:00Z")) + count * 60_000);

/** A tenant, stream or item id that nothing else uses. */
export const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID()}`;

/** A tenant that nothing else uses. */
export const newTenant = (): string => newId("tenant");

/** A stream that nothing else uses. */
export const newStream = (kind = "request"): StreamId => ({ kind, id: newId("stream") });

/** One recorded event. */
export const event = (
  tenant: string,
  stream: StreamId,
  version: number,
  data: unknown = { version },
): EventEnvelope => ({
  id: newId("event"),
  tenant,
  stream,
  version,
  type: "Noted",
  v: 1,
  at: minute(version - 10),
  recordedAt: minute(version),
  by: { id: "li", role: "hotlineEngineer", orgUnit: "east" },
  commandId: null,
  policy: { id: "standard", version: "2026-01" },
  calendars: [{ id: "cn", version: "2026" }],
  number: null,
  data,
});

/** The plainest append of one event at `version`, with changes. */
export const appendAt = (tenant: string, stream: StreamId, version: number, changes: Changes = {}): Append => ({
  stream,
  expectedVersion: version - 1,
  events: [event(tenant, stream, version)],
  command: null,
  number: null,
  snapshot: { stateVersion: 1, state: { version } },
  searchRow: { status: "waiting", customer: null, engineer: null, tier: null, severity: null },
  timers: [],
  outbox: [],
  contacts: [],
  cards: [],
  texts: [],
  ...changes,
});

/** A command mark that says `id`. */
export const mark = (id: string): NonNullable<Append["command"]> => ({
  id,
  salt: `salt of ${id}`,
  fingerprint: `print of ${id}`,
});

const wordedIn = { language: "zh-CN", timeZone: "Asia/Shanghai" } as const;
const arisenAt = instant("2026-03-02T01:00:00Z");

const notice: NewNotice<"requestLogged"> = {
  key: "requestLogged",
  variables: { requestId: "T-1", number: null, customer: "c-1", loggedAt: minute(0) },
  texts: { symptom: { ref: "text-1", digest: "d1" } },
  to: { role: "dutyManager", orgUnit: "east" },
  urgent: false,
};

/** One body of each kind. */
export const bodies: readonly OutboxItem["body"][] = [
  { kind: "notice", notice, arisenAt, wordedIn },
  { kind: "delivery", notice, arisenAt, wordedIn, recipient: { channel: "email", person: { cardId: "card-1" } } },
  {
    kind: "digest",
    recipient: { channel: "email", person: { cardId: "card-1" } },
    deliveries: [{ id: "delivery-1", stream: { kind: "request", id: "r-1" }, notice, arisenAt, wordedIn }],
  },
  { kind: "reaction", reaction: { stream: { kind: "revisit", id: "r-1" }, command: { type: "Plan", days: 7 } } },
];

/** An outbox item due at minute 1, with changes. */
export const item = (stream: StreamId, changes: Partial<OutboxItem> = {}): OutboxItem => ({
  id: newId("item"),
  stream,
  version: 1,
  index: 0,
  orderKey: null,
  dueAt: minute(1),
  body: { kind: "notice", notice, arisenAt, wordedIn },
  ...changes,
});
