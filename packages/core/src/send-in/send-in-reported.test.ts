import { expect, test } from "vitest";
import { at } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { replay } from "../process/process.ts";
import { sendInProcess } from "./send-in-process.ts";
import { sendInReported } from "./send-in-reported.ts";
import type { SendInEvent } from "./send-in-state.ts";

const by = { id: "li", role: "hotlineEngineer" };
const text = { ref: "t", digest: "0" };
const happened = (type: SendInEvent["type"], moment: ReturnType<typeof at>, data: object): SendInEvent =>
  ({ type, at: moment, by, data }) as SendInEvent;
const opened = happened("SendInOpened", at("10:00"), {
  ...{ request: { id: "T-1", number: null }, customer: "c-1", contact: null, asset: "A-42", inWarranty: true },
  ...{ item: { part: "ScanPro-9", serial: "SP-42", name: "Scanner" }, reportedAt: at("08:00"), finding: text },
});
const sent = happened("DeviceSent", at("11:00"), { route: "oem", repairer: "maker", transport: text });
const repaired = happened("DeviceRepaired", at("09:00", "2024-11-25"), { result: "repaired" });
const returned = (time: string) => happened("DeviceReturned", at(time, "2024-11-25"), { loanerTo: null });
const factsAfter = (...events: readonly SendInEvent[]) =>
  sendInReported.factsOf(
    {
      policy: presets.compiled.standard,
      stream: { kind: "sendInRepair", id: "S-1" },
      number: null,
      knownAt: at("18:00"),
    },
    replay(sendInProcess, events),
  );

test("a repair counts when the device is back, in whole days from the report (R-529)", () => {
  const repair = (time: string, days: number) => ({
    about: "repair",
    at: at(time, "2024-11-25"),
    facts: { product: "Scanner", route: "oem", customer: "c-1", result: "repaired", days },
  });
  expect(factsAfter(opened, sent, repaired, returned("07:59"))).toEqual([repair("07:59", 3)]);
  expect(factsAfter(opened, sent, repaired, returned("18:00"))).toEqual([repair("18:00", 4)]);
  expect([factsAfter(opened, sent, repaired), factsAfter()]).toEqual([[], []]);
});
