/** Where a process of a test works, and whether its commands go in one round trip each, and together. */
export interface ProcessAt {
  readonly url: string;
  readonly schema: string;
  readonly together: boolean;
}
