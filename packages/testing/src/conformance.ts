/** One promise an adapter must keep, and a check that it does. */
export interface ConformanceCase<Subject> {
  /** The promise as a sentence, e.g. "an append at a stale version changes nothing". */
  readonly promise: string;
  /** Throws when the promise is not kept. Cases may share a subject, in any order and at the same time. */
  readonly check: (subject: Subject) => Promise<void>;
}

/** A promise that was not kept, and what its check threw. */
export interface BrokenPromise {
  readonly promise: string;
  readonly cause: unknown;
}

/** The promises of a kit that a subject breaks, in the kit's order; each case gets a subject of its own. */
export const brokenPromises = async <Subject>(
  kit: readonly ConformanceCase<Subject>[],
  subject: () => Subject | Promise<Subject>,
): Promise<readonly BrokenPromise[]> => {
  const broken: BrokenPromise[] = [];
  for (const { promise, check } of kit) {
    await check(await subject()).catch((cause: unknown) => broken.push({ promise, cause }));
  }
  return broken;
};

/** What an adapter must do, as a Markdown list: one line for each promise. */
export const promisesAsMarkdown = (kit: readonly ConformanceCase<never>[]): string =>
  kit.map(({ promise }) => `- ${promise}\n`).join("");
