import { spawn } from "node:child_process";
import { root } from "./workspace.mjs";

/**
 * @typedef {object} Ran
 * @property {number} code - the exit code; 128 and the signal's number when a signal ended it
 * @property {string} output - what it printed, when it was listened to
 */

/**
 * Runs a program in the workspace and waits for it. Signals sent to this process reach it too.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, listen?: boolean, quiet?: boolean }} [options] -
 *   `listen` keeps the output as well as showing it; `quiet` keeps it without showing it
 * @returns {Promise<Ran>}
 */
export const run = (program, args, { cwd = root, env = process.env, listen = false, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const piped = listen || quiet ? "pipe" : "inherit";
    const child = spawn(program, args, { cwd, env, stdio: ["inherit", piped, piped] });
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]))
      from?.on("data", (/** @type {Buffer} */ chunk) => {
        output += String(chunk);
        if (!quiet) to.write(chunk);
      });
    const letGo = forwardSignals((signal) => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      letGo();
      resolve({ code: code ?? (signal === "SIGINT" ? 130 : 143), output });
    });
  });

/** @param {(signal: NodeJS.Signals) => void} forward */
const forwardSignals = (forward) => {
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
};
