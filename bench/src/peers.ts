import dayjs from "dayjs";
import dayjsBusinessTime from "dayjs-business-time";
import moment from "moment-business-time";

/** A library that adds business hours, in the zone of the process. */
export interface Peer {
  readonly name: string;
  readonly addHours: (ms: number, hours: number) => number;
  readonly isOpen: (ms: number) => boolean;
}

/** dayjs-business-time, set up for the office with a lunch break. */
export const dayjsPeer = (holidays: readonly string[]): Peer => {
  dayjs.extend(dayjsBusinessTime);
  const day = [
    { start: "09:00:00", end: "12:00:00" },
    { start: "13:00:00", end: "18:00:00" },
  ];
  dayjs.setHolidays([...holidays]);
  dayjs.setBusinessTime({
    sunday: null,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: null,
  });
  return {
    name: "dayjs-business-time",
    addHours: (ms, hours) => dayjs(ms).addBusinessHours(hours).valueOf(),
    isOpen: (ms) => dayjs(ms).isBusinessTime(),
  };
};

/** moment-business-time, set up for the office without one, as it knows one interval a day. */
export const momentPeer = (holidays: readonly string[]): Peer => {
  const day = ["09:00:00", "17:00:00"];
  moment.updateLocale("en", {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null },
    holidays: [...holidays],
  });
  return {
    name: "moment-business-time",
    addHours: (ms, hours) => moment(ms).addWorkingTime(hours, "hours").valueOf(),
    isOpen: (ms) => moment(ms).isWorkingTime(),
  };
};
