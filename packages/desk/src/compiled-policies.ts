import type {
  CompiledPolicy,
  EventEnvelope,
  Instant,
  Policies,
  PoliciesFault,
  PolicyNotFound,
  PolicySelector,
  PolicyUnusable,
  VersionedDocument,
  VersionRef,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { compiledPolicy } from "./compiled-policy.ts";
import type { RulesNamed } from "./rules-named.ts";

/** Why there is no policy to decide under. */
export type PolicyTrouble = PolicyNotFound | PolicyUnusable | PoliciesFault;

/** The versions a stream was last decided under. */
type Pins = Pick<EventEnvelope, "policy" | "calendars">;

/** Versions that hold at a moment. */
export interface CurrentVersions {
  /** The policy that holds for a stream, were it to begin now; null when there is none. */
  readonly policy: VersionRef | null;
  /** Of the calendars asked for, those there is one of. */
  readonly calendars: readonly VersionRef[];
}

/** Policies ready to decide under, each version read and compiled once while it is remembered. */
export interface CompiledPolicies {
  /** The policy that holds for a new stream at a moment. */
  readonly current: (
    tenant: string,
    selector: PolicySelector,
    at: Instant,
  ) => Promise<Result<CompiledPolicy, PolicyTrouble>>;
  /** The policy of an existing stream. Versions never change, so one that is known is not read again. */
  readonly pinned: (tenant: string, pins: Pins) => Promise<Result<CompiledPolicy, PolicyTrouble>>;
  /** The policy that a stream with these pins would be under, were it to adopt what is named. */
  readonly named: (
    tenant: string,
    adopts: RulesNamed,
    pins: Pins,
    at: Instant,
  ) => Promise<Result<CompiledPolicy, PolicyTrouble>>;
  /** Which versions hold at a moment, of the policy for a stream and of these calendars; nothing is compiled. */
  readonly currentVersions: (
    tenant: string,
    asked: { readonly selector: PolicySelector; readonly calendars: readonly VersionRef[] },
    at: Instant,
  ) => Promise<Result<CurrentVersions, PoliciesFault>>;
}

/** How many are remembered; the one unused longest is forgotten first. */
const REMEMBERED = 500;

/** {@link CompiledPolicies} over a store of versioned documents. */
export const compiledPolicies = (policies: Policies): CompiledPolicies => {
  const known = new Map<string, CompiledPolicy>();

  const remembered = (key: string, policy: CompiledPolicy): CompiledPolicy => {
    known.delete(key);
    known.set(key, policy);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return policy;
  };

  /** What cannot be used is not remembered: nothing was ever decided under it, so it may still be corrected. */
  const compiled = (tenant: string, policy: VersionedDocument, calendars: readonly VersionedDocument[]) => {
    const key = keyOf(tenant, policy, calendars);
    const before = known.get(key);
    const made = before === undefined ? compiledPolicy(policy, calendars) : ok(before);
    return made.map((usable) => remembered(key, usable));
  };

  const currentCalendars = (tenant: string, ids: readonly string[], at: Instant) =>
    allOf(ids, async (id) => found("calendar", { id, version: null }, await policies.currentCalendar(tenant, id, at)));

  const pinned = async (tenant: string, pins: Pins): Promise<Result<CompiledPolicy, PolicyTrouble>> => {
    const key = keyOf(tenant, pins.policy, pins.calendars);
    const before = known.get(key);
    if (before !== undefined) return ok(remembered(key, before));
    const policy = found("policy", pins.policy, await policies.policy(tenant, pins.policy));
    if (policy.isErr()) return err(policy.error);
    const calendars = await allOf(pins.calendars, async (ref) =>
      found("calendar", ref, await policies.calendar(tenant, ref)),
    );
    return calendars.andThen((used) => compiled(tenant, policy.value, used));
  };

  return {
    current: async (tenant, selector, at) => {
      const policy = await policies.currentPolicy(tenant, selector, at);
      if (policy.isErr()) return err(policy.error);
      if (policy.value === null) return err({ type: "PolicyNotFound", what: "policy", id: null, version: null });
      const { value } = policy;
      const calendars = await currentCalendars(tenant, calendarsNamedIn(value), at);
      return calendars.andThen((used) => compiled(tenant, value, used));
    },

    pinned,

    named: async (tenant, adopts, { policy, calendars }, at) => {
      if ("calendar" in adopts) {
        const { calendar } = adopts;
        return pinned(tenant, { policy, calendars: calendars.map((one) => (one.id === calendar.id ? calendar : one)) });
      }
      if (adopts.calendars !== undefined) return pinned(tenant, { policy: adopts.policy, calendars: adopts.calendars });
      const next = found("policy", adopts.policy, await policies.policy(tenant, adopts.policy));
      if (next.isErr()) return err(next.error);
      const current = await currentCalendars(tenant, calendarsNamedIn(next.value), at);
      return current.andThen((used) => compiled(tenant, next.value, used));
    },

    currentVersions: async (tenant, { selector, calendars }, at) => {
      const policy = await policies.currentPolicy(tenant, selector, at);
      if (policy.isErr()) return err(policy.error);
      const current: VersionRef[] = [];
      for (const { id } of calendars) {
        const calendar = await policies.currentCalendar(tenant, id, at);
        if (calendar.isErr()) return err(calendar.error);
        if (calendar.value !== null) current.push(refOf(calendar.value));
      }
      return ok({ policy: policy.value === null ? null : refOf(policy.value), calendars: current });
    },
  };
};

const refOf = ({ id, version }: VersionedDocument): VersionRef => ({ id, version });

const keyOf = (tenant: string, policy: VersionRef, calendars: readonly VersionRef[]): string =>
  JSON.stringify([tenant, policy.id, policy.version, calendars.map(({ id, version }) => [id, version])]);

const found = (
  what: PolicyNotFound["what"],
  { id, version }: { readonly id: string; readonly version: string | null },
  read: Result<VersionedDocument | null, PoliciesFault>,
): Result<VersionedDocument, PolicyTrouble> =>
  read.andThen((document) =>
    document === null ? err<never, PolicyTrouble>({ type: "PolicyNotFound", what, id, version }) : ok(document),
  );

/** What each of these gives, or the first trouble. */
const allOf = async <Item>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result<VersionedDocument, PolicyTrouble>>,
): Promise<Result<readonly VersionedDocument[], PolicyTrouble>> => {
  const documents: VersionedDocument[] = [];
  for (const item of items) {
    const document = await read(item);
    if (document.isErr()) return err(document.error);
    documents.push(document.value);
  }
  return ok(documents);
};

/** The calendars a policy asks for. What is no list of ids is left to the compiler to refuse. */
const calendarsNamedIn = ({ document }: VersionedDocument): readonly string[] => {
  const named = typeof document === "object" && document !== null && "calendars" in document ? document.calendars : [];
  return Array.isArray(named) ? named.filter((id): id is string => typeof id === "string") : [];
};
