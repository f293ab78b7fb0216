import { lived } from "../lived.ts";

/** 现场服务请求单 (F-01): a protector that does not react, guided by video, then replaced. */
export const f01 = () =>
  lived({
    slip: "fieldServiceRequest",
    log: {
      source: "phone",
      fault: "1号喷淋泵控制柜面板按钮、接触器不动作",
      wish: "当天恢复",
      cardNumber: "K-0711",
      handbookNumber: "S-0711",
      product: { name: "电机保护器", version: "JL-400" },
    },
    found: "初步判断电机保护器插件损坏",
    suggestion: "请携带电机保护器插件",
    work: { cause: "电机保护器插件损坏", solution: "更换电机保护器插件" },
    opinion: "服务及时",
    extras: { weekday: { type: "text", text: "星期四" } },
  });
