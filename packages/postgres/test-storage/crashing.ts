/** Where a process that is going to die works, and whether its commands go in one round trip each, and together. */
export interface Crashing {
  readonly url: string;
  readonly schema: string;
  readonly together: boolean;
}
