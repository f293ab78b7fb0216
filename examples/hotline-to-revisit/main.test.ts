import { beforeAll, describe, expect, test } from "vitest";
import { play, type Played } from "./play.ts";
import { slipOf } from "./slip.ts";
import { storyOf } from "./story.ts";
import { shown } from "./wall-clock.ts";

describe("the case, played on PGlite and a real SMTP server", () => {
  let played: Played;
  beforeAll(async () => {
    played = await play();
  });

  /** `Thu 13:24 ClockWarned resolution` for everything a clock said. */
  const said = () =>
    played.scenes.flatMap(({ events }) =>
      events
        .filter(({ type }) => type.startsWith("Clock"))
        .map(({ type, at, data }) => `${shown(at)} ${type} ${(data as { clock: string }).clock}`),
    );

  const mailsOf = (time: string) =>
    played.scenes
      .filter(({ at }) => shown(at) === time)
      .flatMap(({ mails }) => mails.map(({ to, subject }) => `${to} ${subject}`));

  test("each clock warns, is missed and climbs its ladder at the minute the promise says, and never twice", () => {
    expect(said()).toEqual([
      "Thu 09:24 ClockWarned guidance",
      "Thu 09:25 ClockMissed guidance",
      "Thu 10:13 ClockWarned dispatch",
      "Thu 13:24 ClockWarned resolution",
      "Thu 14:12 ClockMissed resolution",
      "Thu 14:32 ClockEscalated resolution",
    ]);
  });

  test("every clock's start, stop and due moment are those of the slip", () => {
    const clocks = played.request.clocks
      .flat()
      .filter(({ due }) => due !== null)
      .map(({ clock, startedAt, stoppedAt, due, status }) =>
        [clock, ...[startedAt, stoppedAt, due].map((at) => (at === null ? "-" : shown(at))), status].join(" | "),
      );
    expect(clocks).toEqual([
      "response | Thu 09:12 | Thu 09:20 | Thu 11:12 | met",
      "resolution | Thu 09:12 | Thu 15:05 | Thu 14:12 | missed",
      "guidance | Thu 09:20 | Thu 10:05 | Thu 09:25 | missed",
      "dispatch | Thu 10:05 | Thu 10:14 | Thu 10:15 | met",
      "confirmation | Thu 10:14 | Thu 10:25 | Thu 10:44 | met",
      "dataEntry | Thu 15:30 | Fri 08:30 | Sat 15:30 | met",
    ]);
  });

  test("what was missed is told by mail, rung by rung", () => {
    expect(mailsOf("Thu 13:24")).toEqual([
      "陈涛 [202411-0001] 预警：解决即将到期",
      "王磊 [202411-0001] 预警：解决即将到期",
    ]);
    expect(mailsOf("Thu 14:12")).toEqual(["王磊 [202411-0001] 超时：解决"]);
    expect(mailsOf("Thu 14:32")).toEqual(["赵敏 [202411-0001] 超时升级：解决已超时 20 分钟"]);
  });

  test("the proof leaves lunch out and adds up to the four hours promised", () => {
    const story = storyOf(played);
    expect(story).toContain("2024-11-21 09:12–12:00  + 2 h 48 min");
    expect(story).toContain("2024-11-21 12:00–13:00  outside service hours");
    expect(story).toContain("2024-11-21 13:00–14:12  + 1 h 12 min");
    expect(story).toContain("Together 4 h");
  });

  test("what was entered on Friday keeps the slip's own times", () => {
    const [arrived] = played.scenes.flatMap(({ events }) => events).filter(({ type }) => type === "EngineerArrived");
    expect(arrived && [shown(arrived.at), shown(arrived.recordedAt)]).toEqual(["Thu 13:40", "Fri 08:30"]);
  });

  test("the revisit is planned for Friday 9–10, done, and the file closed after it", () => {
    const { state } = played.request;
    expect(state.status).toBe("closed");
    const revisit = "revisit" in state ? state.revisit : null;
    expect(
      revisit && [shown(revisit.windowFrom), shown(revisit.windowUntil), shown(revisit.dueBy), revisit.done],
    ).toEqual(["Fri 09:00", "Fri 10:00", "Fri 15:05", true]);
  });

  test("the slip stands under the headings of the owner-signed record", () => {
    const slip = slipOf(played);
    const headings = [
      "一、项目名称",
      "服务日期：2024 年 11 月 21 日",
      "二、服务内容及问题采取的处理措施",
      "客户反映",
      "处理过程",
      "服务人员：陈涛",
      "三、用户意见",
      "业主签字：刘工",
    ];
    for (const heading of headings) expect(slip).toContain(heading);
    expect(slip).toContain("更换部件：保护器插件（无序列号），电动机保护器 序列号 MP-2207-0415");
    expect(slip).toContain("5／3／5");
  });
});
