/** Whether a project has been put into operation 投运. */
export type ProjectPhase = "beforeOperation" | "inOperation";

/**
 * The kind of work that is done in a phase of a project: installation and commissioning until it is put into
 * operation, maintenance from then on.
 *
 * @source R-488 (S-22)
 * @example
 * ```ts
 * labelOf(codeLists.workKind, workKindIn("inOperation"), "zh-CN") // => "维护"
 * ```
 */
export const workKindIn = (phase: ProjectPhase): "installation" | "maintenance" =>
  phase === "beforeOperation" ? "installation" : "maintenance";
