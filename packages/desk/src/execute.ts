import type { EventEnvelope, Refusal, StreamId } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { appendOf } from "./append-of.ts";
import { decisionContext } from "./decision-context.ts";
import type { Engine } from "./engine.ts";
import { issuedCommand, type IssuedCommand } from "./issued-command.ts";
import { inTodaysShape, loadStream, type StreamNow } from "./load-stream.ts";
import { commandAttributes, endingOfCommand } from "./observed-command.ts";
import { processOf, type AnyProcess } from "./processes.ts";

/** What a command did. */
export interface Executed {
  /** The events it caused; none when there was nothing to do. */
  readonly events: readonly EventEnvelope[];
  /** The stream's version afterwards. */
  readonly version: number;
  /** The stream's number, where it has one. */
  readonly number: string | null;
  /** Whether the command had been executed before, so that these are the events of then. */
  readonly repeated: boolean;
}

/** How one command is to be executed. */
export interface ExecuteOptions {
  /** The version the caller decided on; refused as `StaleVersion` when the stream stands at another. */
  readonly expectedVersion?: number;
}

/** Reads a command, decides it on the stream as it stands, and records what follows: all of it, or nothing. */
export const execute = (
  engine: Engine,
  tenant: string,
  stream: StreamId,
  input: unknown,
  options: ExecuteOptions = {},
): Promise<Result<Executed, Refusal>> =>
  engine.observer.during(
    "callout.command",
    () => commandAttributes(stream, input),
    () => executedUnseen(engine, tenant, stream, input, options),
    endingOfCommand,
  );

const executedUnseen = async (
  engine: Engine,
  tenant: string,
  stream: StreamId,
  input: unknown,
  options: ExecuteOptions,
): Promise<Result<Executed, Refusal>> => {
  const process = processOf(tenant, stream);
  if (process.isErr()) return err(process.error);
  const issued = await issuedCommand(engine, process.value, input);
  if (issued.isErr()) return err(issued.error);
  const { attemptsPerCommand } = engine.limits;
  for (let attempt = 1; attempt <= attemptsPerCommand; attempt += 1) {
    const done = await attempted(engine, process.value, tenant, stream, issued.value, options);
    if (done !== "overtaken") return done;
  }
  return err({ type: "TooBusy", attempts: attemptsPerCommand });
};

/** One attempt. `overtaken`: somebody appended first, perhaps this very command. */
const attempted = async (
  engine: Engine,
  process: AnyProcess,
  tenant: string,
  stream: StreamId,
  issued: IssuedCommand,
  { expectedVersion }: ExecuteOptions,
): Promise<Result<Executed, Refusal> | "overtaken"> => {
  const found = await loadStream(engine.storage, process, tenant, stream, issued.id ?? undefined);
  if (found.isErr()) return err(found.error);
  const now = found.value;
  const { command, version, number } = now.loaded;

  if (command !== null) {
    if (!(await issued.repeats(command))) return err({ type: "CommandIdReused", commandId: command.id });
    return ok(executed(inTodaysShape(process, command.events), now, true));
  }
  if (expectedVersion !== undefined && expectedVersion !== version)
    return err({ type: "StaleVersion", expected: expectedVersion, actual: version });

  const context = await decisionContext(engine, tenant, stream, now, issued);
  if (context.isErr()) return err(context.error);
  const decided = process.decide(context.value)(issued.happenedAt(issued.at ?? context.value.recordedAt), now.state);
  if (decided.isErr()) return err(decided.error);
  if (decided.value.length === 0) return ok({ events: [], version, number, repeated: false });

  const decision = { tenant, context: context.value, now, events: decided.value, commandId: issued.id };
  const append = appendOf(process, decision, issued.kept, engine.newId);
  const appended = await engine.storage.streams.append(tenant, append);
  if (appended.isOk()) return ok(executed(appended.value, now, false));
  return appended.error.type === "StorageFault" ? err(appended.error) : "overtaken";
};

const executed = (events: readonly EventEnvelope[], { loaded }: StreamNow, repeated: boolean): Executed => ({
  events,
  version: events.at(-1)?.version ?? loaded.version,
  number: loaded.number ?? events.find(({ number }) => number !== null)?.number ?? null,
  repeated,
});
