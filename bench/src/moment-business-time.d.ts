declare module "moment-business-time" {
  import type { Moment } from "moment";

  interface BusinessMoment extends Moment {
    addWorkingTime(amount: number, unit: "hours"): BusinessMoment;
    isWorkingTime(): boolean;
  }
  const moment: {
    (ms: number): BusinessMoment;
    updateLocale(locale: string, set: { workinghours: Record<number, string[] | null>; holidays: string[] }): unknown;
  };
  // eslint-disable-next-line no-restricted-syntax -- what the package exports
  export default moment;
}
