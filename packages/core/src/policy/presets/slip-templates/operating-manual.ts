import { column, draw, kept, keptBy, NAME_ONLY, NAMES_OF_FIELDS, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const form = { form: "F-13", note: NAMES_OF_FIELDS } as const;

const slipAndAmounts = section(
  { id: "amounts", words: ["费用", "amounts"], filledBy: [] },
  {
    serviceSlip: draw.ref(["服务单", "service slip"], "extra"),
    items: draw.rows({
      item: column("text", ["项目", "item"]),
      amount: column("number", ["金额", "amount"]),
    })(["项目及金额", "items and amounts"], "extra"),
  },
);

/** The records of the operating manual 操作手册, as far as its text names them (F-13, R-146, R-236). */
export const operatingManual: readonly SlipTemplate[] = [
  slip({ ...form, id: "serviceAgreement", title: ["服务协议", "service agreement"], source: ["S-12"] }, [
    section(
      { id: "agreement", words: ["协议", "agreement"], filledBy: ["commercialStaff"] },
      {
        customer: draw.text(["服务用户", "service user"], "extra"),
        amount: draw.number(["协议金额", "amount of the agreement"], "extra"),
        fees: draw.rows({ item: column("text", ["收费项目", "fee item"]) })(["服务收费", "fee items"], "extra"),
        products: draw.text(["服务产品约定", "products agreed on"], "extra"),
        chargePlan: draw.text(["收费计划", "charging plan"], "extra"),
        visits: draw.rows({ visit: column("text", ["拜访", "visit"]) })(["拜访时间安排", "visit lines"], "extra"),
        waivers: draw.rows({
          target: column("choice", ["优惠对象", "what is waived"], "waiverTarget"),
          waived: column("yesNo", ["是否优惠", "whether it is waived"]),
        })(["配件 / 服务项目", "waiver per part and service item"], "extra"),
        approval: draw.signature(["审批", "approval"], "extra"),
      },
    ),
  ]),
  slip(
    { ...form, id: "agreementSettlement", title: ["服务结算单", "settlement slip of an agreement"], source: ["S-13"] },
    [
      section(
        { id: "settlement", words: ["结算", "settlement"], filledBy: ["system"] },
        {
          fees: draw.rows({ item: column("text", ["收费项目", "fee item"]) })(
            ["收费项目", "generated from fee items"],
            "extra",
          ),
          receivable: draw.ref(["业务应收", "receivable it creates"], "extra"),
        },
      ),
    ],
  ),
  slip({ ...form, id: "maintenanceRule", title: ["产品保养规则", "product maintenance rule"], source: ["S-14"] }, [
    section(
      { id: "rule", words: ["规则", "rule"], filledBy: ["serviceManager"] },
      {
        product: draw.text(["产品", "product"], "extra"),
        interval: draw.duration(["保养周期", "maintenance interval"], "extra"),
      },
    ),
  ]),
  slip({ ...form, id: "activeServicePlan", title: ["主动服务计划", "active service plan"], source: ["S-14"] }, [
    section(
      { id: "plan", words: ["计划", "plan"], filledBy: ["system", "commercialStaff"] },
      {
        customer: draw.text(["服务用户", "service user"], "extra"),
        date: draw.date(["日期", "date"], "extra"),
        origin: draw.ref(["来源", "source agreement line or product rule"], "extra"),
        released: draw.yesNo(["已发布", "released flag"], "extra"),
      },
    ),
  ]),
  slip(
    {
      ...form,
      id: "manualServiceRequest",
      title: ["服务请求", "service request"],
      source: ["S-15"],
      note: NAME_ONLY,
      madeBy: { process: "request", command: "Log" },
    },
    [],
  ),
  slip(
    {
      ...form,
      id: "manualServiceRecord",
      title: ["现场服务记录", "field service record"],
      source: ["S-15"],
      note: NAME_ONLY,
      madeBy: { process: "request", command: "CompleteWork" },
    },
    [],
  ),
  slip(
    {
      ...form,
      id: "manualAssignment",
      title: ["服务分配及执行", "service assignment and execution"],
      source: ["S-15"],
      note: NAME_ONLY,
      madeBy: { process: "request", command: "Dispatch" },
    },
    [],
  ),
  slip({ ...form, id: "partsRequisition", title: ["服务配件领用", "requisition of service parts"], source: ["S-16"] }, [
    section(
      { id: "requisition", words: ["领用", "requisition"], filledBy: [] },
      {
        serviceSlip: draw.ref(["服务单", "service slip"], "number"),
        parts: draw.rows({ part: column("text", ["配件", "part"]) })(["配件", "parts"], kept("CompleteWork", "parts")),
      },
    ),
  ]),
  slip({ ...form, id: "serviceSettlement", title: ["服务结算", "service settlement"], source: ["S-17"] }, [
    slipAndAmounts,
  ]),
  slip({ ...form, id: "serviceCosts", title: ["服务费用", "service costs"], source: ["S-17"] }, [slipAndAmounts]),
  slip({ ...form, id: "manualRevisit", title: ["服务回访", "service revisit"], source: ["S-18"] }, [
    section(
      { id: "revisit", words: ["回访", "revisit"], filledBy: [] },
      {
        setUp: draw.text(["回访准备", "set-up"], keptBy("revisit", "PrepareRevisit", "notes")),
        revisit: draw.text(["回访", "revisit"], keptBy("revisit", "RecordRevisit", "remarks")),
      },
    ),
  ]),
  slip({ ...form, id: "manualComplaint", title: ["客户投诉", "customer's complaint"], source: ["S-19"] }, [
    section(
      { id: "complaint", words: ["投诉", "complaint"], filledBy: [] },
      {
        acceptance: draw.text(["受理", "acceptance"], keptBy("complaint", "AdmitComplaint", "remarks")),
        handling: draw.text(
          ["分配及处理", "assignment and handling"],
          keptBy("complaint", "HandleComplaint", "measures"),
        ),
        revisit: draw.text(["回访", "revisit"], keptBy("complaint", "NoteRevisitDone", "satisfied")),
        reason: draw.text(
          ["原因", "reason, so that it can be counted"],
          keptBy("complaint", "AdmitComplaint", "reasons"),
        ),
      },
    ),
  ]),
];
