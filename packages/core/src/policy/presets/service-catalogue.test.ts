import { describe, expect, test } from "vitest";
import { codeLists } from "../../lists/code-lists.ts";
import { standardReports } from "./reports/standard-reports.ts";
import { serviceCatalogue, type Deliverable } from "./service-catalogue.ts";

const handedOver = ({ hands }: { readonly hands: readonly Deliverable[] }) =>
  hands.map((one) => (one.type === "slip" ? one.slip : one.type === "report" ? one.report : one.record));
const bySource = (rule: string) =>
  serviceCatalogue.filter(({ source }) => source.includes(rule)).map((one) => [one.id, one.every, ...handedOver(one)]);

describe("the service catalogue", () => {
  test("has four categories and no other, and a service in each (R-540)", () => {
    const categories = codeLists.serviceCategory.options.map(({ id }) => id);
    expect(categories).toEqual(["report", "management", "proactive", "responsive"]);
    expect(codeLists.serviceCategory.closed).toBe(true);
    expect([...new Set(serviceCatalogue.map(({ category }) => category))]).toEqual(categories);
  });

  test("says of each responsive service which slip is written (R-541)", () => {
    expect(bySource("R-541")).toEqual([
      ["intake", "request", "dailyMaintenance"],
      ["onsite", "request", "dailyMaintenance"],
      ["spares", "request", "dailyMaintenance", "partsRequisition"],
      ["equipmentRepair", "request", "equipmentRepair"],
      ["thirdParty", "request", "sendInRepair"],
      ["support", "request", "supportRecord"],
    ]);
  });

  test("has the register of assets once and supplements the configuration library each month (R-539)", () => {
    expect(bySource("R-539")).toEqual([
      ["assetRegister", "once", "item"],
      ["configuration", "month", "item"],
    ]);
  });

  test("reports a major event whenever there is one, from the record of its emergency (R-534)", () => {
    expect(bySource("R-534")).toEqual([["majorEvent", "event", "emergency"]]);
  });

  test("hands over a maintenance report, an evaluation of the system and, in the end, a quality summary (R-542, R-543, R-546)", () => {
    expect(["R-542", "R-543", "R-546"].flatMap(bySource)).toEqual([
      ["maintenance", "quarter", "service", "repair", "partsDetail"],
      ["evaluation", "month", "operationMonth", "faultCauses", "ageing"],
      ["qualitySummary", "once", "qualityProblems", "qualityMeasures", "satisfaction"],
    ]);
  });

  test("names each service once, and makes no report less often than it is for", () => {
    const ids = serviceCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const periods = serviceCatalogue.flatMap(({ id, hands }) =>
      id.startsWith("operation")
        ? hands.flatMap((one) => (one.type === "report" ? standardReports[one.report].period : []))
        : [],
    );
    expect(periods).toEqual(["month", "quarter", "year"]);
  });
});
