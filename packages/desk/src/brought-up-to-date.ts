import {
  SYSTEM,
  type DeadlineMove,
  type FoundStream,
  type Refusal,
  type StreamId,
  type VersionRef,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine, Thrown } from "./engine.ts";
import { execute } from "./execute.ts";

/** Has one stream adopt what holds now: the deadlines that moved, or null when it stays under what it was. */
export const broughtUpToDate = async (
  engine: Engine,
  tenant: string,
  stream: StreamId,
  { row, latest }: FoundStream,
): Promise<Result<readonly DeadlineMove[] | null, Refusal | Thrown>> => {
  try {
    const selector = { stream, customer: row.customer };
    const current = await engine.policies.currentVersions(
      tenant,
      { selector, calendars: latest.calendars },
      engine.now(),
    );
    if (current.isErr()) return err(current.error);
    const { policy, calendars } = current.value;
    if (policy !== null && policy.id === latest.policy.id && policy.version !== latest.policy.version) {
      const moved = await adoption(engine, tenant, stream, { type: "AdoptPolicy", policy });
      // Where what is open stays under its policy, the calendars of that policy may change all the same.
      if (moved.isErr() || moved.value !== null) return moved;
    }
    return await calendarsAdopted(
      engine,
      tenant,
      stream,
      calendars.filter((one) => !isAmong(one, latest.calendars)),
    );
  } catch (cause) {
    return err({ type: "Thrown", cause });
  }
};

const calendarsAdopted = async (
  engine: Engine,
  tenant: string,
  stream: StreamId,
  calendars: readonly VersionRef[],
): Promise<Result<readonly DeadlineMove[] | null, Refusal>> => {
  let all: readonly DeadlineMove[] | null = null;
  for (const calendar of calendars) {
    const moved = await adoption(engine, tenant, stream, { type: "AdoptCalendar", calendar });
    if (moved.isErr()) return moved;
    if (moved.value !== null) all = [...(all ?? []), ...moved.value];
  }
  return ok(all);
};

const adoption = async (
  engine: Engine,
  tenant: string,
  stream: StreamId,
  command: object,
): Promise<Result<readonly DeadlineMove[] | null, Refusal>> => {
  const done = await execute(engine, tenant, stream, { ...command, by: SYSTEM });
  return done.map(({ events }) =>
    events.length === 0
      ? null
      : events.flatMap(({ type, data }) => (type === "DeadlineMoved" ? [data as DeadlineMove] : [])),
  );
};

const isAmong = ({ id, version }: VersionRef, refs: readonly VersionRef[]): boolean =>
  refs.some((one) => one.id === id && one.version === version);
