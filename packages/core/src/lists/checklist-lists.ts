import { codeList } from "./code-list.ts";

/** Items to be checked (rulebook 3.6). */
export const checklistLists = {
  routineSystemCheck: codeList(
    {
      id: "routineSystemCheck",
      label: ["系统例行检查", "routine system check"],
      closed: false,
      source: ["EN-106", "S-45"],
    },
    [
      ["managementTools", "系统管理工具", "system management tools"],
      ["systemNetworkConfig", "系统与网络配置", "system and network configuration"],
      ["security", "系统安全性", "system security"],
      ["diskFiles", "磁盘文件管理", "disk and file management"],
      ["compatibility", "软/硬件兼容性问题", "compatibility of software and hardware"],
      ["frequentProblems", "经常发生问题的解决方法", "solutions of frequent problems"],
    ],
  ),
  /** The ids are those of the checklist that the presets ask for before work starts. */
  preOperation: codeList(
    { id: "preOperation", label: ["操作前检查", "check before work starts"], closed: true, source: ["EN-107", "S-21"] },
    [
      ["osBackup", "操作系统备份", "operating system backed up"],
      ["dataBackup", "业务数据备份", "business data backed up"],
      ["restoreTest", "备份恢复测试", "restore of the backup tested"],
      ["configurationKept", "原配置技术信息保留", "original configuration documents kept"],
      ["offPeak", "非高峰时段", "outside peak hours"],
      ["downtimeApplied", "停机时间已申请", "downtime applied for"],
    ],
  ),
} as const;
