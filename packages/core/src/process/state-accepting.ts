/** The states in which the command named `Name` is accepted, as a process's table says. */
export type StateAccepting<
  State extends { readonly status: string },
  Table extends Readonly<Record<State["status"], readonly string[]>>,
  Name extends string,
> = {
  [Status in State["status"]]: Name extends Table[Status][number] ? Extract<State, { status: Status }> : never;
}[State["status"]];
