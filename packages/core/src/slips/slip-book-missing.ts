import type { SlipBookRules } from "../policy/slip-book-rules.ts";
import { rolesThatMay, type WantedFrom } from "../process/wanted-from.ts";
import { booksOf, numbersThatAre, slipNumbered, statusOfNumber, unusedIn } from "./books-of.ts";
import { leftOut } from "./left-out.ts";
import type { SlipBookCommandName } from "./slip-book-commands.ts";
import { slipTransitions, type NumberStatus, type SlipBookState } from "./slip-book-state.ts";
import { numbersIn } from "./slip-numbers.ts";

/** What a command on a technician's slip book still needs whatever is said in it, and from whom. */
export const slipBookMissing = (
  command: SlipBookCommandName,
  state: SlipBookState,
  { permissions, template }: SlipBookRules,
): readonly WantedFrom[] => {
  const wanted = (requirement: string, by: readonly SlipBookCommandName[], told: object = {}) => [
    { ...told, requirement, from: rolesThatMay(permissions, ...by) },
  ];
  const finished = () => {
    const numbers = state.status === "held" ? numbersThatAre(state.book, "open") : [];
    return numbers.length === 0 ? [] : wanted("slipsFinished", FINISHES, { numbers });
  };
  switch (command) {
    case "IssueBook":
      return [];
    case "ExchangeBook": {
      const unused = state.status === "held" ? unusedIn(state.book) : [];
      return [...finished(), ...(unused.length === 0 ? [] : wanted("bookUsedUp", ["TakeSlip"], { unused }))];
    }
    case "HandInBook":
      return finished();
    case "TakeSlip":
      return state.status === "held" && unusedIn(state.book).length === 0 ? wanted("unusedSlip", ["ExchangeBook"]) : [];
    default:
      break;
  }
  const standings = STANDINGS.filter((standing) =>
    (slipTransitions[standing] as readonly SlipBookCommandName[]).includes(command),
  );
  const numbers = numbersOf(state).filter((number) => standings.some((one) => one === statusOfNumber(state, number)));
  if (numbers.length === 0) return wanted("slipThatIs", BRINGS_ON[command] ?? [], { standings });
  const slips = numbers.map((number) => ({ number, slip: slipNumbered(state, number) }));
  if (command === "AccountDelay" && slips.every(({ slip }) => (slip?.delay ?? null) === null))
    return wanted("delaySlip", ["AttachDelaySlip"], { numbers });
  if (command !== "SignAtFrontDesk") return [];
  const unfilled = slips.map(({ number, slip }) => ({
    number,
    fields: leftOut(template, slip?.fields ?? []).map(({ field }) => field),
  }));
  return unfilled.every(({ fields }) => fields.length > 0)
    ? wanted("itemsFilled", ["FillSlip"], { slips: unfilled })
    : [];
};

const STANDINGS = Object.keys(slipTransitions) as readonly NumberStatus[];

const numbersOf = (state: SlipBookState): readonly string[] =>
  booksOf(state).flatMap(({ numbers }) => numbersIn(numbers));

/** What ends an open slip. */
const FINISHES: readonly SlipBookCommandName[] = ["SignAtFrontDesk", "VoidSlip", "TransferSlip", "ReportMissing"];

/** The commands that bring a slip to where the command can be about it. */
const BRINGS_ON: Readonly<Partial<Record<SlipBookCommandName, readonly SlipBookCommandName[]>>> = {
  FillSlip: ["TakeSlip"],
  VoidSlip: ["TakeSlip"],
  TransferSlip: ["TakeSlip"],
  AttachDelaySlip: ["TakeSlip"],
  AccountDelay: ["TakeSlip"],
  SignAtFrontDesk: ["TakeSlip"],
  HandToOffice: ["SignAtFrontDesk"],
  ReportMissing: ["IssueBook", "ExchangeBook"],
};
