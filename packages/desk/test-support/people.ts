import type { Directory, Person } from "@callout/core";
import { ok } from "neverthrow";

/** One member of staff. */
export interface Member extends Person {
  readonly roles: readonly string[];
}

/** A member of staff who reads mail. */
export const member = (id: string, name: string, ...roles: readonly string[]): Member => ({
  id,
  name,
  language: "zh-CN",
  timeZone: "Asia/Shanghai",
  addresses: { email: `${id}@service.example` },
  roles,
});

/** The whole service organisation. */
export const everybody: readonly Member[] = [
  member("li", "李静", "hotlineEngineer"),
  member("wang", "王磊", "dutyManager"),
  member("chen", "陈涛", "fieldEngineer"),
  member("zhao", "赵敏", "fieldEngineer"),
  member("gao", "高远", "projectManager"),
];

/** A directory of these people. */
export const directoryOf = (members: readonly Member[]): Directory => ({
  holdersOf: async (_tenant, { role }) => ok(members.filter(({ roles }) => roles.includes(role))),
  person: async (_tenant, id) => ok(members.find((one) => one.id === id) ?? null),
});
