import { lived } from "../lived.ts";

/** 热线值班记录 (F-12): who called, from where, what was reported and how it was handled. */
export const f12 = () =>
  lived({
    slip: "hotlineLog",
    log: {
      source: "phone",
      fault: "系统登录缓慢",
      contact: { name: "赵敏", phone: "0571-1", organisation: "滨江商务楼", address: "滨江区江南大道1号" },
    },
    found: "清理缓存后恢复",
    work: { solution: "清理缓存，调整连接数" },
  });
