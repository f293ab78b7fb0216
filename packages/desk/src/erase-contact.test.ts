import { PGlite } from "@electric-sql/pglite";
import { fromPglite, migrate, postgresStorage } from "@callout/postgres";
import { memoryStorage } from "@callout/testing/memory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import {
  dispatch,
  liu,
  logFromLiu,
  note,
  R1,
  revisited,
  scoreAndArchive,
  T1,
  triage,
  workAndReceipt,
} from "../test-support/commands.ts";
import { keepingNotifier, later } from "../test-support/notifiers.ts";
import { cardsNamedIn } from "./cards-named-in.ts";
import type { TenantDesk } from "./tenant-desk.ts";

const T2 = { kind: "request", id: "T-2" } as const;
const others = { name: "Zhao Min", email: "zhao@customer.example" };

/** Erases every card of the person with these addresses. */
const forget = async (tenant: TenantDesk, ...addresses: readonly string[]): Promise<void> => {
  for (const address of addresses)
    for (const card of answer(await tenant.cardsAt(address, 100))) answer(await tenant.eraseContact(card));
};

describe("a person to be forgotten", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
    answer(await migrate(fromPglite(database)));
  });
  afterAll(() => database.close());

  /** Every row of every table of the whole database, as text. */
  const dump = async (): Promise<string> => {
    const { rows } = await database.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const tables = await Promise.all(rows.map(({ name }) => database.query(`SELECT t::text AS row FROM ${name} t`)));
    return JSON.stringify(tables.map((table) => table.rows));
  };

  test("is nowhere in the database any more, and everything that happened still is", async () => {
    const { desk } = bench({ storage: postgresStorage({ client: fromPglite(database) }) });
    const tenant = desk.forTenant("acme");
    const { notifier } = keepingNotifier("email", ({ recipient: { address } }) =>
      address === liu.email ? later.mapErr((error) => ({ ...error, reason: `${address} is busy` })) : later,
    );
    const called = note("Called 刘洋 on +86 139 0000 0000: the pump stands still");
    for (const command of [logFromLiu, triage, called, dispatch, ...workAndReceipt])
      answer(await tenant.execute(T1, command));
    answer(await tenant.execute(T2, { ...logFromLiu, contact: others, fault: "The valve leaks" }));
    answer(await desk.relay([notifier]));
    for (const command of scoreAndArchive) answer(await tenant.execute(T1, command));
    answer(await tenant.execute(R1, revisited));
    answer(await desk.relay([notifier]));

    const personal = [liu.name, liu.email, liu.phone, logFromLiu.fault, "stands still", "The pump runs", "plug-in"];
    const whole = await dump();
    expect(personal.filter((text) => !whole.includes(text))).toEqual([]);
    const happened = async () => [
      ...(await Promise.all([T1, T2, R1].map((stream) => tenant.history(stream)))),
      ...(await Promise.all([T1, T2].map((stream) => tenant.read(stream)))),
      await tenant.find({ kind: "request", limit: 9 }),
    ];
    const before = await happened();

    await forget(tenant, liu.email, liu.phone);
    const left = await dump();
    expect(personal.filter((text) => left.includes(text))).toEqual([]);
    expect(left).toContain(others.name);
    expect(left).toContain("The valve leaks");
    expect(await happened()).toEqual(before);
    expect(answer(await desk.relay([notifier]))).toMatchObject({ thrown: [], dead: 0 });
  });

  test("leaves the texts that somebody has read and wants to keep", async () => {
    const { acme } = bench({ storage: memoryStorage() });
    answer(await acme.execute(T1, logFromLiu));
    answer(await acme.execute(T1, note("Liu Yang was in a hurry")));
    const [card = ""] = answer(await acme.cardsAt(liu.email, 1));
    const linked = answer(await acme.linkedTexts(card, { limit: 10 }));
    expect([...linked.values()].toSorted()).toEqual(["Liu Yang was in a hurry", logFromLiu.fault]);
    const harmless = [...linked].filter(([, text]) => text === logFromLiu.fault).map(([ref]) => ref);
    expect(answer(await acme.eraseContact(card, { keepTexts: harmless }))).toMatchObject({ card: true, texts: 1 });
    expect([...answer(await acme.linkedTexts(card, { limit: 10 })).values()]).toEqual([logFromLiu.fault]);
  });
});

test("the cards a value names are found wherever in it they stand", () => {
  expect(cardsNamedIn({ cardId: "a", visits: [{ signature: { signer: { cardId: "b" } } }], cards: ["c"] })).toEqual([
    "a",
    "b",
  ]);
  expect(cardsNamedIn([null, "cardId", 1, { cardId: 2 }])).toEqual([]);
});
