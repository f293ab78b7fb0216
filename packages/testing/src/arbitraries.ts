import fc from "fast-check";

/** Any text that can be kept: well-formed Unicode of every script, without NUL, which databases refuse. */
export const keptText = (): fc.Arbitrary<string> =>
  fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));

/** Any JSON value that can be kept, keys and texts as in {@link keptText}. */
export const keptJson = (): fc.Arbitrary<unknown> =>
  fc
    .jsonValue({ stringUnit: "binary" })
    .map((value) => JSON.parse(JSON.stringify(value).replaceAll("\\u0000", "")) as unknown);
