import { ok } from "neverthrow";
import { outOfOrder } from "./order.ts";
import { happened, refused, rulesOf, type Rule } from "./rule.ts";

/** The hotline engineer's part of the slip: who calls, what is wrong, and what was tried at once. */
export const intakeRules = {
  Log: (command, _state, context) => {
    const { kinds } = rulesOf(context);
    if (kinds[command.kind] === undefined) {
      return refused({ type: "UnknownWord", what: "kind", word: command.kind, known: Object.keys(kinds) });
    }
    const facts = { ...command.facts, customer: command.customer, site: command.site ?? null };
    return context.policy.tierOf(facts).map((tier) => [
      happened(command, "RequestLogged", {
        customer: command.customer,
        fault: command.fault,
        wish: command.wish ?? null,
        kind: command.kind,
        source: command.source,
        contact: command.contact ?? null,
        site: command.site ?? null,
        product:
          command.product === undefined
            ? null
            : { name: command.product.name, version: command.product.version ?? null },
        cardNumber: command.cardNumber ?? null,
        handbookNumber: command.handbookNumber ?? null,
        tier,
        facts: command.facts,
      }),
    ]);
  },

  StartGuidance: (command, { file }) => {
    const early = outOfOrder(file.marks, "guidanceStarted", command.at);
    if (early) return refused(early);
    return ok([happened(command, "GuidanceStarted", { channel: command.channel })]);
  },

  EndGuidance: (command, { file }) => {
    const early = outOfOrder(file.marks, "guidanceEnded", command.at);
    if (early) return refused(early);
    return ok([happened(command, "GuidanceEnded", { findings: command.findings })]);
  },

  Triage: (command, { file }, context) => {
    const early = outOfOrder(file.marks, "triaged", command.at);
    if (early) return refused(early);
    const { kind } = file.intake;
    const known = context.policy.policy.severities.map(({ id }) => id);
    const graded = rulesOf(context).kinds[kind]?.severity ?? false;
    if (graded && command.severity === undefined) return refused({ type: "SeverityMissing", kind, known });
    if (command.severity !== undefined && !known.includes(command.severity)) {
      return refused({ type: "UnknownWord", what: "severity", word: command.severity, known });
    }
    return ok([
      happened(command, "RequestTriaged", {
        severity: command.severity ?? null,
        faultCategory: command.faultCategory ?? null,
        charging: command.charging,
        diagnosis: command.diagnosis ?? null,
      }),
    ]);
  },
} satisfies {
  Log: Rule<"Log">;
  StartGuidance: Rule<"StartGuidance">;
  EndGuidance: Rule<"EndGuidance">;
  Triage: Rule<"Triage">;
};
