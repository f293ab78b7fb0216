import {
  accidentOutcomes,
  accidentTransitions,
  consequenceOutcomes,
  consequenceTransitions,
  articleOutcomes,
  articleTransitions,
  itemOutcomes,
  itemTransitions,
  problemOutcomes,
  problemTransitions,
  reviewOutcomes,
  reviewTransitions,
  customerOutcomes,
  customerTransitions,
  leftoverOutcomes,
  leftoverTransitions,
  surveyOutcomes,
  surveyTransitions,
  trainingOutcomes,
  trainingTransitions,
} from "../packages/core/src/index.ts";

type Table = Readonly<Record<string, readonly string[]>>;
type Outcomes = Readonly<Record<string, readonly string[] | "same">>;

/** The states of a record as a Mermaid diagram; commands that leave the status as it is are not drawn. */
const diagram = (transitions: Table, outcomes: Outcomes): string => {
  const [before = ""] = Object.keys(transitions);
  const arrows = Object.entries(transitions).flatMap(([from, commands]) =>
    commands.flatMap((command) => {
      const outcome = outcomes[command] ?? "same";
      return outcome === "same" || outcome.includes(from)
        ? []
        : outcome.map((to) => ({ between: `${from === before ? "[*]" : from} --> ${to}`, command }));
    }),
  );
  const between = [...new Set(arrows.map((arrow) => arrow.between))];
  const named = (one: string): string =>
    arrows
      .filter((arrow) => arrow.between === one)
      .map(({ command }) => command)
      .join(" / ");
  return ["```mermaid", "stateDiagram-v2", ...between.map((one) => `  ${one}: ${named(one)}`), "```"].join("\n");
};

/** The life of a customer's file. */
export const customerDiagram = (): string => diagram(customerTransitions, customerOutcomes);

/** The life of a leftover problem. */
export const leftoverDiagram = (): string => diagram(leftoverTransitions, leftoverOutcomes);

/** The life of a service-quality survey. */
export const surveyDiagram = (): string => diagram(surveyTransitions, surveyOutcomes);

/** The life of a training. */
export const trainingDiagram = (): string => diagram(trainingTransitions, trainingOutcomes);

/** The life of a security accident. */
export const accidentDiagram = (): string => diagram(accidentTransitions, accidentOutcomes);

/** The life of a reward or penalty. */
export const consequenceDiagram = (): string => diagram(consequenceTransitions, consequenceOutcomes);

/** The life of a problem. */
export const problemDiagram = (): string => diagram(problemTransitions, problemOutcomes);

/** The life of an article of the knowledge base. */
export const articleDiagram = (): string => diagram(articleTransitions, articleOutcomes);

/** The life of a configuration item. */
export const itemDiagram = (): string => diagram(itemTransitions, itemOutcomes);

/** The life of a series of reviews. */
export const reviewDiagram = (): string => diagram(reviewTransitions, reviewOutcomes);
