import { makeWorkerUtils, runOnce, Logger } from "graphile-worker";
import { Pool } from "pg";
import { obey } from "./peer.ts";

const connectionString = process.argv[2] ?? "";
const pgPool = new Pool({ connectionString, max: 10 });
const logger = new Logger(() => () => undefined);
const utils = await makeWorkerUtils({ pgPool, logger });
await utils.migrate();

const payload = { to: "dutyManager", key: "requestLogged", body: "x".repeat(400) };

/** Puts the jobs in, then works them off with its own batches of local queue and completion; that is timed. */
obey(async (order) => {
  if (!("jobs" in order)) return 0;
  for (let left = order.jobs; left > 0; left -= 1000)
    await utils.addJobs(Array.from({ length: Math.min(left, 1000) }, () => ({ identifier: "notice", payload })));
  const started = performance.now();
  await runOnce({
    ...{ pgPool, logger, concurrency: 24, noHandleSignals: true },
    preset: { worker: { localQueue: { size: 100 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: { notice: () => undefined },
  });
  return (order.jobs / (performance.now() - started)) * 1000;
});
