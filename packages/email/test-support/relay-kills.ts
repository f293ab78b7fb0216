import { setTimeout as pause } from "node:timers/promises";
import { fromPg, migrate, postgresStorage } from "@callout/postgres";
import { memoryStorage } from "@callout/testing/memory";
import { Pool } from "pg";
import PostalMime from "postal-mime";
import { expect, inject, test } from "vitest";
import { emailNotifier } from "../src/email-notifier.ts";
import type { OutgoingMail } from "../src/mail-transport.ts";
import { AFTERNOON, answer, deskOver, FROM, lateRequests } from "./late-requests.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { relaysOver, type Relaying } from "./relaying.ts";

/** What a mailbox shows of a mail. */
interface Shown {
  readonly to: string | undefined;
  readonly subject: string | undefined;
  readonly text: string;
}

/** One request gives seventeen mails: more than one relay sends while it lives. */
const MOST_MAILS_IN_A_LIFE = 8;
const LONGEST_LAST_WORDS_MILLIS = 20;
const SLOW_BY_MILLIS = 4;

/** Kills a relay so often, over PostgreSQL and SMTP, and looks into the mailboxes when all is sent. */
export const relayKillTests = (times: number): void => {
  test(
    `a relay killed ${String(times)} times, and started again each time, has sent every mail, and each mailbox holds it once by its Message-ID`,
    async () => {
      const url = inject("databaseUrl" as never) as string;
      const schema = `${inject("databaseSchema" as never) as string}_relay`;
      const pool = new Pool({ connectionString: url });
      await pool.query(`CREATE SCHEMA ${schema}`);
      answer(await migrate(fromPg(pool), { schema }));
      const storage = postgresStorage({ client: fromPg(pool), schema });
      await lateRequests(storage, times);
      const server = await startMailServer({ slowByMillis: SLOW_BY_MILLIS });
      const begunAt = Date.now();

      await relayAndKill(server, pool, { url, schema, port: server.port, begunAt }, times);

      const copies = await copiesIn(server);
      expect([...copies.values()].map(([first]) => first).toSorted(byText)).toEqual(await undisturbed(times));
      for (const [first, ...others] of copies.values()) for (const other of others) expect(other).toEqual(first);
      // Half of the kills came after a mail was kept and before anybody knew: without filtering there are more.
      expect(server.taken().length).toBeGreaterThanOrEqual(copies.size + Math.floor(times / 2));
      await server.stop();
      await pool.end();
    },
    120_000 + times * 10_000,
  );
};

/** One life after the other; the last one is left alone until the outbox is empty: nothing waits, nothing was given up. */
const relayAndKill = async (server: MailServer, pool: Pool, relaying: Relaying, times: number) => {
  const relays = await relaysOver(relaying);
  let next = relays.start();
  for (let kill = 1; kill <= times; kill += 1) {
    const relay = await next;
    next = relays.start();
    const enough = server.taken().length + Math.floor(Math.random() * MOST_MAILS_IN_A_LIFE);
    relay.go();
    await expect.poll(() => server.taken().length, { interval: 1, timeout: 30_000 }).toBeGreaterThan(enough);
    await (kill % 2 === 0 ? server.keptUnanswered() : pause(Math.random() * LONGEST_LAST_WORDS_MILLIS));
    await relay.kill();
  }
  const last = await next;
  const kept = async () => (await pool.query(`SELECT id FROM ${relaying.schema}.outbox LIMIT 1`)).rowCount;
  expect(await kept()).toBe(1);
  last.go();
  await expect.poll(kept, { interval: 20, timeout: 60_000 + times * 3_000 }).toBe(0);
  await last.kill();
  await relays.remove();
};

/** What came under each Message-ID. */
const copiesIn = async (server: MailServer): Promise<ReadonlyMap<string, readonly Shown[]>> => {
  const copies = new Map<string, Shown[]>();
  for (const { to, source } of server.taken()) {
    const { messageId = "", subject, text = "" } = await PostalMime.parse(source);
    copies.set(messageId, [...(copies.get(messageId) ?? []), { to: to.join(), subject, text: text.trimEnd() }]);
  }
  return copies;
};

/** What is sent about as many requests where nobody is killed: over memory, to a transport that keeps it. */
const undisturbed = async (requests: number): Promise<readonly Shown[]> => {
  const storage = memoryStorage();
  const sent: OutgoingMail[] = [];
  const transport = { sendMail: async (mail: OutgoingMail) => sent.push(mail) };
  await lateRequests(storage, requests);
  answer(await deskOver(storage, () => AFTERNOON).relay([emailNotifier({ transport, from: FROM })]));
  expect(sent.length).toBeGreaterThan(requests * 3);
  return sent.map(({ to, subject, text }) => ({ to: to.address, subject, text: text.trimEnd() })).toSorted(byText);
};

const byText = (one: Shown | undefined, other: Shown | undefined): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
