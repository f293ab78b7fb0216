import { labelOf, registerOf, slipStandings, type SlipBookCommandInput } from "@callout/core";
import { done, office } from "../office.ts";

/** 维修单 (F-21): out of a numbered book, strictly in order, one of them miswritten and void on all four copies. */
export const f21 = async (): Promise<readonly string[]> => {
  const { tenant } = office();
  const book = { kind: "slipBook", id: "王强" } as const;
  const finance = { id: "周会计", role: "finance" };
  const wang = { id: "王强", role: "technician" };
  const steps: readonly SlipBookCommandInput[] = [
    { type: "IssueBook", by: finance, book: "维修单 12", numbers: { prefix: "W-", from: 101, to: 103 } },
    { type: "TakeSlip", by: wang, number: "W-101" },
    { type: "VoidSlip", by: wang, number: "W-101", reason: "书写错误", copies: 4 },
    { type: "TakeSlip", by: wang, number: "W-102" },
  ];
  for (const step of steps) done(await tenant.execute(book, step));
  const view = done(await tenant.read(book));
  const register = view === null ? [] : registerOf(view.state);
  return register.map(({ number, standing }) => `F-21 维修单 ${number}：${labelOf(slipStandings, standing, "zh-CN")}`);
};
