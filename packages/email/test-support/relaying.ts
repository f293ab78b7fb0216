import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Where a relay finds its outbox and its mail server, and when (of the host's clock) its own clock began. */
export interface Relaying {
  readonly url: string;
  readonly schema: string;
  readonly port: number;
  readonly begunAt: number;
}

/** Relays in processes of their own, each ready to begin. In one file, since there will be many. */
export const relaysOver = async (relaying: Relaying) => {
  const folder = await mkdtemp(join(tmpdir(), "callout-relay-"));
  const file = join(folder, "relaying-app.cjs");
  await build({
    entryPoints: [fileURLToPath(new URL("relaying-app.ts", import.meta.url))],
    outfile: file,
    bundle: true,
    platform: "node",
    conditions: ["@callout/source"],
    external: ["pg-native"],
  });
  return {
    start: async () => {
      const app = fork(file, [JSON.stringify(relaying)], { execArgv: ["--no-deprecation"] });
      await once(app, "message");
      return {
        go: () => void app.send("go"),
        kill: async () => {
          const gone = once(app, "close");
          app.kill("SIGKILL");
          await gone;
        },
      };
    },
    remove: () => rm(folder, { recursive: true }),
  };
};
