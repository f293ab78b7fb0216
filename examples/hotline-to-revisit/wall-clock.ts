import { instantAtWallTime, localDateTime, wallTimeAt, type Instant } from "@callout/core";

/** The zone of the site, of the people, and of everything that is printed. */
export const SHANGHAI = "Asia/Shanghai";

const dates = { Thursday: "2024-11-21", Friday: "2024-11-22", Saturday: "2024-11-23" } as const;

/** A moment of the case, as its people would say it. */
export const on = (day: keyof typeof dates, time: string): Instant =>
  instantAtWallTime(localDateTime(`${dates[day]}T${time}`), SHANGHAI);

/** `Thu 14:12`, in Shanghai. */
export const shown = (at: Instant): string => {
  const wall = wallTimeAt(at, SHANGHAI);
  const day = Object.entries(dates)
    .find(([, date]) => wall.startsWith(date))?.[0]
    .slice(0, 3);
  return `${day ?? wall.slice(0, 10)} ${wall.slice(11, 16)}`;
};

/** `2024 年 11 月 21 日`, in Shanghai. */
export const dated = (at: Instant): string => {
  const [year = "", month = "", day = ""] = wallTimeAt(at, SHANGHAI).slice(0, 10).split("-");
  return `${year} 年 ${String(Number(month))} 月 ${String(Number(day))} 日`;
};

/** `14:12`, in Shanghai. */
export const timed = (at: Instant): string => wallTimeAt(at, SHANGHAI).slice(11, 16);
