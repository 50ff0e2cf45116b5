import { type Decision, type LocalDate, localDate, no, yes } from "@motlan/kernel";

/**
 * Mã định danh điện tử of an authority, read.
 * `old` is QCVN 102:2016 (`000.00.00.H26`, lowest level first, zeros for levels not used); `new` is QĐ 20/2020/QĐ-TTg, art. 4
 * (`H26.12.03`, highest level first); `scheme` is a code of another scheme (`Z01` + up to 32 signs, art. 6).
 */
export interface AgencyCode {
  readonly style: "old" | "new" | "scheme";
  readonly code: string;
  /** From the ministry or province downwards, without unused levels; one member for a scheme code. */
  readonly levels: readonly string[];
}

const OLD = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/;
const NEW = /^[A-Y]\d{2}(\.[0-9A-Z]+)*$/;
const SCHEME = /^Z(0[1-9]|[1-9]\d)[0-9A-Z.]{1,32}$/;
const LONGEST = 35;

export function parseAgencyCode(text: string): Decision<AgencyCode, "not-an-agency-code"> {
  const code = text.trim().toUpperCase();
  const old = OLD.exec(code);
  if (old) {
    const [, level4 = "", level3 = "", level2 = "", level1 = ""] = old;
    return yes({ style: "old", code, levels: withoutUnused([level1, level2, level3, level4]) });
  }
  if (code.length <= LONGEST && NEW.test(code)) return yes({ style: "new", code, levels: code.split(".") });
  if (SCHEME.test(code)) return yes({ style: "scheme", code, levels: [code] });
  return no("not-an-agency-code", { code });
}

/** The code under QĐ 20/2020 of an authority known by either: `002.00.20.H13` → `H13.20.00.002`. */
export function toNewAgencyCode(code: AgencyCode): string {
  return code.levels.join(".");
}

/** The code under QCVN 102:2016; refused when the new code is too deep or its groups too wide for thirteen signs. */
export function toOldAgencyCode(code: AgencyCode): Decision<string, "no-old-form"> {
  const [level1 = "", level2 = "00", level3 = "00", level4 = "000"] = code.levels;
  const old = `${level4}.${level3}.${level2}.${level1}`;
  return code.levels.length <= 4 && OLD.test(old) ? yes(old) : no("no-old-form", { code: code.code });
}

/** The day on which codes under QĐ 20/2020/QĐ-TTg took the place of those of QCVN 102:2016. */
export const NEW_AGENCY_CODES_FROM = localDate("2020-09-15");

/** The agency's code in the format of that day; a code that has no form in the older format, or is none, is given as it is. */
export function agencyCodeOn(code: string, on: LocalDate): string {
  const parsed = parseAgencyCode(code);
  if (!parsed.ok || parsed.value.style === "scheme") return code;
  if (on >= NEW_AGENCY_CODES_FROM) return toNewAgencyCode(parsed.value);
  const old = toOldAgencyCode(parsed.value);
  return old.ok ? old.value : code;
}

function withoutUnused(levels: readonly string[]): readonly string[] {
  const last = levels.findLastIndex((level) => !/^0+$/.test(level));
  return levels.slice(0, last + 1);
}
