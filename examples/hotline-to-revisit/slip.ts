import type { RequestState, TextRef } from "@callout/core";
import { nameOf, ownersEngineer } from "./people.ts";
import { dated, timed } from "./wall-clock.ts";
import type { Played } from "./play.ts";

/** The slip as the owner signed it, under the headings of 现场服务记录单 (业主签表). */
export const slipOf = ({ request, texts }: Played): string => {
  const state = closed(request.state);
  const { file, work, visit, evidence } = state;
  const said = (ref: TextRef | null): string => (ref === null ? "" : (texts.get(ref.ref) ?? "（已删除）"));
  const report = work.type === "visited" ? work.report : null;
  const part = report?.parts[0];
  const signOff = evidence.type === "signed" ? evidence.signOff : null;
  const ratings = Object.values(signOff?.ratings ?? {}).join("／");
  return [
    `现场服务记录单（业主签表）　　编号 ${request.number ?? ""}`,
    "",
    "一、项目名称：喷淋泵控制项目",
    `　　服务日期：${dated(work.at)}`,
    "",
    "二、服务内容及问题采取的处理措施",
    `　　客户反映：${said(file.intake.fault)}；${said(file.intake.wish)}。`,
    "　　处理过程：",
    ...file.progress.map(({ at, note }) => `　　　${timed(at)}　${said(note)}。`),
    `　　　${timed(work.at)}　原因：${said(report?.cause ?? null)}。${said(report?.solution ?? null)}。`,
    part === undefined
      ? ""
      : `　　更换部件：${part.name}（无序列号），${part.unit?.name ?? ""} 序列号 ${part.unit?.serial ?? "无"}`,
    `　　存在问题及下一步计划：${report?.openProblems === "none" ? "无" : "见附页"}`,
    `　　服务人员：${visit?.engineer == null ? "" : nameOf(visit.engineer)}`,
    "",
    `三、用户意见：${said(signOff?.opinion ?? null)}（服务态度／反应时间／处理效果：${ratings}）`,
    `　　业主签字：${signOff === null ? "" : `${ownersEngineer.name}（已签）　　${dated(signOff.at)} ${timed(signOff.at)}`}`,
  ].join("\n");
};

const closed = (state: RequestState): Extract<RequestState, { status: "closed" }> => {
  if (state.status !== "closed")
    throw new Error(`the slip is complete once the request is closed, not while ${state.status}`);
  return state;
};
