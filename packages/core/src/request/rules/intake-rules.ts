import { ok } from "neverthrow";
import { stepOutOfOrder } from "./order.ts";
import { happened, refused, rulesOf, type Rule } from "./rule.ts";

/** The hotline engineer's part of the slip: who calls, what is wrong, and what was tried at once. */
export const intakeRules = {
  Log: (command, _state, context) => {
    const { kinds } = rulesOf(context);
    if (!Object.hasOwn(kinds, command.kind)) {
      return refused({ type: "UnknownWord", what: "kind", word: command.kind, known: Object.keys(kinds) });
    }
    const { kind, customer, site = null } = command;
    const facts = { ...command.facts, kind, customer, site };
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
    const early = stepOutOfOrder(state, "triaged", command.at);
    if (early) return refused(early);
    const { kind } = state.file.intake;
    const known = context.policy.policy.severities.map(({ id }) => id);
    const graded = rulesOf(context).kinds[kind]?.severity ?? false;
    if (graded && command.severity === undefined) return refused({ type: "SeverityMissing", kind, known });
    if (command.severity !== undefined && !known.includes(command.severity)) {
      return refused({ type: "UnknownWord", what: "severity", word: command.severity, known });
    }
    if (command.estimate !== undefined && command.charging !== "paid") {
      return refused({ type: "EstimateNotPaid", charging: command.charging });
    }
    return ok([
      happened(command, "RequestTriaged", {
        severity: command.severity ?? null,
        faultCategory: command.faultCategory ?? null,
        charging: command.charging,
        estimate: command.estimate ?? null,
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
