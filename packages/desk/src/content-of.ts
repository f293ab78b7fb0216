import type { ContactCard, DeliverLater, Delivery, NewNotice } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import { partiesIn } from "./parties-in.ts";

/** What a delivery quotes and names besides its variables. */
export type Content = Required<Pick<Delivery, "texts" | "contacts" | "names">>;

/** The texts, contacts and names of a notice as they are kept now. */
export const contentOf = async (
  engine: Engine,
  tenant: string,
  notice: NewNotice,
): Promise<Result<Content, DeliverLater>> => {
  const texts = await textsOf(engine, tenant, notice);
  if (texts.isErr()) return err(texts.error);
  const contacts = await contactsIn(engine, tenant, notice);
  if (contacts.isErr()) return err(contacts.error);
  const names = await namesIn(engine, tenant, notice);
  return names.map((known) => ({ texts: texts.value, contacts: contacts.value, names: known }));
};

const later = (reason: string): Result<never, DeliverLater> => err({ type: "DeliverLater", reason });

const NO_DIRECTORY = "the directory cannot answer";

/** The texts that the wording quotes, by name. An erased one is absent. */
const textsOf = async (
  { storage }: Engine,
  tenant: string,
  notice: NewNotice,
): Promise<Result<Content["texts"], DeliverLater>> => {
  const wanted = Object.entries(notice.texts);
  if (wanted.length === 0) return ok({});
  const refs = wanted.map(([, { ref }]) => ref);
  const kept = await storage.records.texts(tenant, refs);
  if (kept.isErr()) return later("the texts cannot be read");
  return ok(
    Object.fromEntries(
      wanted.flatMap(([name, { ref }]) => {
        const text = kept.value.get(ref)?.text;
        return text === undefined ? [] : [[name, text]];
      }),
    ),
  );
};

/** The people that the wording names, with how to reach them. One whose card was erased is absent. */
const contactsIn = async (
  { storage }: Engine,
  tenant: string,
  { cards = {} }: NewNotice,
): Promise<Result<Content["contacts"], DeliverLater>> => {
  const wanted = Object.entries(cards);
  if (wanted.length === 0) return ok({});
  const ids = wanted.map(([, { cardId }]) => cardId);
  const kept = await storage.records.cards(tenant, ids);
  if (kept.isErr()) return later("the contact cards cannot be read");
  return ok(
    Object.fromEntries(
      wanted.flatMap(([name, { cardId }]) => {
        const card = kept.value.get(cardId);
        return card === undefined ? [] : [[name, reachedBy(card)]];
      }),
    ),
  );
};

/** What of a card somebody needs who is to find the person. */
const reachedBy = ({ name, organisation, phone, address }: ContactCard) => ({
  name,
  ...(organisation === undefined ? {} : { organisation }),
  ...(phone === undefined ? {} : { phone }),
  ...(address === undefined ? {} : { address }),
});

/** The variables that hold the id of a person of the service organisation. */
const PERSONS = ["engineer", "newEngineer", "signedBy", "owner", "investigator", "leader", "author", "person"] as const;

/** What the people, the customer and the site that a notice mentions by id are called. One that the directory does not know is left out. */
const namesIn = async (
  engine: Engine,
  tenant: string,
  { variables }: NewNotice,
): Promise<Result<Content["texts"], DeliverLater>> => {
  const { directory } = engine;
  const names: Record<string, string> = {};
  const said: Readonly<Record<string, unknown>> = { ...variables };
  const ids = PERSONS.map((role) => said[role]).filter((id) => typeof id === "string");
  for (const id of ids) {
    const person = await directory.person(tenant, id);
    if (person.isErr()) return later(NO_DIRECTORY);
    if (person.value !== null) names[id] = person.value.name;
  }
  const parties = await partiesIn(engine, tenant, variables);
  return parties.map((known) => ({ ...names, ...known }));
};
