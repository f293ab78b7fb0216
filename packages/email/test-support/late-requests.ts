import { fromMillis, instant, presets, toMillis, type Directory, type Instant, type Storage } from "@callout/core";
import { serviceDesk, type DeskLimits, type ServiceDesk } from "@callout/desk";
import { ok, type Result } from "neverthrow";

/** Who sends. */
export const FROM = "Riverside Service <service@svc.example>";

const MORNING = instant("2026-03-02T01:00:00Z");

/** Monday, 14:00 in Shanghai: nobody has come yet, the response is late, and nobody sleeps. */
export const AFTERNOON = instant("2026-03-02T06:00:00Z");

const member = (id: string, name: string, ...roles: readonly string[]) => ({
  ...{ id, name, roles, addresses: { email: `${id}@service.example` } },
  ...{ language: "zh-CN", timeZone: "Asia/Shanghai" },
});

/** Hu holds two roles of one rung, and is to be told once all the same. */
const staff = [
  member("li", "李静", "hotlineEngineer"),
  member("wang", "王磊", "dutyManager"),
  member("hu", "胡军", "hotlineEngineer", "dutyManager"),
  member("chen", "陈涛", "fieldEngineer"),
] as const;

const directory: Directory = {
  holdersOf: async (_tenant, { role }) => ok(staff.filter(({ roles }) => roles.includes(role))),
  person: async (_tenant, id) => ok(staff.find((one) => one.id === id) ?? null),
};

/** The desk whose notices are sent, over any storage. */
export const deskOver = (storage: Storage, now: () => Instant, limits: Partial<DeskLimits> = {}): ServiceDesk =>
  serviceDesk({ storage, policies: presets.policies, directory, now, limits });

/** So many requests whose customers, engineer and managers are all to be told something; nothing is sent yet. */
export const lateRequests = async (storage: Storage, count: number): Promise<void> => {
  let now = toMillis(MORNING);
  const desk = deskOver(storage, () => fromMillis(now));
  const acme = desk.forTenant("acme");
  const hotline = { id: "li", role: "hotlineEngineer" };
  for (let nth = 1; nth <= count; nth += 1) {
    const request = { kind: "request", id: `T-${String(nth)}` } as const;
    const contact = { name: `刘${String(nth)}`, email: `liu.${String(nth)}@customer.example` };
    const fault = "The protector does not react";
    answer(await acme.execute(request, { type: "Log", by: hotline, customer: "c-1", fault, contact }));
    answer(await acme.execute(request, { type: "Triage", by: hotline, severity: "normal" }));
    const dispatcher = { id: "wang", role: "dutyManager" };
    answer(await acme.execute(request, { type: "Dispatch", by: dispatcher, engineer: "chen" }));
  }
  now = toMillis(AFTERNOON);
  answer(await desk.tick());
};

/** The answer. */
export const answer = <Value>(result: Result<Value, unknown>): Value => result._unsafeUnwrap();
