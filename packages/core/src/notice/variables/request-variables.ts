/** What every notice about a request says of it; one about another record says the same of that. */
export interface RequestVariables {
  /** The id of the request, or of the complaint … that the notice is about. */
  readonly requestId: string;
  /** The slip's number, once it has one. */
  readonly number: string | null;
  /** Null where it is nobody's in particular, such as a training of one's own staff. */
  readonly customer: string | null;
}
