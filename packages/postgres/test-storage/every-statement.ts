import { standardReports, type OutboxItem, type Storage, type StreamSelection } from "@callout/core";
import { postgresStorage, type SqlClient, type SqlValue } from "../src/index.ts";
import { appendOf, minute } from "./sample-append.ts";

/** The tenant whose data the statements are about. */
export const TENANT = "mine";

const kind = "request";
const stream = { kind, id: "T-1" };
const whole = {
  command: { id: "c-2", salt: "s", fingerprint: "f" },
  number: { counter: "slips", prefix: "S", width: 3 },
};
const bare = { timers: [], outbox: [], contacts: [], cards: [], texts: [] };
const row = { ...appendOf(TENANT, stream, 1).searchRow, site: "s-1", asset: "a-1" };
const item = (id: string): OutboxItem => ({
  ...{ id, stream, version: 1, index: 0, orderKey: "line", dueAt: minute(1) },
  body: { kind: "reaction", reaction: { stream, command: { type: "Note" } } },
});
const period = { from: minute(0), until: minute(9) };
const visits = Object.values(standardReports).map(({ about }) => ({ about, at: minute(1), facts: {} }));

/** Keeps what each statement of {@link everyStatement} then finds or changes. */
export const keepSomething = async (storage: Storage): Promise<void> => {
  const { streams, outbox, facts } = storage;
  const begun = appendOf(TENANT, stream, 1, {
    ...{ ...whole, command: { ...whole.command, id: "c-1" }, searchRow: row },
    ...{ outbox: [item("waits"), item("died")], contacts: ["wang"] },
    cards: [{ id: "wang", card: { name: "Wang", email: "wang@example.com" } }],
    texts: [{ ref: "said", salt: "salt", text: "does not react" }],
  });
  (await streams.append(TENANT, begun))._unsafeUnwrap();
  (await streams.append(TENANT, appendOf(TENANT, stream, 2, { searchRow: row })))._unsafeUnwrap();
  (await streams.append(TENANT, appendOf(TENANT, { kind, id: "T-9" }, 1)))._unsafeUnwrap();
  (await outbox.settle(TENANT, "died", { type: "dead", reason: "no such address" }))._unsafeUnwrap();
  (await facts.keep(TENANT, [{ stream, version: 1, shape: 1, facts: visits }]))._unsafeUnwrap();
};

/** Each filter of a list, and all that is listed. */
const selections: Readonly<Record<string, StreamSelection>> = {
  all: { kind },
  "by number": { kind, number: "S001" },
  "by status": { kind, status: "waiting" },
  "by statuses": { kind, statuses: ["waiting", "closed"] },
  "by customer": { kind, customer: "c-1" },
  "by engineer": { kind, engineer: "li" },
  "by tier": { kind, tier: "vip" },
  "by severity": { kind, severity: "critical" },
  "by site": { kind, site: "s-1" },
  "by asset": { kind, asset: "a-1" },
  "by policy": { kind, policy: { id: "standard" } },
  "by version of a policy": { kind, policy: { id: "standard", version: "1" } },
  "by text": { kind, text: "REACT" },
  "what is due": { kind, dueBy: minute(50) },
  "by all at once": {
    ...{ kind, ...row, number: "S001", statuses: ["waiting"], policy: { id: "standard", version: "1" } },
    ...{ dueBy: minute(50), text: "react" },
  },
};

const named = <Of, Made>(
  of: Readonly<Record<string, Of>>,
  what: string,
  make: (one: Of) => Made,
): Readonly<Record<string, Made>> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [`${what} ${name}`, make(one)]));

const appended = (id: string, version: number, changes: Parameters<typeof appendOf>[3]) => (port: Storage["streams"]) =>
  port.append(TENANT, appendOf(TENANT, { kind, id }, version, changes));

const together =
  (...places: readonly (readonly [id: string, version: number])[]) =>
  (port: Storage["streams"]) =>
    Promise.all(places.map(([id, version]) => appended(id, version, whole)(port)));

const claim = { now: minute(50), leaseUntil: minute(60), limit: 10 };

type Calls<Port> = {
  readonly [Method in keyof Port]: Readonly<Record<string, (port: Port) => Promise<unknown>>>;
};

/** Calls of every method that together say every statement: a method that is left out does not compile. */
const calls: { readonly [Port in Exclude<keyof Storage, "wakeUps">]: Calls<Storage[Port]> } = {
  streams: {
    load: {
      load: ({ load }) => load(TENANT, stream),
      "load with a command": ({ load }) => load(TENANT, stream, "c-1"),
    },
    append: {
      "first append": appended("T-2", 1, whole),
      "later append": appended("T-1", 3, whole),
      "first append without a number or command": appended("T-2", 1, {}),
      "later append without a number or command": appended("T-1", 3, {}),
      "first append of an event alone": appended("T-2", 1, bare),
      "later append of an event alone": appended("T-1", 3, bare),
      "several first appends": together(["T-2", 1], ["T-3", 1]),
      "several later appends": together(["T-1", 3], ["T-9", 2]),
      "several appends, one of them later": together(["T-2", 1], ["T-1", 3]),
    },
    history: { history: ({ history }) => history(TENANT, stream, { afterVersion: 0, limit: 10 }) },
    find: {
      ...named(
        selections,
        "find",
        (query) =>
          ({ find }) =>
            find(TENANT, { ...query, limit: 10 }),
      ),
      ...named(
        selections,
        "find the next,",
        (query) =>
          ({ find }) =>
            find(TENANT, { ...query, after: "T", limit: 10 }),
      ),
    },
    count: named(
      selections,
      "count",
      (query) =>
        ({ count }) =>
          count(TENANT, query),
    ),
  },
  timers: {
    upcoming: { upcoming: ({ upcoming }) => upcoming(TENANT, { until: minute(50), limit: 10 }) },
    claim: { "claim timers": (timers) => timers.claim(TENANT, claim) },
  },
  outbox: {
    tenantsWithWork: { "look for work": ({ tenantsWithWork }) => tenantsWithWork(minute(50), 10) },
    nextWorkAt: { "look for the next work": ({ nextWorkAt }) => nextWorkAt(minute(0)) },
    claim: { "claim items": (outbox) => outbox.claim(TENANT, claim) },
    sharing: { sharing: ({ sharing }) => sharing(TENANT, "line", 10) },
    settle: {
      done: ({ settle }) => settle(TENANT, "waits", { type: "done", followUps: [] }),
      "done with follow-ups": ({ settle }) => settle(TENANT, "waits", { type: "done", followUps: [item("next")] }),
      "done together": ({ settle }) =>
        settle(TENANT, "waits", { type: "done", followUps: [item("next")], alongside: ["died"] }),
      retry: ({ settle }) => settle(TENANT, "waits", { type: "retry", dueAt: minute(70), reason: "busy" }),
      dead: ({ settle }) => settle(TENANT, "waits", { type: "dead", reason: "no such address" }),
    },
    deadLetters: { "dead letters": ({ deadLetters }) => deadLetters(TENANT, 10) },
    replay: { replay: ({ replay }) => replay(TENANT, "died", minute(50)) },
    purge: { purge: ({ purge }) => purge(TENANT, "died") },
  },
  records: {
    cards: { cards: ({ cards }) => cards(TENANT, ["wang"]) },
    texts: { texts: ({ texts }) => texts(TENANT, ["said"]) },
    cardsAt: { "cards at": ({ cardsAt }) => cardsAt(TENANT, "wang@example.com", 10) },
    linkedTexts: { "linked texts": ({ linkedTexts }) => linkedTexts(TENANT, "wang", { limit: 10 }) },
    eraseContact: { erase: ({ eraseContact }) => eraseContact(TENANT, "wang", []) },
  },
  facts: {
    outdated: { "outdated facts": ({ outdated }) => outdated(TENANT, { kind, shape: 1, limit: 10 }) },
    // Each of its statements has something to do, also by itself: one stream loses its facts, the other gets some.
    keep: {
      "keep facts": ({ keep }) =>
        keep(TENANT, [
          { stream, version: 2, shape: 1, facts: [] },
          { stream: { kind, id: "T-2" }, version: 1, shape: 1, facts: visits },
        ]),
    },
    read: {
      "read facts": ({ read }) => read(TENANT, { about: visits[0]?.about ?? "", ...period, limit: 10 }),
    },
    tally: named(
      standardReports,
      "tally",
      (report) =>
        ({ tally }) =>
          tally(TENANT, report, period),
    ),
  },
};

/** A statement as the server is given it. */
export interface Statement {
  /** What it was said for, with its place where several are said for one call. */
  readonly name: string;
  /** What its transaction began with. */
  readonly opening: string;
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Every statement of the adapter, as `client` hears it. */
export const everyStatement = async (client: SqlClient, schema: string): Promise<readonly Statement[]> => {
  const said: Statement[] = [];
  for (const [name, call] of allCalls) {
    const before = said.length;
    const listening: SqlClient = {
      query: client.query,
      transaction: (opening, work) =>
        client.transaction(opening, (query) =>
          work((text, values) => {
            const place = said.length === before ? "" : `, ${String(said.length - before + 1)}`;
            said.push({ name: name + place, opening, text, values });
            return query(text, values);
          }),
        ),
    };
    await call(postgresStorage({ client: listening, schema, writeTogether: 8 }));
  }
  return said;
};

const callsOf = <Port>(of: Calls<Port>, port: (storage: Storage) => Port): readonly Call[] =>
  Object.values<Calls<Port>[keyof Port]>(of)
    .flatMap((ways) => Object.entries(ways))
    .map(([name, call]) => [name, (storage) => call(port(storage))]);

type Call = readonly [name: string, call: (storage: Storage) => Promise<unknown>];

const allCalls: readonly Call[] = [
  ...callsOf(calls.streams, ({ streams }) => streams),
  ...callsOf(calls.timers, ({ timers }) => timers),
  ...callsOf(calls.outbox, ({ outbox }) => outbox),
  ...callsOf(calls.records, ({ records }) => records),
  ...callsOf(calls.facts, ({ facts }) => facts),
];
