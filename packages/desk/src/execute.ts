import {
  Id,
  type DecisionContext,
  type EventEnvelope,
  type Instant,
  type Refusal,
  type Storage,
  type StreamId,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { CompiledPolicies, PolicyTrouble } from "./compiled-policies.ts";
import type { DeskLimits } from "./desk-options.ts";
import { canonicalJson, sha256 } from "./digest.ts";
import { loadStream, type StreamNow } from "./load-stream.ts";
import { processes } from "./processes.ts";
import { appendOf } from "./record.ts";
import { sealCommand } from "./seal-command.ts";

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

/** What executing takes from the desk. */
export interface Engine {
  readonly storage: Storage;
  readonly policies: CompiledPolicies;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly limits: DeskLimits;
}

/** How one command is to be executed. */
export interface ExecuteOptions {
  /** The version the caller decided on; refused as `StaleVersion` when the stream stands at another. */
  readonly expectedVersion?: number;
}

/** Reads a command, decides it on the stream as it stands, and records what follows: all of it, or nothing. */
export const execute = async (
  engine: Engine,
  tenant: string,
  stream: StreamId,
  input: unknown,
  options: ExecuteOptions = {},
): Promise<Result<Executed, Refusal>> => {
  const process = processes.get(stream.kind);
  if (process === undefined)
    return err({ type: "UnknownKindOfStream", kind: stream.kind, known: [...processes.keys()] });
  if (!Id.safeParse(stream.id).success) return err({ type: "ImpossibleId", what: "stream", received: stream.id });
  if (!Id.safeParse(tenant).success) return err({ type: "ImpossibleId", what: "tenant", received: tenant });
  const parsed = process.parse(input, engine.now());
  if (parsed.isErr()) return err(parsed.error);
  const command = parsed.value as ParsedCommand;
  const sealed = await sealCommand(command, engine.newId);
  const mark = await commandMark(command, input, engine.newId());

  for (let attempt = 1; attempt <= engine.limits.attemptsPerCommand; attempt += 1) {
    const loaded = await loadStream(engine.storage, process, tenant, stream, command.commandId);
    if (loaded.isErr()) return err(loaded.error);
    const now = loaded.value;

    const before = await repetition(now, command, input);
    if (before !== null) return before;
    const stale = staleVersion(now, options);
    if (stale !== null) return err(stale);

    const context = await contextFor(engine, tenant, stream, command, now);
    if (context.isErr()) return err(context.error);
    const decided = process.decide(context.value)(sealed.command, now.state);
    if (decided.isErr()) return err(decided.error);
    const events = decided.value;
    if (events.length === 0) return ok({ events: [], ...standing(now), repeated: false });

    const commandId = command.commandId ?? null;
    const { cards, texts } = sealed;
    const append = appendOf(
      process,
      { tenant, context: context.value, now, events, commandId },
      { command: mark, cards, texts },
      engine.newId,
    );
    const appended = await engine.storage.streams.append(tenant, append);
    if (appended.isOk()) return ok(executed(appended.value, now));
    // Somebody was faster, perhaps with this very command: look again.
    if (appended.error.type === "StorageFault") return err(appended.error);
  }
  return err({ type: "TooBusy", attempts: engine.limits.attemptsPerCommand });
};

export interface ParsedCommand {
  readonly at: Instant;
  readonly commandId?: string | undefined;
  readonly customer?: string;
}

const standing = ({ loaded: { version, number } }: StreamNow): Pick<Executed, "version" | "number"> => ({
  version,
  number,
});

const executed = (events: readonly EventEnvelope[], before: StreamNow): Executed => ({
  events,
  version: events.at(-1)?.version ?? before.loaded.version,
  number: before.loaded.number ?? events.find(({ number }) => number !== null)?.number ?? null,
  repeated: false,
});

/** What makes a command recognisable when it comes again: everything it said, but not a moment that the desk filled in. */
const fingerprint = async (command: ParsedCommand, input: unknown, salt: string): Promise<string> => {
  const timed = typeof input === "object" && input !== null && "at" in input && input.at !== undefined;
  return sha256(salt + canonicalJson(timed ? command : { ...command, at: null }));
};

const commandMark = async (command: ParsedCommand, input: unknown, salt: string) =>
  command.commandId === undefined
    ? null
    : { id: command.commandId, salt, fingerprint: await fingerprint(command, input, salt) };

/** The answer to a command that was executed before; null when it was not. */
const repetition = async (
  { loaded }: StreamNow,
  command: ParsedCommand,
  input: unknown,
): Promise<Result<Executed, Refusal> | null> => {
  if (loaded.command === null) return null;
  const { id, salt, events } = loaded.command;
  if ((await fingerprint(command, input, salt)) !== loaded.command.fingerprint) {
    return err({ type: "CommandIdReused", commandId: id });
  }
  return ok({ events, version: events.at(-1)?.version ?? loaded.version, number: loaded.number, repeated: true });
};

const staleVersion = ({ loaded: { version } }: StreamNow, { expectedVersion }: ExecuteOptions): Refusal | null =>
  expectedVersion === undefined || expectedVersion === version
    ? null
    : { type: "StaleVersion", expected: expectedVersion, actual: version };

/** What the decision may consult. The clock of records never runs backwards in a stream. */
export const contextFor = async (
  { policies, now }: Engine,
  tenant: string,
  stream: StreamId,
  command: ParsedCommand,
  { loaded }: StreamNow,
): Promise<Result<DecisionContext, PolicyTrouble>> => {
  const policy =
    loaded.latest === null
      ? await policies.current(tenant, { stream, customer: command.customer ?? null }, command.at)
      : await policies.pinned(tenant, loaded.latest);
  const clock = now();
  const recordedAt = loaded.recordedAt !== null && loaded.recordedAt > clock ? loaded.recordedAt : clock;
  return policy.map((compiled) => ({ policy: compiled, recordedAt, stream, number: loaded.number }));
};

/** Whether a refusal is about the moment, so that the same command may succeed later. */
export const mayPass = (refusal: Refusal): boolean =>
  refusal.type === "TooBusy" ||
  refusal.type === "PoliciesFault" ||
  (refusal.type === "StorageFault" && refusal.retryable);
