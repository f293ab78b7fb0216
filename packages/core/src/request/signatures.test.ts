import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, command, given, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { stories } from "../../test-support/request-stories.ts";
import { sha256 } from "../event/sha256.ts";
import { presets } from "../presets/presets.ts";
import type { RequestCommandInput } from "./request-commands.ts";
import { requestSlip } from "./slip/request-slip.ts";
import { signedText, type SigningName } from "./signature/signed-text.ts";

const rules = presets.compiled.standard.policy.request;
const nextDay = (time: string) => at(time, "2024-11-22");
const SIGNING: readonly string[] = ["ChecklistSigned", "RequestSignedOff", "RequestCountersigned", "AmendmentsSigned"];

describe("a signature", () => {
  test("holds the digest of exactly what was signed: replaying what was before it gives the same", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(stories(), ({ steps }) => {
        for (const { before, answer } of steps)
          for (const { type, data } of answer.unwrapOr([])) {
            if (!SIGNING.includes(type) || before.status === "draft") continue;
            const { digest, ...said } = data as { readonly digest: string };
            expect(sha256(signedText("T-1", before, type as SigningName, said as never))).toBe(digest);
            expect(sha256(signedText("T-2", before, type as SigningName, said as never))).not.toBe(digest);
            seen.add(type);
          }
      }),
    );
    expect([...seen]).toEqual(expect.arrayContaining(["ChecklistSigned", "RequestSignedOff"]));
  });

  test("covers every word of the slip: another solution, another field or another opinion is another digest", () => {
    const signOff = command("SignOff", { at: at("15:20"), opinion: "Thanks" });
    const digestOf = (...before: readonly RequestCommandInput[]) => {
      const [event] = given(...upTo("StartWork"), ...before)
        .when(signOff)
        ._unsafeUnwrap();
      return event?.type === "RequestSignedOff" ? event.data.digest : null;
    };
    const done = command("CompleteWork", { at: at("15:05") });
    const digests = [
      digestOf(done),
      digestOf(command("CompleteWork", { at: at("15:05"), solution: "Something else" })),
      digestOf(done, command("FillSlip", { at: at("15:06") })),
    ];
    expect(new Set(digests).size).toBe(3);
    expect(digests).toEqual(digests.map(() => expect.stringMatching(/^[0-9a-f]{64}$/) as unknown));
  });

  test("by the unit's seal alone tells of the seal: its keeper, its image and its date (R-217)", () => {
    const signed = (more: object) =>
      given(...upTo("CompleteWork")).when(
        command("SignOff", {
          at: at("15:20"),
          signature: { signer: { name: "Liu Yang" }, capacity: "customerRepresentative", method: "unitSeal", ...more },
        }),
      );
    expect(signed({})._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "signature.seal" }],
    });
    const seal = { keeper: { actor: "office" }, image: "seal-1", on: "2024-11-21" };
    expect(signed({ seal })._unsafeUnwrap()).toMatchObject([{ data: { signature: { method: "unitSeal", seal } } }]);
  });
});

describe("an amendment of what the customer signed", () => {
  const signed = given(...upTo("EnterData"));
  const amend = command("AmendRecord", {
    at: nextDay("09:40"),
    field: "fault",
    value: { type: "text", text: "The spray pump did not start" },
    reason: "Misheard on the telephone",
  });
  const amended = signed.then(amend);
  const decide = command("DecideReceipt", { at: nextDay("10:00") });

  test("stands on the slip with whose word it is, and what was signed stays on record beside it", () => {
    const [event] = signed.when(amend)._unsafeUnwrap();
    expect(event).toMatchObject({ data: { field: "fault", was: { ref: "text-of-28" }, signed: true } });
    expect(requestSlip(rules, amended.state)?.values["fault"]).toMatchObject({
      at: nextDay("09:40"),
      value: { type: "text" },
    });
    expect(amended.state).toMatchObject({ file: { intake: { fault: { ref: "text-of-28" } } } });
  });

  test("asks for a new signature before the receipt, the archive and the close", () => {
    const wanted = { missing: [{ requirement: "signedAnew", fields: ["fault"] }] };
    expect(amended.when(decide)._unsafeUnwrapErr()).toMatchObject(wanted);
    const accepted = signed.then(...mainLine.slice(upTo("EnterData").length, upTo("ReviewAssessment").length));
    const late = accepted.then({ ...amend, at: nextDay("10:25") });
    expect(late.when(command("Archive", { at: nextDay("10:30") }))._unsafeUnwrapErr()).toMatchObject(wanted);
    const again = late.then(command("SignAmendments", { at: nextDay("10:28") }));
    expect(again.when(command("Archive", { at: nextDay("10:30") })).isOk()).toBe(true);
  });

  test("is signed with a digest of its own; a customer who refuses or is absent is put on record, with witness and evidence", () => {
    const sign = command("SignAmendments", { at: nextDay("09:50") });
    expect(amended.then(sign).when(decide).isOk()).toBe(true);
    expect(amended.when(sign)._unsafeUnwrap()).toMatchObject([
      { data: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown } },
    ]);
    const refusal = {
      type: "unsigned",
      reason: "refused",
      explanation: "Says that it did stop",
      witness: { name: "Li Na" },
      evidence: ["photo-2"],
    } as const;
    const refused = amended.then(command("SignAmendments", { at: nextDay("09:50"), outcome: refusal }));
    expect(refused.when(decide).isOk()).toBe(true);
    expect(refused.state).toMatchObject({
      file: {
        annexes: {
          amendments: [{ signing: { outcome: { type: "unsigned", reason: "refused", evidence: ["photo-2"] } } }],
        },
      },
    });
  });

  test("before anybody signed asks for none, and nothing is signed where nothing was amended", () => {
    const early = given(...upTo("StartWork")).then({ ...amend, at: at("14:10") });
    expect(
      early
        .then(...mainLine.slice(upTo("StartWork").length, upTo("EnterData").length))
        .when(decide)
        .isOk(),
    ).toBe(true);
    expect(signed.when(command("SignAmendments", { at: nextDay("09:50") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "amended" }],
    });
  });

  test("is of the field's own type, and of a field that the slip has", () => {
    const wrong = (field: string, value: object) =>
      signed.when({ ...amend, field, value } as typeof amend)._unsafeUnwrapErr();
    expect(wrong("fault", { type: "integer", value: 1 })).toMatchObject({ faults: [{ type: "WrongFieldType" }] });
    expect(wrong("nothing", { type: "integer", value: 1 })).toMatchObject({ faults: [{ type: "UnknownField" }] });
  });
});
