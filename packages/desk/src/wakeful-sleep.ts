/** A sleep that somebody may end. */
export interface WakefulSleep {
  /** Ends the sleep; one that comes while nobody sleeps ends the next one at once. */
  readonly wake: () => void;
  /** Sleeps for so many milliseconds, or until it is woken. */
  readonly until: (millis: number) => Promise<void>;
}

/** A sleep that nobody has ended yet. */
export const wakefulSleep = (): WakefulSleep => {
  let woken = false;
  let end: (() => void) | null = null;
  return {
    wake: () => {
      woken = true;
      end?.();
    },
    until: async (millis) => {
      if (!woken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, millis);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      [woken, end] = [false, null];
    },
  };
};
