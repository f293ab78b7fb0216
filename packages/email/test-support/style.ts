import { languagePacks } from "../src/language-packs.ts";
import type { MailStyle } from "../src/mail-for.ts";

/** A plain style for tests that look at mails without sending them. */
export const style: MailStyle = {
  from: { name: "滨江服务中心", address: "service@svc.example" },
  brand: { name: "滨江服务中心", lines: ["服务热线 400 800 0000"], accent: "#1f6feb" },
  packFor: languagePacks({}, {}),
  links: {
    request: () => "https://svc.example/requests/T-1",
    signOff: () => "https://svc.example/sign/T-1",
  },
};
