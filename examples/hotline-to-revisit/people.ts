import { ok } from "neverthrow";
import type { Actor, Directory, Person } from "@callout/core";

const staff = (id: string, name: string, role: string): Person & { readonly role: string } => ({
  id,
  name,
  role,
  language: "zh-CN",
  timeZone: "Asia/Shanghai",
  addresses: { email: `${id}@service.example` },
});

const everyone = [
  staff("li.jing", "李静", "hotlineEngineer"),
  staff("wang.lei", "王磊", "dutyManager"),
  staff("chen.tao", "陈涛", "fieldEngineer"),
  staff("zhao.min", "赵敏", "projectManager"),
  staff("sun.yue", "孙悦", "performanceAssessor"),
  staff("zhou.ning", "周宁", "performanceReviewer"),
  staff("wu.fang", "吴芳", "archivist"),
];

/** The service organisation: who is who, as the application's own user store would answer. */
export const directory: Directory = {
  holdersOf: (_tenant, { role }) => Promise.resolve(ok(everyone.filter((person) => person.role === role))),
  person: (_tenant, actorId) => Promise.resolve(ok(everyone.find(({ id }) => id === actorId) ?? null)),
};

/** What a person of the organisation is called. */
export const nameOf = (id: string): string => everyone.find((person) => person.id === id)?.name ?? id;

const acting = (id: string): Actor => ({ id, role: everyone.find((person) => person.id === id)?.role ?? "" });

/** The people of the case, each in their role. */
export const by = {
  hotline: acting("li.jing"),
  dutyManager: acting("wang.lei"),
  engineer: acting("chen.tao"),
  assessor: acting("sun.yue"),
  reviewer: acting("zhou.ning"),
  archivist: acting("wu.fang"),
};

/** The owner's engineer: reports the fault, and signs. */
export const ownersEngineer = {
  name: "刘工",
  organisation: "某项目业主",
  phone: "13800000000",
  email: "liu@owner.example",
  language: "zh-CN" as const,
  timeZone: "Asia/Shanghai",
};
