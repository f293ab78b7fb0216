import { filledAfter } from "../slips/filled-field.ts";
import { unsignedAmendments, type Annexes } from "./annexes.ts";
import type { RequestEvent } from "./request-events.ts";
import { annexed } from "./request-file.ts";
import type { BegunRequest } from "./request-state.ts";
import { writtenSlip } from "./slip/slip-of.ts";

/** What is written on the slip and seen of the people, and what the customer allows; null when the event is about something else. */
export const evolveSlip = (state: BegunRequest, event: RequestEvent): BegunRequest | null => {
  const { file } = state;
  const { annexes, cycle } = file;
  const { at, by } = event;
  const after = (changed: Partial<Annexes>): BegunRequest => ({ ...state, file: annexed(file, changed) });
  switch (event.type) {
    case "SlipFilled": {
      const { template, fields } = event.data;
      const slip = { cycle, template, fields: filledAfter(writtenSlip(file)?.fields ?? [], fields, { by, at }) };
      return after({ slips: [...annexes.slips.filter((one) => one.cycle !== cycle), slip] });
    }
    case "RecordAmended":
      return after({ amendments: [...annexes.amendments, { ...event.data, at, by, cycle, signing: null }] });
    case "AmendmentsSigned": {
      const asked = unsignedAmendments(file);
      const signing = { ...event.data, at };
      return after({ amendments: annexes.amendments.map((one) => (asked.includes(one) ? { ...one, signing } : one)) });
    }
    case "ConductChecked":
      return after({ conduct: [...annexes.conduct, { ...event.data, at, by }] });
    case "AuthorisationGiven": {
      const others = annexes.authorisations.filter(({ capacity }) => capacity !== event.data.capacity);
      return after({ authorisations: [...others, { ...event.data, at, by }] });
    }
    case "AuthorisationWithdrawn":
      return after({
        authorisations: annexes.authorisations.filter(({ capacity }) => capacity !== event.data.capacity),
      });
    default:
      return null;
  }
};
