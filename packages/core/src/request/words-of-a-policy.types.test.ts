import { expectTypeOf, test } from "vitest";
import type { NoticeKey } from "../notice/notice-variables.ts";
import type { RoutedNotice } from "../policy/notice-words.ts";
import type { PartCommandName } from "../parts/part-commands.ts";
import type { RequisitionCommandName } from "../parts/requisition-commands.ts";
import type { permittedPartCommands, permittedRequisitionCommands } from "../policy/parts-words.ts";
import type { permittedRequestCommands } from "../policy/request-words.ts";
import type { permittedRevisitCommands } from "../policy/revisit-words.ts";
import type { RevisitCommand } from "../revisit/revisit-commands.ts";
import type { permittedSendInCommands } from "../policy/send-in-words.ts";
import type { SendInCommandName } from "../send-in/send-in-commands.ts";
import type { RequestCommandName } from "./request-commands.ts";

test("a policy can permit every command of the processes, and no other", () => {
  expectTypeOf<(typeof permittedRequestCommands)[number]>().toEqualTypeOf<RequestCommandName>();
  expectTypeOf<(typeof permittedRevisitCommands)[number]>().toEqualTypeOf<RevisitCommand["type"]>();
  expectTypeOf<(typeof permittedPartCommands)[number]>().toEqualTypeOf<PartCommandName>();
  expectTypeOf<(typeof permittedRequisitionCommands)[number]>().toEqualTypeOf<RequisitionCommandName>();
  expectTypeOf<(typeof permittedSendInCommands)[number]>().toEqualTypeOf<SendInCommandName>();
});

test("a policy can route every notice but those of clocks", () => {
  expectTypeOf<RoutedNotice>().toEqualTypeOf<Exclude<NoticeKey, `clock${string}`>>();
});
