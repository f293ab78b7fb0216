/** The customer's own time zone as a command, an event or a state says it: not at all where it is not known. */
export interface InZone {
  readonly timeZone?: string;
}

/** Says in which zone the customer is, where that is known. */
export const inZone = (timeZone: string | undefined): InZone => (timeZone === undefined ? {} : { timeZone });
