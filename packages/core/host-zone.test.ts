import { expect, test } from "vitest";

// Core's tests are repeated in several zones of the host; were the zone not set, the repetition would prove nothing.
test("the host is in the zone that the run names", () => {
  const summer = Date.UTC(2024, 6, 1);
  const spelled = new Intl.DateTimeFormat("en", {
    timeZone: process.env["TZ"] ?? "",
    dateStyle: "short",
    timeStyle: "long",
  });
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env["TZ"]);
  expect(new Date(summer).toLocaleString("en", { dateStyle: "short", timeStyle: "long" })).toBe(spelled.format(summer));
});
