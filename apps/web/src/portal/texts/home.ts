import type { Text } from "@motlan/kernel";

export const HOME = {
  title: { vi: "Một Lần – Cổng dịch vụ công", en: "Một Lần – Public services" },
  question: { vi: "Bạn cần làm việc gì?", en: "What do you need to do?" },
  example: { vi: "Ví dụ: làm khai sinh cho con", en: "For instance: register my child's birth" },
  description: {
    vi: "Tìm thủ tục, nộp hồ sơ, nhận kết quả có chữ ký số. Khai một lần, dùng mọi nơi.",
    en: "Find a service, apply, get a signed result. Tell the State once.",
  },
  toDo: { vi: "Cần bạn làm", en: "For you to do" },
  inProgress: { vi: "Đang giải quyết", en: "In progress" },
  drafts: { vi: "Đang khai dở", en: "Begun" },
  all: { vi: "Xem mọi hồ sơ của tôi", en: "All my applications" },
  unread: { vi: "Bạn có {n} thông báo chưa đọc", en: "You have {n} unread notices" },
  follow: { vi: "Tra cứu hồ sơ bằng mã", en: "Follow an application by its code" },
  check: { vi: "Kiểm tra giấy tờ thật giả", en: "Check a document" },
  events: { vi: "Theo việc trong đời", en: "By what happens in life" },
  nothingYet: { vi: "Chưa có thủ tục nào ở đây", en: "No procedure is offered here yet" },
  nothingYetHelp: {
    vi: "Thủ tục hiện ra khi cơ quan công bố. Nếu cần làm ngay, hãy hỏi bộ phận một cửa nơi bạn ở.",
    en: "Procedures appear once an authority publishes them. If it cannot wait, ask the one-stop desk where you live.",
  },
  eventsMore: { vi: "{n} thủ tục", en: "{n} procedures" },
  due: { vi: "Hẹn trả {at}", en: "Due {at}" },
  savedAt: { vi: "Lưu lúc {at}", en: "Saved {at}" },
} as const satisfies Record<string, Text>;

export const FIND = {
  title: { vi: "Tìm thủ tục", en: "Find a service" },
  titleFor: { vi: "Kết quả tìm “{q}”", en: "Results for “{q}”" },
  count: { vi: "{n} thủ tục", en: "{n} procedures" },
  narrow: { vi: "Lọc theo lĩnh vực, bộ ngành, đối tượng", en: "Narrow by field, ministry or audience" },
  field: { vi: "Lĩnh vực", en: "Field" },
  allFields: { vi: "Mọi lĩnh vực", en: "All fields" },
  ministry: { vi: "Bộ, ngành", en: "Ministry" },
  allMinistries: { vi: "Mọi bộ, ngành", en: "All ministries" },
  audience: { vi: "Dành cho", en: "For" },
  allAudiences: { vi: "Mọi đối tượng", en: "Everyone" },
  online: { vi: "Nộp được ngay ở đây", en: "Apply right here" },
  replaced: { vi: "Đã được thay thế", en: "Replaced" },
  provincial: { vi: "Riêng một tỉnh", en: "One province only" },
  internal: { vi: "Nội bộ cơ quan", en: "Within the administration" },
  none: { vi: "Không tìm thấy thủ tục nào", en: "No procedure found" },
  noneHelp: {
    vi: "Hãy thử nói ngắn hơn, như kể với người quen: “mất căn cước”, “xin giấy độc thân”. Không cần gõ dấu.",
    en: "Try fewer, everyday words: “lost identity card”. Vietnamese marks are not needed.",
  },
  noneEvents: { vi: "Hoặc chọn theo việc trong đời", en: "Or begin from what happens in life" },
} as const satisfies Record<string, Text>;

export const EVENT = {
  steps: { vi: "Các việc thường phải làm, theo thứ tự", en: "What usually has to be done, in order" },
} as const satisfies Record<string, Text>;

/** Audiences of the national catalogue (đối tượng thực hiện), as it names them. */
export const AUDIENCES: Readonly<Record<string, Text>> = {
  citizen: { vi: "Công dân Việt Nam", en: "Vietnamese citizens" },
  "citizen-without-residence": { vi: "Công dân chưa xác định được nơi cư trú", en: "Citizens without a known residence" },
  "overseas-vietnamese": { vi: "Người Việt Nam định cư ở nước ngoài", en: "Vietnamese living abroad" },
  foreigner: { vi: "Người nước ngoài", en: "Foreigners" },
  "foreign-resident": { vi: "Người nước ngoài cư trú tại Việt Nam", en: "Foreigners living in Vietnam" },
  "former-foreign-resident": { vi: "Người nước ngoài từng cư trú tại Việt Nam", en: "Foreigners who lived in Vietnam" },
  enterprise: { vi: "Doanh nghiệp", en: "Enterprises" },
  "domestic-enterprise": { vi: "Doanh nghiệp Việt Nam", en: "Vietnamese enterprises" },
  "foreign-invested-enterprise": { vi: "Doanh nghiệp có vốn đầu tư nước ngoài", en: "Foreign-invested enterprises" },
  cooperative: { vi: "Hợp tác xã", en: "Cooperatives" },
  organisation: { vi: "Tổ chức khác", en: "Other organisations" },
  "foreign-organisation": { vi: "Tổ chức nước ngoài", en: "Foreign organisations" },
  official: { vi: "Cán bộ, công chức, viên chức", en: "Officials" },
  "party-member": { vi: "Đảng viên", en: "Party members" },
  "party-organisation": { vi: "Tổ chức Đảng", en: "Party organisations" },
};
