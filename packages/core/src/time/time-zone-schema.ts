import * as z from "zod";
import { isTimeZone } from "./wall-time.ts";

/** An IANA name of a time zone that the host knows, such as `Asia/Shanghai`. */
export const TimeZone = z.string().refine(isTimeZone, "must be an IANA time zone such as Asia/Shanghai");
