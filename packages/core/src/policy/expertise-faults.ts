/** The parts of a capability model that its rules of expertise speak of. */
interface Spoken {
  readonly lines: readonly {
    readonly id: string;
    readonly levels: readonly { readonly id: string; readonly items: readonly { readonly id: string }[] }[];
  }[];
  readonly expertise: readonly {
    readonly rank: number;
    readonly line: string;
    readonly atLeast: string | null;
    readonly items: readonly string[];
  }[];
}

/** Where a rule does not fit its model, and what is wrong there. */
interface ExpertiseFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The rules of expertise that share a rank, or name a line, a level or an item that the model does not have. */
export const expertiseFaults = ({ lines, expertise }: Spoken): readonly ExpertiseFault[] =>
  expertise.flatMap(({ rank, line: lineId, atLeast, items }, at): readonly ExpertiseFault[] => {
    const fault = (field: string, message: string): ExpertiseFault => ({ path: ["expertise", at, field], message });
    const twice = expertise.findIndex((one) => one.rank === rank) < at;
    const ranks = twice ? [fault("rank", `${String(rank)} occurs twice`)] : [];
    const line = lines.find(({ id }) => id === lineId);
    if (line === undefined) return [...ranks, fault("line", `there is no line "${lineId}"`)];
    const level = atLeast === null || line.levels.some(({ id }) => id === atLeast);
    const known = line.levels.flatMap((one) => one.items.map(({ id }) => id));
    return [
      ...ranks,
      ...(level ? [] : [fault("atLeast", `line "${lineId}" has no level "${atLeast}"`)]),
      ...items
        .filter((item) => !known.includes(item))
        .map((item) => fault("items", `line "${lineId}" has no item "${item}"`)),
    ];
  });
