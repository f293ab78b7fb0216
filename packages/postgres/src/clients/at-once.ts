/** What {@link atOnce} says, in this order. */
interface Said<Answer> {
  readonly begin: () => PromiseLike<unknown>;
  readonly statement: () => PromiseLike<Answer>;
  readonly commit: () => PromiseLike<unknown>;
}

/**
 * A transaction of one statement whose three parts are said before the first is answered: one round trip.
 *
 * The server turns the commit of what failed into a rollback, so there is nothing to undo when this rejects.
 *
 * @param committing - called before a rejection that leaves open whether the commit was made
 */
export const atOnce = async <Answer>(
  { begin, statement, commit }: Said<Answer>,
  committing: () => void,
): Promise<Answer> => {
  const [began, answered, committed] = await Promise.allSettled([begin(), statement(), commit()]);
  const failed = [began, answered, committed].find((part) => part.status === "rejected");
  if (failed === undefined) return (answered as PromiseFulfilledResult<Answer>).value;
  // What the server refused before it had answered the statement, it has not committed; a silence may be either.
  if (answered.status === "fulfilled" || !isSaidByServer(failed.reason)) committing();
  throw failed.reason;
};

/** Each message of the server's own has its severity. */
const isSaidByServer = (reason: unknown): boolean =>
  typeof reason === "object" && reason !== null && "severity" in reason && reason.severity !== undefined;
