/** How the organisation that sends shows itself. */
export interface Brand {
  readonly name: string;
  /** What stands below the name, such as `Hotline 400 800 0000`. */
  readonly lines?: readonly string[];
  /** Colour of the line across the top, as `#rrggbb`. It carries no meaning, so that any colour is readable. */
  readonly accent?: `#${string}`;
}

const PLAIN_ACCENT = "#6b7280";

/**
 * The colour to use.
 *
 * @throws RangeError when it is no `#rrggbb`, which is a mistake in the application's configuration
 */
export const accentOf = ({ accent = PLAIN_ACCENT }: Brand): string => {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) throw new RangeError(`not a colour such as #1f6feb: ${JSON.stringify(accent)}`);
  return accent;
};
