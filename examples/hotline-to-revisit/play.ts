import { PGlite } from "@electric-sql/pglite";
import { describe, type EventEnvelope, type Instant } from "@callout/core";
import { serviceDesk, type StreamView, type TenantDesk } from "@callout/desk";
import { emailNotifier } from "@callout/email";
import { fromPglite, migrate, postgresStorage } from "@callout/postgres";
import { presets } from "@callout/core";
import type { RequestState } from "@callout/core";
import { directory } from "./people.ts";
import { openPostOffice, type Mail } from "./post-office.ts";
import { REQUEST, steps, type Step } from "./the-case.ts";
import { on } from "./wall-clock.ts";

const TENANT = "acme-service";

/** One moment of the story: what somebody did, or what a clock did by itself, and the mails that arrived of it. */
export interface Scene {
  readonly at: Instant;
  readonly step: Step | null;
  readonly events: readonly EventEnvelope[];
  readonly mails: readonly Mail[];
}

/** What is left when the story is over. */
export interface Played {
  readonly scenes: readonly Scene[];
  readonly request: StreamView<RequestState>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Plays the case on an embedded PostgreSQL kept in `folder` (in memory when left out) and a real SMTP server. */
export const play = async (folder?: string): Promise<Played> => {
  const database = await PGlite.create(folder);
  const postOffice = await openPostOffice();
  try {
    const client = fromPglite(database);
    (await migrate(client)).mapErr((trouble) => fail(trouble.type));
    let now = on("Thursday", "09:00");
    const desk = serviceDesk({
      storage: postgresStorage({ client }),
      policies: presets.policies,
      directory,
      now: () => now,
    });
    const tenant = desk.forTenant(TENANT);
    const notifiers = [emailNotifier({ transport: postOffice.transport, from: "客户服务中心 <desk@service.example>" })];

    const scenes: Scene[] = [];
    let seen = 0;
    const scene = async (step: Step | null): Promise<void> => {
      (await desk.relay(notifiers)).mapErr((fault) => fail(describe(fault, "en")));
      const events = await newEvents(tenant, seen);
      seen += events.length;
      scenes.push({ at: now, step, events, mails: postOffice.collect() });
    };

    for (const step of steps) {
      // What the clocks do by themselves until then.
      for (let due = await nextTimer(tenant); due !== null && due <= step.toldAt; due = await nextTimer(tenant)) {
        now = due;
        (await desk.tick()).mapErr((fault) => fail(describe(fault, "en")));
        await scene(null);
      }
      now = step.toldAt;
      const done = await tenant.execute(step.stream, step.command);
      if (done.isErr()) fail(`${step.command.type}: ${describe(done.error, "en")}`);
      await scene(step);
    }

    const view = (await tenant.read(REQUEST)).match(
      (found) => found,
      (refusal) => fail(describe(refusal, "en")),
    );
    const request = view ?? fail("the request is gone");
    return { scenes, request, texts: await textsOf(tenant) };
  } finally {
    await postOffice.close();
    await database.close();
  }
};

const fail = (why: string): never => {
  throw new Error(why);
};

const nextTimer = async (tenant: TenantDesk): Promise<Instant | null> => {
  const kinds = await Promise.all(["request", "revisit"].map((kind) => tenant.find({ kind, limit: 10 })));
  const moments = kinds.flatMap((found) =>
    found.match(
      (streams) => streams.flatMap(({ nextTimerAt }) => (nextTimerAt === null ? [] : [nextTimerAt])),
      (fault) => fail(describe(fault, "en")),
    ),
  );
  return moments.sort()[0] ?? null;
};

const newEvents = async (tenant: TenantDesk, afterVersion: number): Promise<readonly EventEnvelope[]> =>
  (await tenant.history(REQUEST, { afterVersion })).match(
    (events) => events,
    (fault) => fail(describe(fault, "en")),
  );

const textsOf = async (tenant: TenantDesk): Promise<ReadonlyMap<string, string>> => {
  const refs = JSON.stringify(await newEvents(tenant, 0)).matchAll(/"ref":"([^"]+)"/g);
  return (await tenant.texts([...refs].map(([, ref = ""]) => ref))).match(
    (texts) => texts,
    (fault) => fail(describe(fault, "en")),
  );
};
