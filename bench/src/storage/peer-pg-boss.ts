import { PgBoss } from "pg-boss";
import { obey } from "./peer.ts";

const boss = new PgBoss({ connectionString: process.argv[2] ?? "", max: 10, supervise: false, schedule: false });
boss.on("error", console.error);
await boss.start();
await boss.createQueue("notices");

const data = { to: "dutyManager", key: "requestLogged", body: "x".repeat(400) };

/** Puts the jobs in, then takes them out and completes them, a hundred at a time, by four at once; that is timed. */
obey(async (order) => {
  if (!("jobs" in order)) return 0;
  for (let left = order.jobs; left > 0; left -= 1000)
    await boss.insert(
      "notices",
      Array.from({ length: Math.min(left, 1000) }, () => ({ data })),
    );
  const started = performance.now();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (;;) {
        const jobs = await boss.fetch("notices", { batchSize: 100 });
        if (jobs.length === 0) return;
        await boss.complete(
          "notices",
          jobs.map(({ id }) => id),
        );
      }
    }),
  );
  return (order.jobs / (performance.now() - started)) * 1000;
});
