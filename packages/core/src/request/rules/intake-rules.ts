import { ok, type Result } from "neverthrow";
import { canonicalJson } from "../../event/canonical-json.ts";
import type { PartItem } from "../../parts/part-item.ts";
import type { NoTier } from "../../policy/policy-refusal.ts";
import type { DecisionContext } from "../../process/process.ts";
import type { RequestEventData } from "../request-events.ts";
import type { RequestRefusal, UnknownWord } from "../request-refusal.ts";
import { outOfOrder } from "../../process/out-of-order.ts";
import { stepOutOfOrder } from "./order.ts";
import { happened, refused, rulesOf, type Rule, type SealedCommand } from "./rule.ts";

/** The hotline engineer's part of the slip: who calls, what is wrong, and what was tried at once. */
export const intakeRules = {
  Log: (command, _state, context) => {
    const unknown = unknownKind(command.kind, context) ?? unknownChannel(command, context);
    if (unknown) return refused(unknown);
    return intakeOf(command, command.source, context).map((intake) => [
      happened(command, "RequestLogged", intake),
      ...identified(command, context),
    ]);
  },

  LogFromPatrol: (command, _state, context) => {
    const refusal = unknownKind(command.kind, context) ?? gradingRefusal(command, command.kind, context);
    if (refusal) return refused(refusal);
    const { engineer = command.by.id, team } = command;
    const visit = { visitId: "v1", engineer, team };
    return intakeOf(command, "patrol", context).map((intake) => [
      happened(command, "RequestLoggedFromPatrol", { intake, triage: gradingOf(command), ...visit }),
      ...identified(command, context),
    ]);
  },

  StartGuidance: (command, state) => {
    const early = stepOutOfOrder(state, "guidanceStarted", command.at);
    if (early) return refused(early);
    return ok([happened(command, "GuidanceStarted", { channel: command.channel })]);
  },

  EndGuidance: (command, state) => {
    const early = stepOutOfOrder(state, "guidanceEnded", command.at);
    if (early) return refused(early);
    return ok([happened(command, "GuidanceEnded", { findings: command.findings })]);
  },

  Triage: (command, state, context) => {
    const refusal =
      stepOutOfOrder(state, "triaged", command.at) ?? gradingRefusal(command, state.file.intake.kind, context);
    return refusal ? refused(refusal) : ok([happened(command, "RequestTriaged", gradingOf(command))]);
  },

  Regrade: (command, state, context) => {
    const { intake, triage, marks } = state.file;
    const { severity = triage?.severity ?? null, tier = intake.tier, scope = triage?.scope ?? null, reason } = command;
    const graded = marks.filter(({ name }) => name === "triaged" || name === "regraded");
    const refusal = outOfOrder(graded, "regraded", command.at) ?? unknownGrade(command, context);
    if (refusal) return refused(refusal);
    const sameScope = canonicalJson(scope) === canonicalJson(triage?.scope ?? null);
    if (severity === (triage?.severity ?? null) && tier === intake.tier && sameScope) return ok([]);
    return ok([happened(command, "RequestRegraded", { severity, tier, scope, reason })]);
  },

  IdentifyUnit: (command, { file }, context) =>
    ok(isSameItem(file.annexes.unit?.item, command.unit) ? [] : identified(command, context)),

  NoteRepairs: (command, { file }) => {
    const { item, counts } = command;
    // An answer about a unit that it no longer is about, says nothing of this one.
    return ok(isSameItem(file.annexes.unit?.item, item) ? [happened(command, "RepairsNoted", { item, counts })] : []);
  },

  AdviseOnly: (command, state) => {
    const early = stepOutOfOrder(state, "advised", command.at);
    const { outside, advice } = command;
    return early ? refused(early) : ok([happened(command, "RequestAdvised", { outside, advice })]);
  },

  TellAdvice: (command, state) => {
    const early = stepOutOfOrder(state, "customerTold", command.at);
    if (early) return refused(early);
    const { person, channel, opinion = null } = command;
    return ok([happened(command, "AdviceTold", { person, channel, opinion })]);
  },
} satisfies {
  Log: Rule<"Log">;
  LogFromPatrol: Rule<"LogFromPatrol">;
  StartGuidance: Rule<"StartGuidance">;
  EndGuidance: Rule<"EndGuidance">;
  Triage: Rule<"Triage">;
  Regrade: Rule<"Regrade">;
  IdentifyUnit: Rule<"IdentifyUnit">;
  NoteRepairs: Rule<"NoteRepairs">;
  AdviseOnly: Rule<"AdviseOnly">;
  TellAdvice: Rule<"TellAdvice">;
};

/** The unit, where it is named; without ledgers it was never repaired, as far as anybody knows. */
const identified = (
  command: Pick<SealedCommand<"IdentifyUnit">, "at" | "by"> & { readonly unit?: PartItem | undefined },
  { policy }: DecisionContext,
) =>
  command.unit === undefined
    ? []
    : [happened(command, "UnitIdentified", { unit: command.unit, repairs: policy.policy.parts === null ? [] : null })];

const isSameItem = (one: PartItem | undefined, other: PartItem): boolean =>
  one !== undefined && canonicalJson(one) === canonicalJson(other);

type Logging = SealedCommand<"Log" | "LogFromPatrol">;
type Grading = SealedCommand<"Triage" | "LogFromPatrol">;

const unknownKind = (word: string, context: DecisionContext): UnknownWord | null => {
  const { kinds } = rulesOf(context);
  return Object.hasOwn(kinds, word) ? null : { type: "UnknownWord", what: "kind", word, known: Object.keys(kinds) };
};

const unknownChannel = ({ by, source }: SealedCommand<"Log">, context: DecisionContext): UnknownWord | null => {
  const { channels } = rulesOf(context);
  if (channels === null || by.role === "system") return null;
  const known = channels.map(({ id }) => id);
  return known.includes(source) ? null : { type: "UnknownWord", what: "channel", word: source, known };
};

/** What was written down at the beginning, with the tier that the policy finds for it. */
const intakeOf = (
  command: Logging,
  source: string,
  context: DecisionContext,
): Result<RequestEventData["RequestLogged"], NoTier> => {
  const { kind, customer, site = null, product } = command;
  return context.policy.tierOf({ ...command.facts, kind, customer, site }).map((tier) => ({
    customer,
    fault: command.fault,
    wish: command.wish ?? null,
    kind,
    source,
    contact: command.contact ?? null,
    site,
    product: product === undefined ? null : { name: product.name, version: product.version ?? null },
    cardNumber: command.cardNumber ?? null,
    handbookNumber: command.handbookNumber ?? null,
    tier,
    facts: command.facts,
  }));
};

const gradingRefusal = (
  { severity, charging, estimate }: Grading,
  kind: string,
  context: DecisionContext,
): RequestRefusal | null => {
  const { severities } = context.policy.policy;
  const graded = rulesOf(context).kinds[kind]?.severity ?? false;
  if (graded && severity === undefined) return { type: "SeverityMissing", kind, known: severities.map(({ id }) => id) };
  const unknown = unknownIn("severity", severity, severities);
  if (unknown) return unknown;
  return estimate !== undefined && charging !== "paid" ? { type: "EstimateNotPaid", charging } : null;
};

const unknownGrade = (
  { severity, tier }: SealedCommand<"Regrade">,
  { policy: { policy } }: DecisionContext,
): UnknownWord | null => unknownIn("severity", severity, policy.severities) ?? unknownIn("tier", tier, policy.tiers);

const unknownIn = (
  what: "severity" | "tier",
  word: string | undefined,
  words: readonly { readonly id: string }[],
): UnknownWord | null => {
  const known = words.map(({ id }) => id);
  return word === undefined || known.includes(word) ? null : { type: "UnknownWord", what, word, known };
};

const gradingOf = (command: Grading): RequestEventData["RequestTriaged"] => ({
  severity: command.severity ?? null,
  faultCategory: command.faultCategory ?? null,
  route: command.route,
  charging: command.charging,
  estimate: command.estimate ?? null,
  diagnosis: command.diagnosis ?? null,
  ...(command.sources.length === 0 ? {} : { sources: command.sources }),
  scope: command.scope ?? null,
});
