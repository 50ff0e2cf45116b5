import type { TableFault } from "./table.ts";

type Said = Omit<TableFault, "row" | "column">;

/** What a person should check after a table was read, each said in one sentence. */
export const doubts = {
  person: (words: string): Said => ({
    vi: `Chưa rõ vị trí nào giữ bước này (“${words}”). Hãy chọn lại vị trí.`,
    en: `It is not clear which post holds this step (“${words}”). Choose the post.`,
  }),
  persons: (words: string): Said => ({
    vi: `Một ô ghi nhiều người (“${words}”): bước đang giao cho người đầu tiên. Nếu mỗi người làm một việc, hãy tách thành nhiều bước.`,
    en: `Several persons in one cell (“${words}”): the step is given to the first. Split it if each does something of their own.`,
  }),
  inherited: {
    vi: "Ô người thực hiện để trống: đang lấy theo bước trước.",
    en: "No person is named: the one of the step before is taken.",
  },
  shared: {
    vi: "Thời gian ghi gộp cho nhiều bước: đang tính cả vào bước đầu.",
    en: "One time is given for several steps: all of it is counted with the first.",
  },
  assigns: {
    vi: "Lãnh đạo phân công: hệ thống tự chuyển hồ sơ tới người giữ bước sau, nên có thể bỏ bước này.",
    en: "A leader assigns: the system passes dossiers on by itself, so that this step may not be needed.",
  },
  consulted: {
    vi: "Có lấy ý kiến nhưng bảng chưa ghi rõ hỏi ai. Hãy khai cơ quan được hỏi và thời hạn trả lời.",
    en: "An opinion is asked, but the table does not say whose. Name the agency and its time limit.",
  },
  silence: (whom: string): Said => ({
    vi: `Lấy ý kiến ${whom}: bảng không nói nếu quá hạn không trả lời thì sao; đang để là báo lại cho người thụ lý.`,
    en: `${whom} is consulted: the table does not say what silence means; the holder is told of it.`,
  }),
  alone: {
    vi: "Bước này ghi là làm song song hoặc đồng thời, nhưng chưa rõ với bước nào. Hãy chọn nhóm bước song song.",
    en: "The step is said to run beside another, but not which. Choose the parallel group.",
  },
  cases: {
    vi: "Bảng chia nhiều trường hợp. Các bước đang nối tiếp nhau; hãy đặt điều kiện cho bước của từng trường hợp.",
    en: "The table has several cases. Their steps follow one another now; give the steps of each case a condition.",
  },
  sum: (said: number, sum: number): Said => ({
    vi: `Dòng tổng ghi ${hours(said)} giờ nhưng các bước cộng lại là ${hours(sum)} giờ.`,
    en: `The total says ${said} hours, but the steps add up to ${sum}.`,
  }),
  noTime: {
    vi: "Bảng không có cột thời gian: mọi bước đang tính 0 giờ.",
    en: "The table has no time column: every step counts as 0 hours.",
  },
  noPerson: {
    vi: "Bảng không có cột người thực hiện: vị trí đang đoán theo đơn vị và nội dung.",
    en: "The table has no column of persons: posts are guessed by unit and task.",
  },
  english: {
    vi: "Lời tiếng Anh của các bước đang đặt theo loại việc. Hãy viết lại nếu cần rõ hơn.",
    en: "The English of the steps is set by what kind of work they are. Write it better where needed.",
  },
} as const;

function hours(count: number): string {
  return String(count).replace(".", ",");
}
