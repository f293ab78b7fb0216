import { canonicalJson } from "../../event/canonical-json.ts";
import { sha256 } from "../../event/sha256.ts";
import { currentVisit } from "../current-visit.ts";
import type { RequestEventData } from "../request-events.ts";
import type { BegunRequest } from "../request-state.ts";
import { writtenSlip } from "../slip/slip-of.ts";
import { visitMark } from "../visit-record.ts";

/** The events with which somebody signs. */
export type SigningName = "ChecklistSigned" | "RequestSignedOff" | "RequestCountersigned" | "AmendmentsSigned";

/** What somebody says in signing, without the digest of it. */
export type Signing<Name extends SigningName = SigningName> = Omit<RequestEventData[Name], "digest">;

/**
 * Exactly what is signed: what the request has on record of this round's slip, and what is said in signing, as one text
 * of JSON with its keys in order. Texts and people stand in it as the references and salted digests under which they
 * are kept, so that a person can be erased and the digest still holds.
 *
 * To check a signature, replay the events before it and compare the digest of this text with the event's.
 *
 * @param state - the request before it was signed
 */
export const signedText = <Name extends SigningName>(
  streamId: string,
  state: BegunRequest,
  type: Name,
  said: Signing<Name>,
): string => {
  const { intake, triage, cycle, annexes } = state.file;
  const visit = currentVisit(state);
  return canonicalJson({
    request: streamId,
    round: cycle,
    intake,
    triage,
    visit: visit && {
      id: visit.id,
      engineer: visit.engineer,
      team: visit.team,
      arrivedAt: visitMark(visit, "arrived"),
      startedAt: visitMark(visit, "started"),
      checklist: visit.checklist?.answers ?? null,
    },
    work: "work" in state ? state.work : null,
    fields: writtenSlip(state.file)?.fields ?? [],
    amended: annexes.amendments.filter((one) => one.cycle === cycle),
    signing: type,
    said,
  });
};

/** Hex SHA-256 of what is signed. */
export const signedDigest = <Name extends SigningName>(
  streamId: string,
  state: BegunRequest,
  type: Name,
  said: Signing<Name>,
): string => sha256(signedText(streamId, state, type, said));
