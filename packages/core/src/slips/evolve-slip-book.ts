import { filledAfter } from "./filled-field.ts";
import type { SlipBookEvent, SlipBookEventData } from "./slip-book-events.ts";
import type { Slip, SlipBook, SlipBookState } from "./slip-book-state.ts";

/** The technician's books after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveSlipBook = (state: SlipBookState, event: SlipBookEvent): SlipBookState => {
  switch (event.type) {
    case "BookIssued":
      if (state.status === "held") throw corrupt(event);
      return { status: "held", book: newBook(event), past: state.status === "unissued" ? [] : state.past };
    case "BookExchanged":
      if (state.status !== "held") throw corrupt(event);
      return { status: "held", book: newBook(event), past: [...state.past, state.book] };
    case "BookHandedIn":
      if (state.status !== "held") throw corrupt(event);
      return { status: "handedIn", past: [...state.past, { ...state.book, returned: event.data.returned }] };
    default:
      return withBook(state, event);
  }
};

type OfSlip = Exclude<SlipBookEvent, { type: "BookIssued" | "BookExchanged" | "BookHandedIn" }>;

const newBook = ({
  at,
  data,
}: {
  readonly at: SlipBook["issuedAt"];
  readonly data: SlipBookEventData["BookIssued"];
}): SlipBook => ({
  book: data.book,
  numbers: data.numbers,
  issuedAt: at,
  slips: [],
  returned: [],
});

/** The state with the slip that the event is about as it is after it, in whichever book it stands. */
const withBook = (state: SlipBookState, event: OfSlip): SlipBookState => {
  if (state.status === "unissued") throw corrupt(event);
  const past = state.past.map((book) => (hasSlip(book, event) ? withSlip(book, event) : book));
  if (state.status === "handedIn" || past.some((book, index) => book !== state.past[index])) return { ...state, past };
  return { status: "held", book: withSlip(state.book, event), past };
};

const hasSlip = ({ slips }: SlipBook, { data: { number } }: OfSlip): boolean =>
  slips.some((slip) => slip.number === number);

const withSlip = (book: SlipBook, event: OfSlip): SlipBook => {
  if (hasSlip(book, event))
    return {
      ...book,
      slips: book.slips.map((slip) => (slip.number === event.data.number ? slipAfter(slip, event) : slip)),
    };
  return { ...book, slips: [...book.slips, firstOf(event)] };
};

const firstOf = (event: OfSlip): Slip => {
  const { at, data } = event;
  const file = { number: data.number, fields: [], delay: null };
  if (event.type === "SlipTaken") return { ...file, takenAt: at, request: event.data.request, status: "open" };
  if (event.type !== "SlipReportedMissing") throw corrupt(event);
  const { explanation } = event.data;
  return { ...file, takenAt: null, request: null, status: "missing", reportedAt: at, explanation };
};

const slipAfter = (slip: Slip, event: OfSlip): Slip => {
  const { at, by } = event;
  const { number, takenAt, request, fields, delay } = slip;
  const file = { number, takenAt, request, fields, delay };
  switch (event.type) {
    case "SlipTaken":
      throw corrupt(event);
    case "SlipFilled":
      return { ...slip, fields: filledAfter(fields, event.data.fields, { by, at }) };
    case "SlipVoided":
      return { ...file, status: "void", voidedAt: at, reason: event.data.reason };
    case "SlipTransferred": {
      const { reserveNumber, reason, signature } = event.data;
      return { ...file, status: "transferred", transferredAt: at, reserveNumber, reason, signature };
    }
    case "DelaySlipAttached": {
      const { delaySlip, reason } = event.data;
      return { ...slip, delay: { delaySlip, reason, attachedAt: at, effectiveAt: null } };
    }
    case "DelayAccounted":
      if (delay === null) throw corrupt(event);
      return { ...slip, delay: { ...delay, effectiveAt: at } };
    case "SlipSigned":
      return { ...file, status: "signed", signedAt: at, signature: event.data.signature };
    case "SlipHandedToOffice":
      if (slip.status !== "signed") throw corrupt(event);
      return { ...slip, status: "atOffice", handedInAt: at };
    case "SlipReportedMissing":
      return { ...file, status: "missing", reportedAt: at, explanation: event.data.explanation };
  }
};

const corrupt = ({ type }: SlipBookEvent): Error => new Error(`corrupt history: ${type} cannot come here`);
