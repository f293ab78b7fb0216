import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a peer is told to do, and answers with a number: calls, or jobs, a second. */
export type Order = { readonly workers: number; readonly millis: number } | { readonly jobs: number };

/** Another library in a process of its own. */
export interface Peer {
  readonly name: string;
  readonly perSecond: (order: Order) => Promise<number>;
  readonly end: () => void;
}

/** Starts the script of a peer; null when it does not run here, and says why. */
export const startPeer = async (name: string, script: string, url: string): Promise<Peer | null> => {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [url], { execArgv: ["--import=tsx"] });
  let hear: (answer: unknown) => void = () => undefined;
  child.on("message", (answer) => {
    hear(answer);
  });
  child.on("exit", () => {
    hear(new Error("ended"));
  });
  const answer = () =>
    new Promise<number>((resolve, reject) => {
      hear = (given) => {
        if (typeof given === "number") resolve(given);
        else reject(new Error(`${name} ended`));
      };
    });
  try {
    await answer();
  } catch {
    console.log(`${name} does not run on Node ${process.version}: left out`);
    return null;
  }
  return {
    name,
    perSecond: (order) => {
      const answered = answer();
      child.send(order);
      return answered;
    },
    end: () => void child.kill(),
  };
};

/** The other side: says that it is ready, and does what it is told. */
export const obey = (work: (order: Order) => Promise<number>): void => {
  process.on("message", (order: Order) => {
    void work(order).then((answer) => process.send?.(answer));
  });
  process.once("disconnect", () => process.exit());
  process.send?.(0);
};
