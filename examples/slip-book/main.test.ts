import { expect, test } from "vitest";
import { lines, register } from "./main.ts";

test("a book of repair slips is used in order, and what cannot be is refused with its reason", () => {
  expect(lines).toEqual([
    "BookIssued",
    "不行：单号须按顺序使用，不得跳号：下一张是 W-101，不是 W-102",
    "SlipTaken",
    "SlipFilled",
    "SlipSigned",
    "SlipHandedToOffice",
    "SlipTaken",
    "不行：单号 W-102 应有 4 联，实有 3 联",
    "SlipVoided",
    "SlipTaken",
    "不行：单号 W-103：“各项”（items）未填，由维修人员填写",
    "DelaySlipAttached",
    "DelayAccounted",
    "不行：还有未完成的单：W-103；须先完成、作废或转入备用维修单",
    "SlipTransferred",
    "不行：上交的未使用单不符；未交：W-105；不是未使用单：无",
    "BookHandedIn",
  ]);
});

test("the register accounts for every number of it", () => {
  expect(register).toEqual([
    "W-101  已使用",
    "W-102  作废",
    "W-103  已转入备用维修单 B-31",
    "W-104  未使用上交",
    "W-105  未使用上交",
  ]);
});
