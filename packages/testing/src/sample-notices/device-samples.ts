import { instant, type DeviceNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

/** One example of each notice of devices sent in, and of replacements. */
export const deviceSamples: DeviceNotices = {
  progressTold: { ...request, device: "显示器", deviceSerial: "M-0042", toldAt: instant("2024-11-22T02:00:00Z") },
  deviceReturned: { ...request, device: "显示器", deviceSerial: "M-0042", returnedAt: instant("2024-11-22T03:00:00Z") },
  replacementDue: { ...request, unit: "庭院灯", unitSerial: "L-0042", part: "driver-60W", repairs: 4, moreThan: 3 },
};
