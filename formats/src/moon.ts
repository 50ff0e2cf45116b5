const DAY_MS = 86_400_000;
const OFFSET_DAYS = 7 / 24;
const J1970 = 2_440_587.5;

/**
 * The day in Vietnam, counted since 1 January 1970, of the k-th new moon since January 2000: the mean conjunction with the largest periodic terms (J. Meeus,
 * Astronomical Algorithms, ch. 49), good to some minutes.
 */
export function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const sun = radians(2.5534 + 29.1053567 * k);
  const moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
  const node = radians(160.7108 + 390.67050284 * k);
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  const { sin } = Math;
  const swing =
    -0.4072 * sin(moon) +
    0.17241 * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * sin(moon - sun) -
    0.00514 * sin(moon + sun) +
    0.00208 * sin(2 * sun);
  return Math.floor(mean + swing - SECONDS_AHEAD / 86_400 - J1970 + OFFSET_DAYS);
}

/** Terrestrial time runs ahead of the clocks by about so much in the years that matter here. */
const SECONDS_AHEAD = 70;

/** The first day of the lunar month that holds this day. */
export function lunarMonthStart(day: number): number {
  let k = Math.floor((day - dayOf2000) / 29.530588861) + 1;
  while (newMoonDay(k) > day) k -= 1;
  return newMoonDay(k);
}

const dayOf2000 = Date.UTC(2000, 0, 6) / DAY_MS;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
