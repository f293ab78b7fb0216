import { ok } from "neverthrow";
import { outOfOrder } from "../../process/out-of-order.ts";
import { visitsOf } from "../current-visit.ts";
import { happened, refused, rulesOf, type Rule } from "./rule.ts";

/** How people behaved, and what the customer allows. */
export const conductAndAuthorisationRules = {
  CheckConduct: (command, state, context) => {
    const { answers, visitId = visitsOf(state).at(-1)?.id ?? null } = command;
    if (visitId !== null && !visitsOf(state).some(({ id }) => id === visitId))
      return refused({ type: "NotCurrentVisit", visitId, current: visitsOf(state).at(-1)?.id ?? "" });
    const known = rulesOf(context).conduct?.checklist.items.map(({ id }) => id) ?? [];
    const unknown = answers.find(({ item }) => !known.includes(item));
    if (unknown) return refused({ type: "UnknownWord", what: "conductItem", word: unknown.item, known });
    const early = outOfOrder(state.file.marks.slice(0, 1), "conductChecked", command.at);
    return early ? refused(early) : ok([happened(command, "ConductChecked", { visitId, answers })]);
  },

  RecordAuthorisation: (command, state) => {
    const early = outOfOrder(state.file.marks.slice(0, 1), "authorised", command.at);
    if (early) return refused(early);
    const { person, capacity, until, evidence } = command;
    return ok([happened(command, "AuthorisationGiven", { person, capacity, until, evidence })]);
  },

  WithdrawAuthorisation: (command, { file }) => {
    const { capacity, reason } = command;
    const given = file.annexes.authorisations;
    const [meant] = given.filter((one) => one.capacity === capacity);
    if (meant === undefined) {
      const known = given.map((one) => one.capacity);
      return refused({ type: "UnknownWord", what: "authorisation", word: capacity, known });
    }
    const early = outOfOrder([{ name: "authorised", at: meant.at, cycle: file.cycle }], "withdrawn", command.at);
    return early ? refused(early) : ok([happened(command, "AuthorisationWithdrawn", { capacity, reason })]);
  },
} satisfies {
  CheckConduct: Rule<"CheckConduct">;
  RecordAuthorisation: Rule<"RecordAuthorisation">;
  WithdrawAuthorisation: Rule<"WithdrawAuthorisation">;
};
