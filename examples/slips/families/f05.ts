import { lived } from "../lived.ts";

/** 现场服务记录单 of a project (F-05): the worked example of its source, told as it stands there. */
export const f05 = () =>
  lived({
    slip: "projectServiceRecord",
    log: { source: "phone", fault: "消防泵控制柜按钮、接触器不动作" },
    found: "手机视频远程指导，缩小到电机保护器；与厂家沟通",
    suggestion: "携带电机保护器插件",
    work: { cause: "电机保护器插件损坏", solution: "更换插件，故障排除" },
    opinion: "问题已解决，满意",
  });
