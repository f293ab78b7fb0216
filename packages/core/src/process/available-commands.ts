/** One thing that is still wanted before a step may happen. */
export interface Wanted {
  readonly requirement: string;
}

/** One command that a status accepts and a role may issue, with what it still needs. */
export interface AvailableCommand<Still extends Wanted = Wanted, Name extends string = string> {
  readonly command: Name;
  /** Empty when somebody can issue it now. */
  readonly missing: readonly Still[];
}

/** What {@link offeredCommands} goes by. */
export interface Offer<Name extends string, Still extends Wanted> {
  /** The commands that the status accepts. */
  readonly accepted: readonly Name[];
  /** Command → the roles that may issue it. */
  readonly permissions: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly role: string;
  /** What a command still needs; nothing, for a process that asks for nothing. */
  readonly missing?: (command: Name) => readonly Still[];
}

/** The commands of a status that a role may issue, each with what it still needs. */
export const offeredCommands = <Name extends string, Still extends Wanted>({
  accepted,
  permissions,
  role,
  missing = () => [],
}: Offer<Name, Still>): readonly AvailableCommand<Still, Name>[] =>
  accepted
    .filter((command) => permissions[command]?.includes(role) ?? false)
    .map((command) => ({ command, missing: missing(command) }));
