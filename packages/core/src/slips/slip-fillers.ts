import { codeList } from "../lists/code-list.ts";

/** Who fills fields of slips without a role of their own in the list of roles. */
export const slipFillers = codeList(
  { id: "slipFiller", label: ["填写人", "filled by"], closed: false, source: ["F-02", "F-27"] },
  [
    ["anyone", "任何人", "anyone"],
    ["approver", "批准人", "approver"],
    ["commercialStaff", "服务/商务人员", "service or commercial staff"],
    ["receivingDepartment", "接收部门", "receiving department"],
    ["recorder", "记录人", "recorder"],
    ["requestReceiver", "服务受理人员", "receiver of the request"],
    ["sendingDepartment", "发出部门", "sending department"],
    ["serviceManager", "服务主管", "service manager"],
    ["serviceSide", "服务方", "service side"],
    ["system", "系统", "system"],
  ],
);
