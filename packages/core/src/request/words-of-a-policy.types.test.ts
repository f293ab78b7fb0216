import { expectTypeOf, test } from "vitest";
import type { ComplaintCommandName } from "../complaint/complaint-commands.ts";
import type { CustomerCommandName } from "../customer/customer-commands.ts";
import type { LeftoverCommandName } from "../leftover/leftover-commands.ts";
import type { NoticeKey } from "../notice/notice-variables.ts";
import type { RoutedNotice } from "../policy/notice-words.ts";
import type { permittedProblemCommands } from "../policy/problem-words.ts";
import type { ProblemCommandName } from "../problem/problem-commands.ts";
import type { PartCommandName } from "../parts/part-commands.ts";
import type { RequisitionCommandName } from "../parts/requisition-commands.ts";
import type { permittedPartCommands, permittedRequisitionCommands } from "../policy/parts-words.ts";
import type { permittedComplaintCommands } from "../policy/complaint-words.ts";
import type { permittedCustomerCommands } from "../policy/customer-words.ts";
import type { permittedLeftoverCommands } from "../policy/leftover-words.ts";
import type { permittedQualitySurveyCommands } from "../policy/quality-survey-words.ts";
import type { permittedSlipBookCommands } from "../policy/slip-book-words.ts";
import type { permittedRequestCommands } from "../policy/request-words.ts";
import type { permittedRevisitCommands } from "../policy/revisit-words.ts";
import type { RevisitCommand } from "../revisit/revisit-commands.ts";
import type { permittedSendInCommands } from "../policy/send-in-words.ts";
import type { SendInCommandName } from "../send-in/send-in-commands.ts";
import type { SlipBookCommandName } from "../slips/slip-book-commands.ts";
import type { permittedTrainingCommands } from "../policy/training-words.ts";
import type { TrainingCommandName } from "../training/training-commands.ts";
import type { SurveyCommandName } from "../survey/survey-commands.ts";
import type { RequestCommandName } from "./request-commands.ts";

test("a policy can permit every command of the processes, and no other", () => {
  expectTypeOf<(typeof permittedRequestCommands)[number]>().toEqualTypeOf<RequestCommandName>();
  expectTypeOf<(typeof permittedRevisitCommands)[number]>().toEqualTypeOf<RevisitCommand["type"]>();
  expectTypeOf<(typeof permittedPartCommands)[number]>().toEqualTypeOf<PartCommandName>();
  expectTypeOf<(typeof permittedRequisitionCommands)[number]>().toEqualTypeOf<RequisitionCommandName>();
  expectTypeOf<(typeof permittedSendInCommands)[number]>().toEqualTypeOf<SendInCommandName>();
  expectTypeOf<(typeof permittedSlipBookCommands)[number]>().toEqualTypeOf<SlipBookCommandName>();
  expectTypeOf<(typeof permittedCustomerCommands)[number]>().toEqualTypeOf<CustomerCommandName>();
  expectTypeOf<(typeof permittedLeftoverCommands)[number]>().toEqualTypeOf<LeftoverCommandName>();
  expectTypeOf<(typeof permittedQualitySurveyCommands)[number]>().toEqualTypeOf<SurveyCommandName>();
  expectTypeOf<(typeof permittedTrainingCommands)[number]>().toEqualTypeOf<TrainingCommandName>();
  expectTypeOf<(typeof permittedProblemCommands)[number]>().toEqualTypeOf<ProblemCommandName>();
  expectTypeOf<(typeof permittedComplaintCommands)[number]>().toEqualTypeOf<ComplaintCommandName>();
});

test("a policy can route every notice but those of clocks", () => {
  expectTypeOf<RoutedNotice>().toEqualTypeOf<Exclude<NoticeKey, `clock${string}`>>();
});
