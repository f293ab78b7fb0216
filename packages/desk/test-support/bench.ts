import {
  fromMillis,
  instant,
  presets,
  toMillis,
  type Instant,
  type Policies,
  type Refusal,
  type VersionedDocument,
} from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import type { Result } from "neverthrow";
import { serviceDesk, type DeskOptions, type TenantDesk } from "../src/index.ts";
import { directoryOf, everybody } from "./people.ts";

/** A clock that stands still until it is set. */
export interface TestClock {
  readonly now: () => Instant;
  readonly set: (at: string) => void;
  /** Moves on by so many minutes; back, when negative. */
  readonly pass: (minutes: number) => void;
}

/** A clock at Monday 2026-03-02, 09:00 in Shanghai. */
export const testClock = (): TestClock => {
  let millis = toMillis(instant("2026-03-02T01:00:00Z"));
  return {
    now: () => fromMillis(millis),
    set: (at) => void (millis = toMillis(instant(at))),
    pass: (minutes) => void (millis += minutes * 60_000),
  };
};

/** The document of a policy without the section that keeps customers' files. */
const withoutFiles = (found: VersionedDocument | null): VersionedDocument | null =>
  found && { ...found, document: { ...(found.document as object), customer: null } };

/** The presets without customers' files: nothing follows from a request but what a test is about. */
export const requestsAlone: Policies = {
  ...presets.policies,
  currentPolicy: async (...asked) => (await presets.policies.currentPolicy(...asked)).map(withoutFiles),
  policy: async (...asked) => (await presets.policies.policy(...asked)).map(withoutFiles),
};

/** A desk over memory storage, with its clock, and its staff in the directory. */
export const bench = (changes: Partial<DeskOptions> = {}) => {
  const clock = testClock();
  const options: DeskOptions = {
    storage: memoryStorage(),
    policies: requestsAlone,
    directory: directoryOf(everybody),
    now: clock.now,
    random: () => 0,
    ...changes,
  };
  const desk = serviceDesk(options);
  return { clock, options, storage: options.storage, desk, acme: desk.forTenant("acme") };
};

/** See {@link bench}. */
export type Bench = ReturnType<typeof bench>;

/** The answer. */
export const answer = <Value>(result: Result<Value, unknown>): Value => result._unsafeUnwrap();

/** Why it was refused. */
export const refusal = <Why>(result: Result<unknown, Why>): Why => result._unsafeUnwrapErr();

/** The types of all events of a stream, in order. */
export const typesIn = async (
  tenant: TenantDesk,
  stream: { readonly kind: string; readonly id: string },
): Promise<readonly string[]> => answer(await tenant.history(stream)).map(({ type }) => type);

/** The types of refusals, for comparing. */
export const typeOf = (result: Result<unknown, Refusal>): string => refusal(result).type;
