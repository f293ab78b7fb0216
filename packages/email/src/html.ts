/**
 * A piece of HTML. It can only be made by the tag {@link html}, so that a value of this type holds no unescaped text
 * of anybody's; nothing that JSON can hold passes for one.
 */
export class Html {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** The piece that a template describes; use it as {@link html}. */
  static template(strings: TemplateStringsArray, ...values: readonly Interpolated[]): Html {
    const [first = "", ...others] = literalsOf(strings);
    let source = first;
    for (const [index, literal] of others.entries()) source += Html.#sourceOf(values[index]) + literal;
    return new Html(source);
  }

  /** The source text, to be sent. */
  toString(): string {
    return this.#source;
  }

  static #sourceOf(value: Interpolated | undefined): string {
    if (value instanceof Html) return value.#source;
    if (Array.isArray(value)) return (value as readonly Html[]).reduce((source, part) => source + part.#source, "");
    return escaped(String(value ?? ""));
  }
}

/** What a template takes: text and numbers, which are escaped; pieces made before; null, which is nothing. */
export type Interpolated = string | number | null | Html | readonly Html[];

/**
 * HTML from a template. Every value is escaped, whether it stands in text or in a quoted attribute; there is no way
 * to put text in as it is. Attributes must be quoted, and values must not stand inside `<style>` or `<script>`.
 * The template's own indentation is not sent.
 *
 * @example
 * ```ts
 * String(html`<p title="${'"'}">${"<b>"}</p>`) // => '<p title="&quot;">&lt;b&gt;</p>'
 * ```
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Interpolated[]): Html =>
  Html.template(strings, ...values);

/** What each template is made of, worked out when it is used first: there are as many as stand in the source. */
const literals = new WeakMap<TemplateStringsArray, readonly string[]>();

const literalsOf = (strings: TemplateStringsArray): readonly string[] => {
  const kept = literals.get(strings) ?? strings.map((literal) => literal.replace(/\n\s*/g, "\n"));
  literals.set(strings, kept);
  return kept;
};

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (character) => ENTITIES[character] ?? "") : text;

const SPECIAL = /[&<>"'`]/;
const EVERY_SPECIAL = new RegExp(SPECIAL, "g");
