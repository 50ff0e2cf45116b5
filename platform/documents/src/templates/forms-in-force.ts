import { type LocalDate, localDate } from "@motlan/kernel";

/** A form of the one-stop desk as one circular has it. */
export interface DeskForm {
  /** Its number in the circular's list; absent where the circular knows none and the layout is ours. */
  readonly number?: string;
  readonly template: string;
  readonly title: string;
}

export type DeskFormKind = "receipt" | "request" | "refusal" | "extension" | "stop" | "control" | "register";

interface FormsOfCircular {
  readonly act: string;
  readonly from: LocalDate;
  readonly forms: Readonly<Record<DeskFormKind, DeskForm>>;
}

const ALIKE = {
  receipt: { number: "01", template: "documents/receipt-01", title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" },
  request: { number: "02", template: "documents/supplement-02", title: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" },
  refusal: { number: "03", template: "documents/refusal-03", title: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ" },
} as const;
const CONTROL = { template: "documents/control-sheet", title: "Phiếu kiểm soát quá trình giải quyết hồ sơ" } as const;
const REGISTER = { template: "documents/register", title: "Sổ theo dõi hồ sơ" } as const;
const STOP = { template: "documents/stop-notice", title: "Thông báo dừng giải quyết hồ sơ" } as const;

/**
 * The forms by the circular in force, the newest first. TT 03/2025/TT-VPCP bears the date of 15 September 2025; that it took effect on that day is unconfirmed.
 */
export const DESK_FORMS: readonly FormsOfCircular[] = [
  {
    act: "TT 03/2025/TT-VPCP",
    from: localDate("2025-09-15"),
    forms: {
      ...ALIKE,
      extension: { number: "04", template: "documents/apology-04-2025", title: "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết" },
      stop: { ...STOP, number: "05" },
      control: { ...CONTROL, number: "06" },
      register: { ...REGISTER, number: "07" },
    },
  },
  {
    act: "TT 01/2018/TT-VPCP",
    from: localDate("2018-11-23"),
    forms: {
      ...ALIKE,
      extension: { number: "04", template: "documents/apology-04", title: "Phiếu xin lỗi và hẹn lại ngày trả kết quả" },
      stop: STOP,
      control: { ...CONTROL, number: "05" },
      register: { ...REGISTER, number: "06" },
    },
  },
];

/** The form in force on a day; the oldest known for days before. */
export function deskFormOn(kind: DeskFormKind, on: LocalDate): DeskForm {
  const circular = DESK_FORMS.find(({ from }) => from <= on) ?? DESK_FORMS.at(-1);
  if (circular === undefined) throw new RangeError("no forms are known");
  return circular.forms[kind];
}
