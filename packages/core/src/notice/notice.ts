import type { CardRef, TextRef } from "../event/sealing.ts";
import type { NoticeKey, NoticeVariables } from "./notice-variables.ts";

/** To whom a notice goes: everyone who holds a role when it is delivered, one actor, or the person on a card. */
export type NoticeRecipient =
  { readonly role: string; readonly orgUnit?: string } | { readonly actorId: string } | CardRef;

/** One thing that people must be told, as data: a key and its variables, never finished words. */
export interface NewNotice<Key extends NoticeKey = NoticeKey> {
  readonly key: Key;
  readonly variables: NoticeVariables[Key];
  /** Texts the message quotes, by the name its wording uses; read from the store of texts at delivery. */
  readonly texts: Readonly<Record<string, TextRef>>;
  /** Cards the message names, by the name its wording uses; read at delivery. */
  readonly cards?: Readonly<Record<string, CardRef>>;
  readonly to: NoticeRecipient;
  /** A rung of an escalation ladder never waits behind other notices. */
  readonly urgent: boolean;
}
