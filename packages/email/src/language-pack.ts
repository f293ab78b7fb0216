import type { Delivery, Instant, NoticeKey, NoticeVariables, Recipient } from "@callout/core";
import type { Letter } from "./letter.ts";
import type { WallClock } from "./wall-clock.ts";

/** What the wording of a notice is given: every variable of its key, and the means to put them into words. */
export interface Told<Key extends NoticeKey> {
  readonly variables: NoticeVariables[Key];
  /** The texts the notice quotes, by name; one that was erased is absent. */
  readonly texts: Readonly<Record<string, string>>;
  /** People the notice names, by name; one whose card was erased is absent. */
  readonly contacts: NonNullable<Delivery["contacts"]>;
  readonly recipient: Recipient;
  /** The slip's number, or the request's id while it has none. */
  readonly reference: string;
  /** The kind of record it is about, such as `request` or `complaint`. */
  readonly kind: string;
  /** A moment in the recipient's zone. */
  readonly moment: (at: Instant) => string;
  /** From one moment to another; a window within one day names the day once. */
  readonly span: (from: Instant, until: Instant) => string;
  /**
   * The days of a period that ends before `until`, from the first to the last; with times where it does not begin and end
   * at midnight in the recipient's zone.
   */
  readonly days: (from: Instant, until: Instant) => string;
  /** What people call the person, customer or site with this id; the id itself where nobody knows. */
  readonly nameOf: (id: string) => string;
}

/** How one notice is worded: pure, and free to leave out what its readers need not know. */
export type Wording<Key extends NoticeKey> = (told: Told<Key>) => Letter;

/** The wording of the notices whose variables `Notices` holds, such as those of one process. A key without wording does not compile. */
export type WordingOf<Notices extends Partial<NoticeVariables>> = {
  readonly [Key in NoticeKey & keyof Notices]: Wording<Key>;
};

/** The wording of every notice. */
export type NoticeWording = WordingOf<NoticeVariables>;

/** One language: the wording of every notice, and what stands around them all. */
export interface LanguagePack {
  /** BCP 47, such as `zh-CN`: for `lang`, `Content-Language` and the names of time zones. */
  readonly tag: string;
  /** For a recipient without a name, too. */
  readonly greeting: (name: string | null) => string;
  /** Ends in the clock's `time`, and in its `offset` after that where it has one. */
  readonly moment: (clock: WallClock) => string;
  /** The date alone. */
  readonly day: (clock: WallClock) => string;
  /** Between two moments that do not fall on the same day. */
  readonly until: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  /** What the link to the request is called. */
  readonly openRequest: string;
  /** What the link to another record is called, such as a complaint. */
  readonly openRecord: string;
  /** What the link to sign and rate is called, and until when it works. */
  readonly signAndRate: (until: string) => string;
  /** What the link to a questionnaire is called, and until when it works. */
  readonly answer: (until: string) => string;
  /** What an appointment is called in a calendar. */
  readonly appointment: string;
  /** That nobody wrote this message by hand. */
  readonly automatic: string;
  /** In which zone times are given. */
  readonly zone: (name: string, id: string) => string;
  /** What a mail that holds so many notices is called, and its first sentence. */
  readonly digest: (count: number) => { readonly subject: string; readonly opening: string };
  readonly notices: NoticeWording;
}
