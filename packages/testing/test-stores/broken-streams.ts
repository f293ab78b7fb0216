import type { Append, Storage, StreamId, Streams } from "@callout/core";
import { err, ok } from "neverthrow";
import { appending, atAnyVersion, dawdle, renumbered, streams, type Spoil } from "./spoiling.ts";

/** Every method with the stream's id changed first. */
const renaming = (rename: (stream: StreamId) => StreamId): Spoil =>
  streams(({ load, append, history }) => ({
    load: (tenant, stream, commandId) => load(tenant, rename(stream), commandId),
    append: (tenant, given) => append(tenant, { ...given, stream: rename(given.stream) }),
    history: (tenant, stream, page) => history(tenant, rename(stream), page),
  }));

const appendAnyway = (when: (append: Append, version: number) => boolean): Spoil =>
  streams((sound) => ({
    append: async (tenant, append) => {
      const { version } = (await sound.load(tenant, append.stream))._unsafeUnwrap();
      return sound.append(tenant, when(append, version) ? await atAnyVersion(sound, tenant, append) : append);
    },
  }));

/** Refuses, but a part of what it refused stays. */
const halfDone = (part: (append: Append) => Partial<Append>): Spoil =>
  streams((sound) => ({
    append: async (tenant, append) => {
      const result = await sound.append(tenant, append);
      if (result.isErr()) await sound.append(tenant, await half(sound, tenant, append, part(append)));
      return result;
    },
  }));

const half = async (sound: Streams, tenant: string, append: Append, part: Partial<Append>): Promise<Append> => {
  const nothing = { command: null, number: null, timers: [], outbox: [], contacts: [], cards: [], texts: [] };
  const here = await atAnyVersion(sound, tenant, append);
  if ("events" in part || "command" in part) return { ...here, ...nothing, ...part, events: here.events };
  const elsewhere = { stream: { kind: "scratch", id: crypto.randomUUID() }, expectedVersion: 0 };
  return { ...here, ...nothing, ...elsewhere, ...part, events: renumbered(append.events, 0) };
};

/** Stores that get events, versions or refusals wrong. */
export const brokenStreams: Readonly<Record<string, Spoil>> = {
  "sees a version where there is none": streams(({ load }) => ({
    load: async (...asked) =>
      (await load(...asked)).map((loaded) => ({ ...loaded, version: Math.max(1, loaded.version) })),
  })),
  "remembers the first policy for ever": streams(({ load, history }) => ({
    load: async (tenant, stream, commandId) => {
      const [first] = (await history(tenant, stream, { afterVersion: 0, limit: 1 }))._unsafeUnwrap();
      return (await load(tenant, stream, commandId)).map((loaded) => ({ ...loaded, latest: first ?? null }));
    },
  })),
  "forgets which shape an event has": streams(({ history }) => ({
    history: async (...asked) => (await history(...asked)).map((events) => events.map((event) => ({ ...event, v: 1 }))),
  })),
  "gives the newest events first": streams(({ history }) => ({
    history: async (...asked) => (await history(...asked)).map((events) => events.toReversed()),
  })),
  "gives the whole history as a page": streams(({ history }) => ({
    history: (tenant, stream) => history(tenant, stream, { afterVersion: 0, limit: 1000 }),
  })),
  "appends at any version": appendAnyway(() => true),
  "appends behind a gap": appendAnyway((append, version) => append.expectedVersion > version),
  "appends what came second as well": streams((sound) => ({
    append: async (tenant, append) => {
      const { version } = (await sound.load(tenant, append.stream))._unsafeUnwrap();
      await dawdle();
      const wasFree = version === append.expectedVersion;
      return sound.append(tenant, wasFree ? { ...(await atAnyVersion(sound, tenant, append)), command: null } : append);
    },
  })),
  "has one kind of stream": renaming(({ id }) => ({ kind: "request", id })),
  "folds ids": renaming(({ kind, id }) => ({ kind, id: id.normalize("NFC").toLowerCase().trim() })),
  "hands out the very state it keeps": (sound: Storage) => {
    const kept = new Map<string, Awaited<ReturnType<Streams["load"]>>>();
    const keyOf = (tenant: string, stream: StreamId) => JSON.stringify([tenant, stream.kind, stream.id]);
    return streams(({ load, append }) => ({
      load: async (tenant, stream, commandId) => {
        const result = kept.get(keyOf(tenant, stream)) ?? (await load(tenant, stream, commandId));
        kept.set(keyOf(tenant, stream), result);
        return result;
      },
      append: (tenant, given) => {
        kept.delete(keyOf(tenant, given.stream));
        return append(tenant, given);
      },
    }))(sound);
  },
  "leaves events of a refused append": halfDone(({ events }) => ({ events })),
  "leaves timers of a refused append": halfDone(({ timers }) => ({ timers })),
  "leaves outbox items of a refused append": halfDone(({ outbox }) => ({ outbox })),
  "leaves cards of a refused append": halfDone(({ cards }) => ({ cards })),
  "leaves the command of a refused append": halfDone(({ command }) => ({ command })),
  "leaves a gap in the numbers for a refused append": halfDone(({ number }) => ({ number })),
  "skips over ids that are kept already": streams(({ append }) => ({
    append: async (tenant, given) => {
      const result = await append(tenant, given);
      const isFault = result.isErr() && result.error.type === "StorageFault";
      return isFault ? append(tenant, { ...given, outbox: [], cards: [], texts: [] }) : result;
    },
  })),
  "asks to try again what can never work": streams(({ append }) => ({
    append: async (...given) =>
      (await append(...given)).mapErr((error) =>
        error.type === "StorageFault" ? { ...error, retryable: true } : error,
      ),
  })),
  "forgets commands": appending((append) => ({ ...append, command: null })),
  "finds a command on every stream": (sound) => {
    const marks = new Map<string, NonNullable<Append["command"]>>();
    return streams(({ load, append }) => ({
      load: async (tenant, stream, commandId = "") => {
        const mark = marks.get(commandId);
        return (await load(tenant, stream)).map((loaded) => ({
          ...loaded,
          command: mark ? { ...mark, events: [] } : null,
        }));
      },
      append: async (tenant, given) => {
        const { command, stream } = given;
        if (command && marks.has(command.id)) return err({ type: "CommandRepeated", stream, commandId: command.id });
        if (command) marks.set(command.id, command);
        return append(tenant, given);
      },
    }))(sound);
  },
  "gives the whole history for any command": streams(({ load, history }) => ({
    load: async (tenant, stream, commandId) => {
      const events = (await history(tenant, stream, { afterVersion: 0, limit: 1000 }))._unsafeUnwrap();
      return (await load(tenant, stream, commandId)).map(({ command, ...loaded }) => ({
        ...loaded,
        command: command && { ...command, events },
      }));
    },
  })),
  "takes a repeated command for a new success": streams(({ load, append }) => ({
    append: async (tenant, given) => {
      const { command } = (await load(tenant, given.stream, given.command?.id))._unsafeUnwrap();
      return command ? ok(command.events) : append(tenant, given);
    },
  })),
};
