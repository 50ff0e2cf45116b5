import type { Text } from "@motlan/kernel";

/** What a file holds and a procedure has no place for: the element, and a sentence for the designer. */
export interface Said {
  /** The id of the element in the file. */
  readonly at: string;
  readonly text: Text;
}

/** Why something was not taken, by what it is. `{name}` is the element's own name. */
const SENTENCES = {
  event: {
    vi: "Sự kiện “{name}” không có chỗ trong bảng quy trình nội bộ; hãy ghi vào bước liên quan.",
    en: "The event “{name}” has no place in the process table; note it at its step.",
  },
  boundary: {
    vi: "Nhánh “{name}” ra khỏi một bước chưa được lấy; hãy chọn lại trong phần “Có thể” của bước đó.",
    en: "The way “{name}” off a step was not taken; choose it anew under what the step may do.",
  },
  gateway: {
    vi: "Điểm rẽ “{name}” không có điều kiện viết bằng FEEL; các bước sau nó được xếp nối tiếp.",
    en: "The gateway “{name}” has no condition in FEEL; the steps behind it stand in a row.",
  },
  condition: {
    vi: "Điều kiện “{name}” không viết bằng FEEL nên chưa được lấy.",
    en: "The condition “{name}” is not in FEEL and was not taken.",
  },
  call: {
    vi: "“{name}” gọi một quy trình khác; nếu cần, hãy khai báo thủ tục liên thông.",
    en: "“{name}” calls another process; declare a linked procedure if it is one.",
  },
  receive: { vi: "“{name}” là việc chờ tin từ nơi khác; không thành một bước.", en: "“{name}” waits for a message; it became no step." },
  sub: { vi: "Quy trình con “{name}” được trải thành các bước của nó.", en: "The sub-process “{name}” was laid out as its steps." },
  repeats: { vi: "Việc lặp lại của “{name}” không được lấy.", en: "The repetition of “{name}” was not taken." },
  circle: {
    vi: "Đường đi quay vòng tại “{name}”; thứ tự các bước theo thứ tự trong tệp.",
    en: "The flow goes in a circle at “{name}”; the steps stand in the file's order.",
  },
  data: {
    vi: "Dữ liệu “{name}” không được lấy; giấy tờ và câu hỏi được khai báo riêng.",
    en: "The data “{name}” were not taken; papers and questions are declared on their own.",
  },
  hours: {
    vi: "Bước “{name}” chưa có số giờ, vị trí việc làm và tên tiếng Anh.",
    en: "The step “{name}” still lacks its hours, post and English name.",
  },
  unit: {
    vi: "Bước “{name}” không nằm trong làn nào nên chưa rõ đơn vị.",
    en: "The step “{name}” stands in no lane, so its unit is unknown.",
  },
  pools: {
    vi: "Tệp có nhiều quy trình; các bước được xếp lần lượt theo từng quy trình, bắt đầu từ “{name}”.",
    en: "The file has several processes; their steps stand one process after the other, from “{name}”.",
  },
  messages: {
    vi: "Luồng thông điệp “{name}” giữa các bên không được lấy.",
    en: "The message flow “{name}” between parties was not taken.",
  },
  unknown: { vi: "“{name}” không có chỗ trong bảng quy trình nội bộ.", en: "“{name}” has no place in the process table." },
} satisfies Readonly<Record<string, Text>>;

export type SaidOf = keyof typeof SENTENCES;

export function say(what: SaidOf, at: string, name: string): Said {
  const { vi, en } = SENTENCES[what];
  const shown = name.trim().replace(/\s+/g, " ") || at;
  return { at, text: { vi: vi.replace("{name}", shown), en: en.replace("{name}", shown) } };
}
