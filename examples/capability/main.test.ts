import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("an engineer's level is told with what proves it, what does not count and what is missing to the next", () => {
  expect(lines).toEqual([
    "王工：E2 运维经理（2013 版，24 分）",
    "E2-2 制作简单报表的案例：凭 报表-08",
    "E2-5 有完整的电话服务记录及现场服务请求单：凭 服务单-2025",
    "E2-6 支持中判断、过滤、分类问题并转交：凭 转交-14",
    "录入表-3 不作为评定依据：非财政行业案例",
    "达到 E3 实施顾问 还需：",
    "  ★ E3-1 设计配置录入表、查询表及表内表间勾稽：还缺 1 份证明",
    "  ★ E3-2 设计配置项目库页面、维护要素值集：未认定",
    "  ★ E3-4 独立编写操作手册并做上线培训：未认定",
    "  （可选）E3-5 了解预算转指标规则、视图、存储过程与步骤",
    "  （可选）E3-6 能制作编制与调整的全部复杂报表",
  ]);
});
