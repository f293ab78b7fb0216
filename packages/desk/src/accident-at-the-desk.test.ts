import { presets, type AccidentCommandInput, type ConsequenceCommandInput } from "@callout/core";
import { expect } from "vitest";
import { answer, bench, refusal, typesIn } from "../test-support/bench.ts";
import { overEachStorage } from "../test-support/each-storage.ts";

const wang = { id: "wang", role: "fieldEngineer" };
const sun = { id: "sun", role: "safetyQualityDepartment" };
const qian = { id: "qian", role: "projectManager" };
const head = { id: "feng", role: "departmentHead" };
const accident = { kind: "securityAccident", id: "A-1" } as const;
const penalty = { kind: "consequence", id: "A-1-chen" } as const;
const onEach = overEachStorage();

onEach(
  "a security accident is settled once what was decided for whoever answers for it comes back",
  async (storage) => {
    const { clock, desk } = bench({ storage, policies: presets.policies });
    const tenant = desk.forTenant("accidents");
    const act = async (command: AccidentCommandInput) => answer(await tenant.execute(accident, command));
    const decide = async (command: ConsequenceCommandInput) => answer(await tenant.execute(penalty, command));
    const relayed = async () => answer(await desk.relay([]));
    const happenedAt = clock.now();
    clock.pass(60);

    const reported = await act({
      type: "ReportAccident",
      by: wang,
      kind: "leak",
      happenedAt,
      customer: "c-1",
      people: ["chen"],
      data: ["personal"],
      account: "A list of owners went to a supplier",
    });
    expect(reported.number).toBe("AQ2026-001");
    await act({
      type: "InvestigateAccident",
      by: sun,
      findings: "It was attached to an order",
      outcome: {
        type: "confirmed",
        harm: "Forty owners were called",
        responsible: [{ person: "chen", consequence: penalty.id }],
      },
    });
    await act({ type: "TellCustomerOfAccident", by: qian, account: "Telephone numbers reached a supplier" });
    await act({ type: "RemedyAccident", by: qian, remedy: "Orders go without attachments" });
    await relayed();
    const close = { type: "CloseAccident", by: sun, summary: "Told, remedied, decided" } as const;
    expect(refusal(await tenant.execute(accident, close))).toMatchObject({ consequences: [penalty.id] });

    await decide({ type: "HearPerson", by: head, statement: "I took the wrong file" });
    await decide({ type: "DecideConsequence", by: head, measure: "reprimand" });
    await relayed();
    await act(close);

    expect(answer(await tenant.read(accident))?.state).toMatchObject({ status: "closed", undecided: [] });
    expect(await typesIn(tenant, penalty)).toEqual(["ConsequenceProposed", "PersonHeard", "ConsequenceDecided"]);
    const found = answer(await tenant.find({ kind: "consequence", status: "decided", engineer: "chen", limit: 9 }));
    expect(found.map(({ id }) => id)).toEqual([penalty.id]);
  },
);
