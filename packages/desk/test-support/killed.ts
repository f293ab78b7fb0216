/** A process that dies at one call of whatever it is given. */
export interface Killable {
  /** The same functions, of which one call never ends: it dies before doing anything, or after, unheard. */
  readonly mortal: <Parts extends object>(parts: Parts) => Parts;
  /** Resolves when the process has died. */
  readonly death: Promise<"killed">;
  /** How many calls it made. */
  readonly calls: () => number;
}

/** A process killed at its `nth` call (from 1), before or after what the call does. */
export const killedAt = (nth: number, when: "before" | "after"): Killable => {
  let calls = 0;
  let die: (killed: "killed") => void;
  const death = new Promise<"killed">((resolve) => (die = resolve));
  const gone = new Promise<never>(() => undefined);
  const mortal = <Parts extends object>(parts: Parts): Parts =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]: [string, unknown]) => {
        if (typeof part === "object" && part !== null) return [name, mortal(part)];
        if (typeof part !== "function") return [name, part];
        const call = async (...given: readonly unknown[]): Promise<unknown> => {
          calls += 1;
          const isLast = calls === nth;
          if (isLast && when === "before") {
            die("killed");
            return gone;
          }
          const answered: unknown = await (part as (...all: readonly unknown[]) => unknown)(...given);
          if (!isLast) return calls > nth ? gone : answered;
          die("killed");
          return gone;
        };
        return [name, call];
      }),
    ) as Parts;
  return { mortal, death, calls: () => calls };
};
