import { explainClock, wordExplanation, type EventEnvelope } from "@callout/core";
import type { Played, Scene } from "./play.ts";
import { REQUEST } from "./the-case.ts";
import { SHANGHAI, shown } from "./wall-clock.ts";

/** The story as a page of text: who did what, what the clocks said by themselves, who was told, and why it was due then. */
export const storyOf = (played: Played): string =>
  [
    `Request ${played.request.number ?? ""}, standard tier, hours 9–12 and 13–18 in Shanghai`,
    "",
    ...played.scenes.flatMap(sceneLines),
    "",
    "Why the resolution was due at 14:12:",
    indented(whyOf(played, "request", "resolution")),
    "",
    "Every clock in the end:",
    ...clockLines(played),
  ].join("\n");

const sceneLines = ({ at, step, events, mails }: Scene): readonly string[] => {
  const happenedAt = step?.command.at;
  const late = happenedAt !== undefined && happenedAt !== at ? `  (entered ${shown(at)})` : "";
  const told =
    step === null
      ? []
      : [`${shown(step.command.at === undefined ? at : momentOf(step.command.at))}  ${step.told}${late}`];
  return [...told, ...events.flatMap(clockLine), ...mails.map(({ to, subject }) => `           ✉ ${to}: ${subject}`)];
};

/** The commands of this case carry their moments in the normal form. */
const momentOf = (at: string) => at as Scene["at"];

const clockLine = ({ type, at, data }: EventEnvelope): readonly string[] => {
  if (!type.startsWith("Clock")) return [];
  const { label, dueAt } = data as { label: { en: string }; dueAt: Scene["at"] };
  switch (type) {
    case "ClockWarned":
      return [`${shown(at)}  ⏰ ${label.en}: warned, due ${shown(dueAt)}`];
    case "ClockMissed":
      return [`${shown(at)}  ✗ ${label.en}: missed`];
    case "ClockEscalated":
      return [`${shown(at)}  ⇧ ${label.en}: still missed, the next rung is told`];
    default:
      return [`${shown(at)}  ✓ ${label.en}: met after all, entered late`];
  }
};

const clockLines = ({ request }: Played): readonly string[] =>
  request.clocks
    .flat()
    .filter(({ due }) => due !== null)
    .map(({ label, status, startedAt, stoppedAt, due }) => {
      const ran = `${startedAt === null ? "" : shown(startedAt)} → ${stoppedAt === null ? "…" : shown(stoppedAt)}`;
      return `  ${label.en.padEnd(26)} ${ran}   due ${due === null ? "" : shown(due)}   ${status}`;
    });

const whyOf = ({ request }: Played, kind: string, clock: string): string => {
  const timeline = request.timelines.find(({ subject }) => subject.kind === kind);
  const proof = timeline === undefined ? undefined : explainClock(request.policy, timeline, clock);
  if (proof == null) throw new Error(`${REQUEST.id} has no clock ${clock}`);
  return wordExplanation(proof, "en", SHANGHAI);
};

const indented = (text: string): string => text.replace(/^/gm, "  ");
