import { fromMillis, instant, toMillis, type Append, type Instant, type StreamId } from "@callout/core";

/** The moment of minute `count` of a test. */
export const minute = (count: number): Instant =>
  fromMillis(toMillis(instant("2026-03-02T01:00:00Z")) + count * 60_000);

/** An append of one event that fills every table, with changes. */
export const appendOf = (
  tenant: string,
  stream: StreamId,
  version: number,
  { data = {}, ...changes }: Partial<Append> & { readonly data?: unknown } = {},
): Append => {
  const id = crypto.randomUUID();
  return {
    stream,
    expectedVersion: version - 1,
    events: [
      {
        id,
        tenant,
        stream,
        version,
        type: "Noted",
        v: 1,
        at: minute(version),
        recordedAt: minute(version),
        by: { id: "li", role: "hotlineEngineer" },
        commandId: changes.command?.id ?? null,
        policy: { id: "standard", version: "1" },
        calendars: [],
        number: null,
        data,
      },
    ],
    command: null,
    number: null,
    snapshot: { stateVersion: 1, state: { version, data } },
    searchRow: { status: "waiting", customer: "c-1", engineer: "li", tier: "vip", severity: "critical" },
    timers: [{ key: "due", at: minute(version + 10) }],
    outbox: [
      {
        id: `${id}/0`,
        stream,
        version,
        index: 0,
        orderKey: null,
        dueAt: minute(version),
        body: { kind: "reaction", reaction: { stream, command: { type: "Note" } } },
      },
    ],
    contacts: [id],
    cards: [{ id, card: { name: "Wang", email: "wang@example.com" } }],
    texts: [{ ref: id, salt: "salt", text: "does not react" }],
    ...changes,
  };
};
