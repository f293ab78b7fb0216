/** What every notice says of the record that it is about. */
export interface RecordVariables {
  /** The id of the request, or of the complaint … that the notice is about. */
  readonly requestId: string;
  /** The slip's number, once it has one. */
  readonly number: string | null;
  /** Null where it is nobody's in particular, such as a training of one's own staff. */
  readonly customer: string | null;
}

/** What every notice about a request says of it; one about another record of a customer's says the same of that. */
export interface RequestVariables extends RecordVariables {
  readonly customer: string;
}
