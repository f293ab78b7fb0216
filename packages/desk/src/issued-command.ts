import {
  canonicalJson,
  type Append,
  type CommandMark,
  type Instant,
  type MalformedCommand,
  type RecordedCommand,
  type Sealed,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import type { AnyProcess } from "./processes.ts";
import { rulesNamedIn, type RulesNamed } from "./rules-named.ts";
import { sealCommand } from "./seal-command.ts";
import { sha256 } from "./sha256.ts";

/** A command read and sealed, ready to be tried as often as it takes. */
export interface IssuedCommand {
  readonly id: string | null;
  /** When it happened, where the command said so. */
  readonly at: Instant | null;
  readonly customer: string | null;
  /** The rules it would put its stream under; null for every command but an adoption. */
  readonly adopts: RulesNamed | null;
  /** The command as a process decides it, once it is known when it happened. */
  readonly happenedAt: (at: Instant) => Sealed<unknown>;
  /** What the storage keeps with its events. */
  readonly kept: Pick<Append, "command" | "cards" | "texts">;
  /** Whether a command on record said the same. */
  readonly repeats: (recorded: RecordedCommand) => Promise<boolean>;
}

/** Reads what somebody asks of a process, and takes the texts and cards out of it. */
export const issuedCommand = async (
  { now, newId }: Engine,
  process: AnyProcess,
  input: unknown,
): Promise<Result<IssuedCommand, MalformedCommand>> => {
  const parsed = process.parse(input, now());
  if (parsed.isErr()) return err(parsed.error);
  const command = parsed.value as ParsedCommand;
  const timed = saysWhen(input);
  const id = command.commandId ?? null;
  const { command: sealed, cards, texts } = await sealCommand(command, newId);

  // Everything the command says, but not a moment that it left to the desk.
  const said = canonicalJson(timed ? command : { ...command, at: null });
  const mark = async (commandId: string, salt: string): Promise<CommandMark> => ({
    id: commandId,
    salt,
    fingerprint: await sha256(salt + said),
  });
  return ok({
    id,
    at: timed ? command.at : null,
    customer: command.customer ?? null,
    adopts: rulesNamedIn(command),
    happenedAt: (at) => ({ ...sealed, at }),
    kept: { command: id === null ? null : await mark(id, newId()), cards, texts },
    repeats: async ({ id: recordedId, salt, fingerprint }) =>
      (await mark(recordedId, salt)).fingerprint === fingerprint,
  });
};

/** All that the desk itself reads of a command. */
interface ParsedCommand {
  readonly at: Instant;
  readonly commandId?: string | undefined;
  readonly customer?: string;
}

const saysWhen = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "at" in input && input.at !== undefined;
