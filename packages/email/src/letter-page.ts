import type { Brand } from "./brand.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { CleanLetter } from "./letter.ts";
import type { WebLink } from "./web-link.ts";

/** A link of the application's, and what it is called. */
export interface LetterLink {
  readonly label: string;
  readonly href: WebLink;
}

/** One letter of a page. */
export interface LetterSection {
  /** What it is about, where the page has several; else empty. */
  readonly heading: string;
  readonly letter: CleanLetter;
  /** Where the reader can go, the most useful first. */
  readonly links: readonly LetterLink[];
}

/** A letter, or several, with all that stands around it: what both the plain text and the HTML are set from. */
export interface LetterPage {
  readonly pack: LanguagePack;
  readonly subject: string;
  readonly greeting: string;
  /** What stands before all sections; empty where there is but one. */
  readonly opening: readonly string[];
  /** At least one. */
  readonly sections: readonly LetterSection[];
  readonly brand: Brand;
  /** What stands below everything: that nobody wrote this by hand, and in which zone times are given. */
  readonly notes: readonly string[];
}
