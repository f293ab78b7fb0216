import type { CapabilityItem } from "../../capability-model.ts";

/** The items of line E, the lowest level first, as the source reads; ★ as printed. */
export const itemsOfE: Readonly<Record<string, readonly CapabilityItem[]>> = {
  E1: [
    item("E1-1", true, [
      "具备所有日常热线支持及现场指导操作问题解答能力",
      "Able to answer all daily hotline and on-site guidance operation questions",
    ]),
    item("E1-2", true, ["平台权限及基础数据维护", "Platform permission and basic-data maintenance"]),
    item("E1-3", true, [
      "简单数据查询、修改与排错，报表调试与打印",
      "Simple data query, change and troubleshooting; report debugging and printing",
    ]),
  ],
  E2: [
    item("E2-1", true, ["掌握平台全部配置与系统功能", "Masters all platform configurations and system functions"]),
    item("E2-2", true, ["制作简单报表的案例", "Cases of making simple reports"], cases("simpleReportCase", 1)),
    item("E2-3", true, [
      "了解预算编制业务、指标要素及调整类型",
      "Knows budget preparation, indicator elements and adjustment types",
    ]),
    item("E2-4", false, [
      "了解全部输出表的数据规则与勾稽关系",
      "Knows data rules and cross-checks of all output tables",
    ]),
    item(
      "E2-5",
      true,
      ["有完整的电话服务记录及现场服务请求单", "Has complete phone service records and field service request slips"],
      cases("serviceRecords", 1),
      "R-434",
    ),
    item(
      "E2-6",
      true,
      ["支持中判断、过滤、分类问题并转交", "Judges, filters and classifies problems in support and passes them on"],
      cases("triageCase", 1),
    ),
    item("E2-7", false, ["上线后独立运维", "Independent operation after go-live"], cases("operationCase", 1)),
    item("E2-8", false, ["能编写复杂视图和简单存储过程", "Can write complex views and simple stored procedures"]),
  ],
  E3: [
    item(
      "E3-1",
      true,
      ["设计配置录入表、查询表及表内表间勾稽", "Designs and configures entry and query tables and their checks"],
      cases("tableDesignCase", 1),
    ),
    item(
      "E3-2",
      true,
      [
        "设计配置项目库页面、维护要素值集",
        "Designs and configures project-library pages, maintains element value sets",
      ],
      cases("projectLibraryCase", 1),
    ),
    item("E3-3", true, ["掌握平台配置与预算指标功能", "Masters platform configuration and budget-indicator functions"]),
    item(
      "E3-4",
      true,
      ["独立编写操作手册并做上线培训", "Wrote an operation manual and gave go-live training alone"],
      cases("trainingCase", 1),
    ),
    item("E3-5", false, [
      "了解预算转指标规则、视图、存储过程与步骤",
      "Knows budget-to-indicator conversion, views and stored procedures",
    ]),
    item(
      "E3-6",
      false,
      ["能制作编制与调整的全部复杂报表", "Can build all complex reports of preparation and adjustment"],
      cases("complexReportCase", 1),
    ),
    item("E3-7", true, [
      "上线后协助运维、处理后台问题、修复错误数据",
      "Helps operation after go-live, handles back-end problems, repairs data",
    ]),
  ],
  E4: [
    item("E4-1", true, ["精通数据库语言与预算表结构", "Expert in database language and budget table structure"]),
    item("E4-2", true, [
      "独立设计预算转指标的技术实现",
      "Designs the technical realisation of budget-to-indicator alone",
    ]),
    item(
      "E4-3",
      true,
      [
        "掌握编制、调整与指标配置，全部复杂报表案例",
        "Masters preparation, adjustment and indicator configuration, with all complex reports",
      ],
      cases("complexReportCase", 1),
    ),
    item(
      "E4-4",
      true,
      [
        "录入、输出、查询表，项目库与部门预算流程需求设计案例",
        "Requirement design of tables, project library and department budget",
      ],
      cases("requirementDesignCase", 1),
    ),
    item("E4-5", true, [
      "上线前后协助实施与运维人员解决问题",
      "Helps implementers and operators before and after go-live",
    ]),
    item(
      "E4-6",
      true,
      ["编写解决方案并有预算指标全部技术实现案例", "Writes solution plans, with all budget-indicator realisation"],
      cases("solutionCase", 1),
    ),
    item("E4-7", false, [
      "精通人员经费、项目库、调整、指标要素",
      "Expert in personnel expense, project library, adjustment, indicator elements",
    ]),
    item(
      "E4-8",
      false,
      ["有完整的部门预算实施配置文档", "Has complete configuration documents of a department budget"],
      cases("configurationDocuments", 1),
    ),
    item(
      "E4-9",
      false,
      ["能设计与外部系统的集成并管理需求", "Can design integration with external systems and manage requirements"],
      cases("integrationCase", 1),
    ),
    item("E4-10", false, ["了解全部后台表结构", "Knows all back-end table structures"]),
    item(
      "E4-11",
      true,
      ["至少有一个带领团队独立承担预算编审的案例", "Led a team through all technical realisation at least once"],
      cases("teamLeadCase", 1),
      "R-441",
    ),
  ],
  E5: [
    item(
      "E5-1",
      true,
      ["有2个或2个以上项目规划案例", "Two or more project-planning cases"],
      cases("planningCase", 2),
      "R-435",
    ),
    item(
      "E5-2",
      true,
      ["独立完成编制、指标管理与调整的需求与实现", "Independent complete requirement and realisation"],
      cases("realisationCase", 1),
    ),
    item("E5-3", true, [
      "掌握编制、指标、调整之间的系统接口",
      "Masters the interfaces between preparation, indicators and adjustment",
    ]),
    item("E5-4", true, [
      "掌握部门预算—调整—指标全部业务与产品功能",
      "Masters the whole business and all product functions",
    ]),
    item("E5-5", true, [
      "项目文档编写能力强，需求设计可指导实现",
      "Writes good project documents that guide realisation",
    ]),
    item(
      "E5-6",
      false,
      [
        "至少两个通过公司认定的模块，有完整视频教程、习题与手册",
        "At least two company-recognised modules with video tutorial, exercises and manual",
      ],
      cases("recognisedModule", 2),
      "R-436",
    ),
    item("E5-7", true, ["掌握编制对后续执行的影响", "Masters the influence of preparation on later execution"]),
    item(
      "E5-8",
      true,
      [
        "至少一个B类项目的完整质量文档及连续一年的上线运行记录",
        "Quality documents of a class-B project and a year of run records",
      ],
      cases("classBDocuments", 1),
      "R-437",
    ),
  ],
  E6: [
    item(
      "E6-1",
      true,
      ["3个或3个以上项目实施案例，其中2个含预算执行", "Three or more implementation cases, two with budget execution"],
      cases("implementationCase", 3, { line: "F", atLeast: 2 }),
      "R-438",
    ),
    item("E6-2", true, ["掌握编制、指标管理、调整的业务、功能与实现", "Masters business, functions and realisation"]),
    item(
      "E6-3",
      true,
      [
        "至少2个完整质量项目文档及可视化运维报告",
        "At least two complete quality project documents and operation reports",
      ],
      cases("qualityDocuments", 2),
      "R-439",
    ),
    item(
      "E6-4",
      true,
      ["至少3个以上部门预算相关培训课程开发并共享", "At least three budget training courses developed and shared"],
      cases("trainingCourse", 3),
      "R-440",
    ),
    item("E6-5", false, [
      "由未知业务快速设计需求的方法并共享",
      "A method to design requirements from unknown business, shared",
    ]),
    item("E6-6", false, ["能为用户需求提供设计原型", "Can provide design prototypes for requirements"]),
    item(
      "E6-7",
      true,
      ["掌握预算构成管理模式并有案例", "Masters budget composition management modes, with cases"],
      cases("compositionCase", 1),
    ),
    item("E6-8", true, ["指导项目实施并给出难题的具体解决方案", "Guides projects and solves difficult problems"]),
  ],
};

/** What can be read of the first level of line F: its first two items, which read as those of line E. */
export const itemsOfF1: readonly CapabilityItem[] = (itemsOfE["E1"] ?? [])
  .slice(0, 2)
  .map((one) => ({ ...one, id: one.id.replace("E", "F") }));

function item(
  id: string,
  mandatory: boolean,
  [zh, en]: readonly [string, string],
  proof: CapabilityItem["proof"] = null,
  ...rules: string[]
): CapabilityItem {
  return { id, label: { "zh-CN": zh, en }, mandatory, proof, source: [...rules, "R-431", "R-463", "S-01"] };
}

function cases(
  kind: string,
  atLeast: number,
  ofLine: NonNullable<CapabilityItem["proof"]>["ofLine"] = null,
): CapabilityItem["proof"] {
  return { kind, atLeast, ofLine };
}
