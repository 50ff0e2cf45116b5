import { CLOCK_RULES, type ClockRule, SCHEDULER, type SchedulerLine } from "@motlan/dossiers";
import { clockStart, expectedWorkingDay, OFFICE_HOURS, type OfficeHours } from "@motlan/formats";
import type { Text } from "@motlan/kernel";

/** A rule of the working calendar as an office's hours with and without it. */
interface CalendarRule {
  readonly id: string;
  readonly says: Text;
  readonly law: { readonly act: string; readonly article: string };
  readonly on: (hours: OfficeHours) => OfficeHours;
}

const weekday = (day: number): number => (day + 4) % 7;
const known = new Map<number, boolean>();

/** The working calendar, each day looked up once. */
function works(day: number): boolean {
  const said = known.get(day) ?? expectedWorkingDay(day);
  known.set(day, said);
  return said;
}

const isWeekend = (day: number): boolean => weekday(day) === 0 || weekday(day) === 6;
const worksThere = (hours: OfficeHours, day: number): boolean => hours.isWorkingDay?.(day) ?? works(day);

export const CALENDAR_RULES: readonly CalendarRule[] = [
  {
    id: "after-three",
    says: { vi: "Nhận sau 15 giờ: tính từ ngày làm việc tiếp theo", en: "Received after 15:00: counted from the next working day" },
    law: { act: "NĐ 118/2025/NĐ-CP", article: "" },
    on: (hours) => ({ ...hours, takesInUntil: OFFICE_HOURS.takesInUntil }),
  },
  {
    id: "days-off",
    says: { vi: "Ngày lễ, Tết không tính vào thời hạn", en: "Public holidays do not count" },
    law: { act: "Bộ luật Lao động 2019", article: "Điều 112" },
    on: (hours) => ({ ...hours, isWorkingDay: (day) => (isWeekend(day) ? worksThere(hours, day) : works(day)) }),
  },
  {
    id: "working-saturdays",
    says: { vi: "Ngày thứ Bảy làm bù là ngày làm việc", en: "A Saturday worked in exchange is a working day" },
    law: { act: "Thông báo hoán đổi ngày nghỉ hằng năm", article: "" },
    on: (hours) => ({ ...hours, isWorkingDay: (day) => (weekday(day) === 6 ? works(day) : worksThere(hours, day)) }),
  },
];

/** No cut-off and every weekday worked: what the calendar's rules are laid upon. */
const BARE: OfficeHours = { ...OFFICE_HOURS, takesInUntil: 1440, isWorkingDay: (day) => !isWeekend(day) };

/** The rules a simulation runs by: those of real dossiers, save what was struck to see what it is for. */
export interface RuleSet {
  readonly office: OfficeHours;
  readonly clock: readonly ClockRule[];
  readonly scheduler: readonly SchedulerLine[];
  /** Which rules of the calendar mattered to a dossier received then. */
  readonly mattered: (receivedAt: Date) => readonly string[];
}

export const ALL_RULES: readonly {
  readonly id: string;
  readonly says: Text;
  readonly law?: { readonly act: string; readonly article: string };
}[] = [...CALENDAR_RULES, ...CLOCK_RULES, ...SCHEDULER];

/** Each day is asked about a thousand times and answered once. */
function remembering(hours: OfficeHours): OfficeHours {
  const days = new Map<number, boolean>();
  return {
    ...hours,
    isWorkingDay: (day) => {
      const said = days.get(day) ?? worksThere(hours, day);
      days.set(day, said);
      return said;
    },
  };
}

const sets = new Map<string, RuleSet>();

/** The rules without one of them; made once, since all simulations share them. */
export function rulesWithout(struck = ""): RuleSet {
  const set = sets.get(struck) ?? makeRules(struck);
  sets.set(struck, set);
  return set;
}

function makeRules(struck: string): RuleSet {
  const kept = CALENDAR_RULES.filter(({ id }) => id !== struck);
  const office = remembering(kept.reduce((hours, rule) => rule.on(hours), BARE));
  const without = kept.map(({ id }) => ({
    id,
    office: remembering(kept.filter((rule) => rule.id !== id).reduce((hours, rule) => rule.on(hours), BARE)),
  }));
  return {
    office,
    clock: CLOCK_RULES.filter(({ id }) => id !== struck),
    scheduler: SCHEDULER.filter(({ id }) => id !== struck),
    mattered: (receivedAt) => {
      const start = clockStart(receivedAt, office).getTime();
      return without.filter((one) => clockStart(receivedAt, one.office).getTime() !== start).map(({ id }) => id);
    },
  };
}
