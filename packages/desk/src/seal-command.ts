import { sealed, type Append, type Sealed } from "@callout/core";
import { sha256 } from "./sha256.ts";

/** A command whose texts and cards were taken out of it, and what was taken out. */
export interface SealedCommand<Command> {
  readonly command: Sealed<Command>;
  readonly cards: Append["cards"];
  readonly texts: Append["texts"];
}

/** Takes the texts and new cards out of a parsed command, each under an id of its own, with a salted digest of each text. */
export const sealCommand = async <Command>(command: Command, newId: () => string): Promise<SealedCommand<Command>> => {
  const texts: Append["texts"][number][] = [];
  // Digests take time, so the texts are collected first and put in when all digests are there.
  sealed(command, {
    text: (text) => {
      texts.push({ ref: newId(), salt: newId(), text });
      return { ref: "", digest: "" };
    },
    card: () => ({ cardId: "" }),
  });
  const refs = await Promise.all(
    texts.map(async ({ ref, salt, text }) => ({ ref, digest: await sha256(salt + text) })),
  );

  const cards: Append["cards"][number][] = [];
  const inOrder = refs.values();
  const result = sealed(command, {
    text: () => inOrder.next().value ?? unreachable(),
    card: (card) => {
      const id = newId();
      cards.push({ id, card });
      const filled = Object.entries(card).flatMap(([name, line]) => (line === undefined ? [] : [name]));
      return { cardId: id, parts: filled };
    },
  });
  return { command: result, cards, texts };
};

const unreachable = (): never => {
  throw new Error("a command has as many texts at the second look as at the first");
};
