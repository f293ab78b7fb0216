import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ProcessAt } from "./process-at.ts";

/** Starts a script of this folder as a process of its own, and waits until it says that it is ready. */
export const startProcess = async (script: string, to: ProcessAt): Promise<ChildProcess> => {
  const app = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(to)], {
    execArgv: ["--conditions=@callout/source", "--import=tsx"],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
  await once(app, "message");
  return app;
};
