/**
 * Days off of civil servants that fall on Monday to Friday, and Saturdays worked in exchange, year by year (`MM-DD`).
 * Labour Code 2019 art. 112 gives eleven days; 24 November was added from 2026 (NQ 28/2026/QH16). Days exchanged are those of the yearly notices.
 * `expected` marks days that the law leaves to a notice not yet issued when this was written (September 2026); for them we reckon:
 * Tết 2027 from the last day of the lunar year, with the weekend within it made up for (art. 111(3)), and 3 September 2027 beside National Day.
 */
export const DAYS_OFF = {
  2021: {
    newYear: ["01-01"],
    tet: ["02-10", "02-11", "02-12", "02-15", "02-16"],
    hungKings: ["04-21"],
    victory: ["04-30"],
    labour: ["05-03"],
    national: ["09-02", "09-03"],
  },
  2022: {
    newYear: ["01-03"],
    tet: ["01-31", "02-01", "02-02", "02-03", "02-04"],
    hungKings: ["04-11"],
    victory: ["05-02"],
    labour: ["05-03"],
    national: ["09-01", "09-02"],
  },
  2023: {
    newYear: ["01-02"],
    tet: ["01-20", "01-23", "01-24", "01-25", "01-26"],
    hungKings: ["05-02"],
    victory: ["05-03"],
    labour: ["05-01"],
    national: ["09-01", "09-04"],
  },
  2024: {
    newYear: ["01-01"],
    tet: ["02-08", "02-09", "02-12", "02-13", "02-14"],
    hungKings: ["04-18"],
    victory: ["04-30"],
    labour: ["05-01"],
    national: ["09-02", "09-03"],
    exchanged: ["04-29"],
    workingSaturdays: ["05-04"],
  },
  2025: {
    newYear: ["01-01"],
    tet: ["01-27", "01-28", "01-29", "01-30", "01-31"],
    hungKings: ["04-07"],
    victory: ["04-30"],
    labour: ["05-01"],
    national: ["09-01", "09-02"],
    exchanged: ["05-02"],
    workingSaturdays: ["04-26"],
  },
  2026: {
    newYear: ["01-01"],
    tet: ["02-16", "02-17", "02-18", "02-19", "02-20"],
    hungKings: ["04-27"],
    victory: ["04-30"],
    labour: ["05-01"],
    national: ["09-01", "09-02"],
    culture: ["11-24"],
    exchanged: ["01-02", "08-31"],
    workingSaturdays: ["01-10", "08-22"],
  },
  2027: {
    newYear: ["01-01"],
    tet: ["02-05", "02-08", "02-09", "02-10", "02-11"],
    hungKings: ["04-16"],
    victory: ["04-30"],
    labour: ["05-03"],
    national: ["09-02", "09-03"],
    culture: ["11-24"],
    expected: ["02-05", "02-08", "02-09", "02-10", "02-11", "09-03"],
  },
} as const;
