import {
  openClocksOf,
  quietUntil,
  type ArisenNotice,
  type ClaimedItem,
  type ClockVariables,
  type DeliverLater,
  type NoticeKey,
  type OpenClock,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import { viewOf } from "./view-of.ts";

/**
 * Whether a reminder had to wait, for the morning or for its channel, and its clock needs nobody any more by now: what was
 * to be done is done, or is not owed. What is still open is told, however late; a notice that may not wait is always told.
 *
 * @param zone - of the recipient's clock
 */
export const isOvertaken = async (
  engine: Engine,
  tenant: string,
  { stream, attempts }: Pick<ClaimedItem, "stream" | "attempts">,
  { notice, arisenAt, quiet }: ArisenNotice,
  zone: string,
): Promise<Result<boolean, DeliverLater>> => {
  const { key, variables } = notice;
  if (quiet === undefined || !("clock" in variables)) return ok(false);
  if (attempts === 0 && quietUntil(quiet, arisenAt, zone) === null) return ok(false);
  const view = await viewOf(engine, tenant, stream);
  return view
    .map((found) => {
      const { timelines, policy } = found ?? { timelines: [], policy: null };
      const open = timelines.flatMap((timeline) => (policy ? openClocksOf(policy, timeline, engine.now()) : []));
      return !isOpen(key, variables, open);
    })
    .orElse(({ type }) => err({ type: "DeliverLater" as const, reason: `how the clock stands is not known: ${type}` }));
};

/** What was missed is to be missed still; what was about to be due may be by now. */
const isOpen = (key: NoticeKey, { clock, startedAt }: ClockVariables, open: readonly OpenClock[]): boolean =>
  open.some(
    (one) => one.clock === clock && one.startedAt === startedAt && (key === "clockWarned" || one.status === "missed"),
  );
