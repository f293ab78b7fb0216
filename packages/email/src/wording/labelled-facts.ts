import type { ClockVariables, PartsVariables, RecordVariables, RevisitVariables, VisitVariables } from "@callout/core";
import type { Told } from "../language-pack.ts";
import type { Fact, Quote } from "../letter.ts";

/** What the facts that many notices share are called in one language, with the words for their closed lists. */
export interface FactLabels {
  /** Of a request, and of each kind of record that has a number of its own. */
  readonly reference: string;
  readonly references: Readonly<Record<string, string>>;
  /** Of a revisit that asks about no request. */
  readonly revisit: string;
  readonly customer: string;
  readonly site: string;
  readonly contact: string;
  readonly engineer: string;
  readonly mode: string;
  readonly modes: Readonly<Record<VisitVariables["mode"], string>>;
  readonly appointment: string;
  readonly tier: string;
  /** A tier that is not named here is called by its id. */
  readonly tiers: Readonly<Record<string, string>>;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly store: string;
  readonly part: string;
  readonly quantity: string;
}

/** A notice as the facts that many share look at it. */
export type About<Variables> = Pick<
  Told<"requestCancelled">,
  "reference" | "kind" | "nameOf" | "moment" | "span" | "days" | "contacts"
> & {
  readonly variables: Variables;
};

/** One line of facts. */
export const fact = (label: string, value: string): Fact => ({ label, value });

/** A quotation, or nothing when the text was erased. */
export const quote = (label: string, text: string | undefined): Quote | null =>
  text === undefined ? null : { label, text };

/** The facts that many notices share, worded in one language. */
export const factsLabelled = (labels: FactLabels) => {
  const reference = (told: About<RecordVariables>): Fact =>
    fact(labels.references[told.kind] ?? labels.reference, told.reference);
  const customer = ({ variables, nameOf }: About<RecordVariables>): Fact | null =>
    variables.customer === null ? null : fact(labels.customer, nameOf(variables.customer));
  const engineer = (told: About<Pick<VisitVariables, "engineer">>): Fact =>
    fact(labels.engineer, told.nameOf(told.variables.engineer));
  const mode = (told: About<Pick<VisitVariables, "mode">>): Fact =>
    fact(labels.mode, labels.modes[told.variables.mode]);
  const site = ({ variables, nameOf }: About<Pick<VisitVariables, "site">>): Fact | null =>
    variables.site === null ? null : fact(labels.site, nameOf(variables.site));
  const tier = (id: string): Fact => fact(labels.tier, Object.hasOwn(labels.tiers, id) ? (labels.tiers[id] ?? id) : id);
  const contact = ({ contacts }: Pick<Told<"visitDispatched">, "contacts">): Fact | null => {
    const { name, organisation, phone, address } = contacts["contact"] ?? {};
    const known = [name, organisation, phone, address].filter((part) => part !== undefined);
    return known.length === 0 ? null : fact(labels.contact, known.join(" · "));
  };
  const appointment = ({
    variables: { appointmentFrom, appointmentUntil },
    span,
  }: About<Pick<VisitVariables, "appointmentFrom" | "appointmentUntil">>): Fact | null =>
    appointmentFrom === null || appointmentUntil === null
      ? null
      : fact(labels.appointment, span(appointmentFrom, appointmentUntil));
  return {
    reference,
    /** Of a revisit: the request that it asks about, or the revisit itself. */
    askedAbout: (told: About<RevisitVariables>): Fact =>
      fact(told.variables.requestId === told.variables.revisitId ? labels.revisit : labels.reference, told.reference),
    customer,
    site,
    contact,
    engineer,
    mode,
    appointment,
    /** Everything that people who arrange visits look at. */
    visit: (told: About<VisitVariables>): readonly (Fact | null)[] => [
      reference(told),
      customer(told),
      site(told),
      engineer(told),
      mode(told),
      appointment(told),
    ],
    /** Everything that people who give out parts look at. */
    parts: (told: About<PartsVariables>): readonly (Fact | null)[] => [
      reference(told),
      customer(told),
      engineer(told),
      fact(labels.store, told.variables.store),
      fact(labels.part, `${told.variables.part} ${told.variables.partName}`),
      fact(labels.quantity, String(told.variables.quantity)),
    ],
    clock: (told: About<ClockVariables>): readonly (Fact | null)[] => [
      reference(told),
      customer(told),
      told.variables.tier === null ? null : tier(told.variables.tier),
      fact(labels.startedAt, told.moment(told.variables.startedAt)),
      fact(labels.dueAt, told.moment(told.variables.dueAt)),
    ],
  } as const;
};

/** Minutes as hours and minutes, each in the language's words, leaving out a part that is zero. */
export const inHours = (
  minutes: number,
  words: { readonly hours: (count: number) => string; readonly minutes: (count: number) => string },
): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [words.hours(hours)] : []), ...(rest > 0 || hours === 0 ? [words.minutes(rest)] : [])].join(
    " ",
  );
};
