/** The commands of every process whose clocks run: the words its permissions may use beside its own. */
export const permittedClockCommands = ["FireTimer", "AdoptPolicy", "AdoptCalendar"] as const;
