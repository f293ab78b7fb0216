import type { ConfigurationItem } from "./item-state.ts";

/**
 * The items that were installed from an image which has moved on since, by id.
 *
 * An item whose image the register does not have is not behind anything.
 *
 * @param items - the register: each item by its id
 */
export const behindImage = (
  items: ReadonlyMap<string, Pick<ConfigurationItem, "image" | "version">>,
): readonly string[] =>
  [...items]
    .filter(([, { image }]) => {
      const source = image === null ? undefined : items.get(image.item);
      return source !== undefined && source.version !== image?.version;
    })
    .map(([id]) => id)
    .toSorted();
