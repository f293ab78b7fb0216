import type { ClaimedItem, OutboxBody, OutboxItem, StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import { dead, done, later, type Outcome } from "./outcome.ts";
import { describeNobody, recipientsOf } from "./recipients-of.ts";

type OfNotice = Extract<OutboxBody, { kind: "notice" }>;

/** Turns a notice into one delivery for each recipient and channel, with the number its stream has by now. */
export const expandNotice = async (
  engine: Engine,
  channels: readonly string[],
  tenant: string,
  item: ClaimedItem,
  { notice, arisenAt, wordedIn }: OfNotice,
): Promise<Outcome> => {
  if (channels.length === 0) return later(engine, item, "no notifier was given");
  const recipients = await recipientsOf(engine, tenant, notice.to, channels);
  if (recipients.isErr()) return later(engine, item, recipients.error.type);
  if (recipients.value.length === 0) {
    // Many customers have a telephone and nothing else; staff who cannot be reached are a mistake in the directory.
    return "cardId" in notice.to ? done("unreachable") : dead(describeNobody(notice.to, channels));
  }
  const number = await numberFor(engine, tenant, item, notice.variables.number);
  if (number.isErr()) return later(engine, item, number.error.type);

  const numbered = { ...notice, variables: { ...notice.variables, number: number.value } };
  const deliveries = recipients.value.map((recipient): OutboxItem => {
    const { channel, person } = recipient;
    const place = `${channel}/${"actorId" in person ? person.actorId : person.cardId}`;
    return {
      id: `${item.id}/${place}`,
      stream: item.stream,
      version: item.version,
      index: item.index,
      orderKey: item.orderKey === null ? null : `${item.orderKey}/${place}`,
      dueAt: item.dueAt,
      body: { kind: "delivery", notice: numbered, arisenAt, wordedIn, recipient },
    };
  });
  return done(null, deliveries);
};

/** The first notices of a stream were written before it had its number. */
const numberFor = async (
  { storage }: Engine,
  tenant: string,
  { stream }: ClaimedItem,
  known: string | null,
): Promise<Result<string | null, StorageFault>> => {
  if (known !== null) return ok(known);
  const loaded = await storage.streams.load(tenant, stream);
  return loaded.isErr() ? err(loaded.error) : ok(loaded.value.number);
};
