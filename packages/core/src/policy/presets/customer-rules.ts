import type { CustomerRules } from "../customer-rules.ts";
import { confidentialData } from "./confidential-data.ts";

const DESK = ["hotlineEngineer", "dutyManager", "archivist"];
const ON_SITE = [...DESK, "fieldEngineer"];
const SYSTEM = ["system"];

/**
 * The customer's file 客户服务档案: opened by the first request, sorted and kept by the desk, consulted by engineers.
 *
 * The sources ask that files be sorted without saying how, and set no limit to what is at hand: both `callout`.
 */
export const customerRules: CustomerRules = {
  permissions: {
    RegisterCustomer: DESK,
    CorrectRegistration: DESK,
    RecordSite: ON_SITE,
    CloseSite: DESK,
    RecordContact: ON_SITE,
    RemoveContact: DESK,
    HandOverContactList: ON_SITE,
    InstallAsset: ON_SITE,
    UpdateAsset: ON_SITE,
    RetireAsset: ON_SITE,
    RenewService: DESK,
    DescribeSituation: ON_SITE,
    RecordFeedback: ON_SITE,
    AnswerFeedback: DESK,
    GiveConsent: DESK,
    WithdrawConsent: DESK,
    RecordDisclosure: ON_SITE,
    NoteRequest: SYSTEM,
    NoteOutcome: SYSTEM,
  },
  categories: [
    { id: "keyAccount", label: { "zh-CN": "重点客户", en: "Key account" } },
    { id: "ordinary", label: { "zh-CN": "一般客户", en: "Ordinary customer" } },
    { id: "former", label: { "zh-CN": "已停止服务的客户", en: "Former customer" } },
  ],
  data: confidentialData,
  servicesKept: 200,
  source: ["R-014", "R-022", "R-026", "R-039", "R-042", "R-043", "R-049", "R-126", "R-584", "R-587", "callout"],
};
