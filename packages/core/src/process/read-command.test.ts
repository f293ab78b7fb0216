import { describe, expect, test } from "vitest";
import { at } from "../../test-support/request-fixtures.ts";
import { requestProcess } from "../request/request-process.ts";

const by = { id: "li", role: "hotlineEngineer" };
const issuesOf = (said: object) =>
  requestProcess.parse({ type: "Log", by, customer: "c-1", fault: "hums", ...said }, at("09:12"))._unsafeUnwrapErr()
    .issues;

describe("what is wrong with a command", () => {
  test("is told of the shape that comes closest, where there may be several", () => {
    expect(issuesOf({ fault: " " })).toEqual([{ path: "fault", message: "must not be empty" }]);
    expect(issuesOf({ contact: { name: "Zhao Min", email: "nowhere" } })).toMatchObject([{ path: "contact.email" }]);
    expect(issuesOf({ contact: { cardId: "" } })).toMatchObject([{ path: "contact.cardId" }]);
  });

  test("is told of all shapes at once where it has none of them", () => {
    expect(issuesOf({ fault: 7 })).toEqual([{ path: "fault", message: "Invalid input" }]);
  });

  test("is told of the type when there is no such command", () => {
    expect(issuesOf({ type: "Explode" })).toMatchObject([{ path: "type" }]);
  });
});
