import {
  assetsToRevisit,
  knownRevisit,
  planningCommands,
  planRevisits as planned,
  type Actor,
  type CustomerState,
  type Facts,
  type FoundStream,
  type KnownRevisit,
  type LocalDate,
  type OwnedSubject,
  type Refusal,
  type RevisitPlanning,
  type RevisitState,
  type ScheduleRefusal,
  type StorageFault,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import { execute } from "./execute.ts";
import { loadStream } from "./load-stream.ts";
import { processOf } from "./processes.ts";
import { sha256 } from "./sha256.ts";

/** Whose revisits are planned, and how far ahead. */
export interface RevisitsAsked {
  readonly by: Actor;
  readonly customer: string;
  /** The date up to which new revisits are planned. */
  readonly until: LocalDate;
  /** The zone of the customer; the policy's when absent. */
  readonly timeZone?: string;
  /** What schemes may ask about and the customer's file does not say, such as `important`. */
  readonly facts?: Facts;
  /** What is revisited beside the assets in the customer's file, such as an agreement. */
  readonly subjects?: readonly Omit<OwnedSubject, "customer">[];
}

/** What was planned, and what of it could not be recorded. */
export interface RevisitsPlanned extends RevisitPlanning {
  /** Changes that were refused, by the id of the revisit's stream; plan again once the cause is mended. */
  readonly refused: readonly { readonly stream: string; readonly because: Refusal }[];
}

/** Why nothing was planned. */
export type PlanningRefusal = Refusal | ScheduleRefusal;

/** Plans a customer's revisits anew, and records what that changes. */
export const planRevisits = async (
  engine: Engine,
  tenant: string,
  asked: RevisitsAsked,
): Promise<Result<RevisitsPlanned, PlanningRefusal>> => {
  const { by, customer, until, facts = {}, subjects: others = [] } = asked;
  const stream = { kind: "revisit", id: customer };
  const now = engine.now();
  const policy = await engine.policies.current(tenant, { stream, customer }, now);
  if (policy.isErr()) return err(policy.error);
  const file = await stateOf<CustomerState>(engine, tenant, { kind: "customer", id: customer });
  if (file.isErr()) return err(file.error);
  const before = await revisitsOf(engine, tenant, customer);
  if (before.isErr()) return err(before.error);
  const { schemes } = policy.value.policy.revisit;
  const about = { customer, timeZone: asked.timeZone ?? policy.value.policy.timeZone, facts };
  const subjects = [
    ...(file.value.status === "none" ? [] : assetsToRevisit(file.value.file, about)),
    ...others.map((other) => ({ ...other, customer })),
  ];
  const known = before.value.flatMap(({ revisit }) => revisit ?? []);
  const planning = planned({ schemes, calendar: policy.value.calendar }, subjects, known, { asOf: now, until });
  if (planning.isErr()) return err(planning.error);
  const refused: { readonly stream: string; readonly because: Refusal }[] = [];
  for (const { revisit, command } of planningCommands(planning.value, subjects)) {
    const id =
      before.value.find((one) => one.revisit?.id === revisit)?.id ?? (await newStreamId(before.value, revisit));
    const done = await execute(engine, tenant, { kind: "revisit", id }, { ...command, by });
    if (done.isErr()) refused.push({ stream: id, because: done.error });
  }
  return ok({ ...planning.value, refused });
};

/** A revisit's stream; without a revisit where it was called off. */
interface RevisitStream {
  readonly id: string;
  readonly led: string;
  readonly revisit: KnownRevisit | null;
}

const PAGE = 500;

/** Every revisit of a customer that a plan of schemes made. */
const revisitsOf = async (
  engine: Engine,
  tenant: string,
  customer: string,
): Promise<Result<readonly RevisitStream[], Refusal>> => {
  const streams: RevisitStream[] = [];
  let page: readonly FoundStream[] = [];
  do {
    const after = page.at(-1)?.id;
    const found = await engine.storage.streams.find(tenant, {
      kind: "revisit",
      customer,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    if (found.isErr()) return err(found.error);
    page = found.value;
    for (const { id } of page) {
      const state = await stateOf<RevisitState>(engine, tenant, { kind: "revisit", id });
      if (state.isErr()) return err(state.error);
      if (state.value.status === "unplanned" || state.value.task.schedule === null) continue;
      streams.push({ id, led: state.value.task.schedule.serves[0].key, revisit: knownRevisit(state.value) });
    }
  } while (page.length === PAGE);
  return ok(streams);
};

const stateOf = async <State>(
  engine: Engine,
  tenant: string,
  stream: { readonly kind: string; readonly id: string },
): Promise<Result<State, Refusal | StorageFault>> => {
  const process = processOf(tenant, stream);
  if (process.isErr()) return err(process.error);
  // A stream's state is of its kind, which its process wrote.
  return (await loadStream(engine.storage, process.value, tenant, stream)).map(({ state }) => state as State);
};

const LONGEST_ID = 200;

/** The same for whoever plans it; another one where a revisit for the same reason was called off. */
const newStreamId = async (before: readonly RevisitStream[], led: string): Promise<string> => {
  const calledOff = before.filter((one) => one.led === led).length;
  const id = calledOff === 0 ? led : `${led}/${String(calledOff + 1)}`;
  return id.length > LONGEST_ID ? sha256(id) : id;
};
