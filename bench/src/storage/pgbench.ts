import { execFile } from "node:child_process";
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { line } from "./rates.ts";

const execute = promisify(execFile);

/** The same bare insert by pgbench, where that is installed. */
export const pgbench = async (url: string, schema: string, millis: number): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "callout-bench-"));
  const script = join(folder, "insert.sql");
  await writeFile(
    script,
    `INSERT INTO ${schema}.bare VALUES (gen_random_uuid()::text, '{"type": "ProgressRecorded"}');\n`,
  );
  console.log("");
  for (const clients of [1, 8, 32]) {
    const seconds = String(Math.max(1, Math.round(millis / 200)));
    const said = await execute("pgbench", ["-n", "-c", String(clients), "-T", seconds, "-f", script, url]).catch(
      () => null,
    );
    const rate = said === null ? null : /tps = ([\d.]+)/.exec(said.stdout)?.[1];
    line(
      `bare INSERT by pgbench, ${String(clients)} at once`,
      rate == null ? "not installed" : `${Number(rate).toFixed(0)}/s`,
    );
  }
  await rm(folder, { recursive: true });
};
