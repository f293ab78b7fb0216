import { booked, column, draw, NAMES_OF_FIELDS, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const form = { form: "F-21", source: ["S-84"] } as const;
const wanted = { mandatory: "yes" } as const;

/**
 * 维修单 out of a numbered book: two copies, and no item left out (F-21, R-480, R-482).
 *
 * The items printed on it are not in the source; an organisation puts its own in the place of `items`.
 */
export const repairSlip: SlipTemplate = slip(
  { ...form, id: "repairSlip", title: ["维修单", "repair slip"], copies: 2, complete: true },
  [
    section(
      { id: "slip", words: ["维修单", "repair slip"], filledBy: ["technician"] },
      {
        number: draw.ref(["顺序号", "sequential number"], booked("TakeSlip", "number"), { ...wanted, filledBy: [] }),
        items: draw.rows({
          item: column("text", ["项", "item"]),
          entry: column("text", ["内容", "entry"]),
        })(["各项", "every item on the slip"], "extra", { ...wanted, gate: "SignAtFrontDesk" }),
        voidMark: draw.yesNo(["作废", "void mark on all copies"], booked("VoidSlip", "copies"), {
          mandatory: { when: { void: true } },
        }),
        frontDeskSignature: draw.signature(["前台签字", "front desk's signature"], booked("SignAtFrontDesk", "by"), {
          ...wanted,
          filledBy: ["frontDesk"],
          gate: "HandToOffice",
        }),
      },
    ),
  ],
);

/** 备用维修单, 延时单 and the record of who was given which book (F-21, R-478, R-479, R-481, R-485). */
export const slipBookRecords: readonly SlipTemplate[] = [
  slip({ ...form, id: "reserveSlip", title: ["备用维修单", "reserve slip"] }, [
    section(
      { id: "transfer", words: ["转入", "transfer"], filledBy: ["technician"] },
      {
        originalNumber: draw.ref(["原单号", "original slip number"], booked("TransferSlip", "number"), wanted),
        reserveNumber: draw.ref(["转入单号", "number it goes to"], booked("TransferSlip", "reserveNumber"), wanted),
        confirmation: draw.signature(
          ["签字确认", "confirmed by signature"],
          booked("TransferSlip", "signature"),
          wanted,
        ),
      },
    ),
  ]),
  slip({ ...form, id: "delaySlip", title: ["延时单", "delay slip"] }, [
    section(
      { id: "delay", words: ["延时", "delay"], filledBy: ["technician", "finance"] },
      {
        attachment: draw.ref(["附件", "attachment to the repair slip"], booked("AttachDelaySlip", "delaySlip"), {
          mandatory: { when: { delayed: true } },
        }),
      },
    ),
  ]),
  slip({ ...form, id: "slipBookRecord", title: ["领用记录", "record of slip books"], note: NAMES_OF_FIELDS }, [
    section(
      { id: "book", words: ["领用", "book"], filledBy: ["finance"] },
      {
        issued: draw.ref(["领用", "slip book issued"], booked("IssueBook", "book"), {
          ...wanted,
          inferred: ["mandatory"],
        }),
        exchanged: draw.ref(["以旧换新", "exchanged old for new"], booked("ExchangeBook", "book"), {
          mandatory: { when: { exchanged: true } },
          inferred: ["mandatory"],
        }),
        returned: draw.rows({ number: column("ref", ["未使用单号", "unused number"]) })(
          ["离职上交", "returned on resignation"],
          booked("HandInBook", "returned"),
          { mandatory: { when: { left: true } }, inferred: ["mandatory"] },
        ),
      },
    ),
  ]),
];
