import {
  labelOf,
  partPaths,
  piecePaths,
  placeKinds,
  requisitionOutcomes,
  requisitionTransitions,
  sendInOutcomes,
  sendInTransitions,
} from "../packages/core/src/index.ts";
import { stateDiagram } from "./state-diagram.ts";

const place = (kind: string): string => (kind === "outside" ? "[*]" : kind);

/** Where parts can be, and which command takes them from where to where. */
export const partsDiagram = (): string =>
  [
    "```mermaid",
    "stateDiagram-v2",
    ...placeKinds.options
      .filter(({ id }) => id !== "outside")
      .map(({ id }) => `  ${id}: ${labelOf(placeKinds, id, "en")}`),
    ...partPaths.map(({ command, from, to }) => `  ${place(from)} --> ${place(to)}: ${command}`),
    "```",
  ].join("\n");

/** How far a requisition comes, and how far the pieces on it. */
export const requisitionDiagrams = (): string =>
  [
    stateDiagram("unasked", requisitionTransitions, requisitionOutcomes),
    [
      "```mermaid",
      "stateDiagram-v2",
      ...piecePaths.map(({ command, from, to }) => `  ${from ?? "[*]"} --> ${to ?? "[*]"}: ${command}`),
      "```",
    ].join("\n"),
  ].join("\n\n");

/** How far a send-in repair comes. */
export const sendInDiagram = (): string => stateDiagram("unopened", sendInTransitions, sendInOutcomes);
