/** A policy or calendar in one exact version. */
export interface VersionRef {
  readonly id: string;
  readonly version: string;
}
