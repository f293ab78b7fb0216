import type { RequestVariables } from "../notice/variables/request-variables.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import { called } from "../process/called.ts";
import { told, type Told } from "../process/routed-notices.ts";
import { fieldsOf } from "../slips/fields-of.ts";
import { visitsOf } from "./current-visit.ts";
import type { RequestEvent } from "./request-events.ts";
import type { BegunRequest } from "./request-state.ts";

/** What is to be told of what the customer allows and signed, and of how people behaved. */
export const safeguardTellings = (
  rules: RequestRules,
  request: RequestVariables,
  event: RequestEvent,
  state: BegunRequest,
): readonly Told[] => {
  switch (event.type) {
    case "AuthorisationGiven": {
      const { capacity, until, person } = event.data;
      return [told("workAuthorised", { ...request, capacity, until }, {}, person)];
    }
    case "AuthorisationWithdrawn": {
      const { capacity, reason } = event.data;
      return [told("authorisationWithdrawn", { ...request, capacity }, { reason })];
    }
    case "ConductChecked": {
      const { visitId, answers } = event.data;
      const broken = answers
        .filter(({ kept }) => kept === "broken")
        .map(({ item }) => called(item, rules.conduct?.checklist.items));
      const engineer = visitsOf(state).find(({ id }) => id === visitId)?.engineer ?? null;
      return broken.length === 0 ? [] : [told("conductBroken", { ...request, engineer, items: broken })];
    }
    case "RecordAmended": {
      const { signed, slip, field, reason } = event.data;
      return signed ? [told("amendmentToSign", { ...request, field: fieldLabel(rules, slip, field) }, { reason })] : [];
    }
    default:
      return [];
  }
};

const fieldLabel = ({ slips }: RequestRules, slip: string, id: string) => {
  const template = slips?.templates.find((one) => one.id === slip);
  return called(id, template && fieldsOf(template));
};
