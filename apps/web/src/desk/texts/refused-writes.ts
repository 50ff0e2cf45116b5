import type { Text } from "@motlan/kernel";

/** What was recorded here and the registry's main node refuses. */
export const WRITES = {
  title: { vi: "Chưa ghi được ở nút chủ quản", en: "Not recorded at the main node" },
  lead: {
    vi: "Có cơ sở dữ liệu mà bản chính đặt ở nút khác: ghi ở đây xong, hệ thống tự ghi tiếp ở đó. Lần ghi bị nút đó từ chối nằm ở đây cho đến khi có người xử lý; nội dung đã ghi ở cơ quan bạn vẫn còn nguyên.",
    en: "Some registries have their main copy at another node: what is recorded here is recorded there too. What that node refuses stays here until somebody settles it; what your agency recorded stays as it is.",
  },
  way: { vi: "Bị nút chủ quản từ chối ghi", en: "Refused by a main node" },
  none: { vi: "Không có lần ghi nào bị từ chối", en: "Nothing was refused" },
  noneDo: { vi: "Lần ghi mới tự đi; không cần làm gì.", en: "New acts go by themselves; nothing is to be done." },
  resting: { vi: "Chờ xử lý", en: "To be settled" },
  nobodys: { vi: "Bản ghi không cơ quan nào lưu giữ", en: "Records that no agency keeps" },
  nobodysDo: {
    vi: "Nút này tự gửi lại, càng về sau càng thưa, cho đến khi nút chủ quản nhận. Nếu lý do còn lặp lại, hãy liên hệ người quản trị nút chủ quản.",
    en: "This node sends them again by itself, more and more seldom, until the main node takes them. If the reason stays the same, speak to the main node's operator.",
  },
  howMany: { vi: "Số lần ghi", en: "How many" },
  nextAt: { vi: "Gửi lại từ", en: "Sent again from" },
  givenUp: { vi: "Đã thôi ghi", en: "Given up" },
  registry: { vi: "Cơ sở dữ liệu", en: "Registry" },
  when: { vi: "Lúc", en: "When" },
  why: { vi: "Nút chủ quản trả lời", en: "What the main node says" },
  act: { vi: "Xử lý", en: "Settle" },
  reasonGiven: { vi: "Lý do thôi ghi", en: "Why it was given up" },
  record: { vi: "Ghi mới", en: "Recorded" },
  amend: { vi: "Cải chính, thay đổi", en: "Amended" },
  recordId: { vi: "Mã bản ghi", en: "Record" },
  sent: { vi: "Ghi ở đây lúc {sent}; bị từ chối lúc {refused}", en: "Recorded here at {sent}; refused at {refused}" },
  theirCode: {
    vi: "Nút chủ quản từ chối. Hãy trao đổi với người quản trị nút đó.",
    en: "The main node refused it. Speak to its operator.",
  },
  code: { vi: "Mã", en: "Code" },
  fields: { vi: "Mục bị nêu sai: {fields}", en: "Named as wrong: {fields}" },
  behind: { vi: "{n} lần ghi sau của bản ghi này đang chờ", en: "Later acts on this record that wait: {n}" },
  retry: { vi: "Ghi lại", en: "Try again" },
  giveUp: { vi: "Thôi ghi", en: "Give up" },
  retried: {
    vi: "Đã gửi lại. Nếu nút chủ quản vẫn từ chối, lần ghi sẽ trở lại danh sách này.",
    en: "It is sent again. If the main node refuses once more, it comes back to this list.",
  },
  wasGivenUp: {
    vi: "Đã thôi ghi, lý do đã được lưu. Các lần ghi sau của bản ghi đó được gửi tiếp.",
    en: "It is given up and the reason kept. Later acts on that record go on.",
  },
  giveUpTitle: { vi: "Thôi ghi ở nút chủ quản", en: "Give up recording at the main node" },
  giveUpLead: {
    vi: "Nút chủ quản sẽ không có lần ghi này. Nội dung ở cơ quan bạn vẫn còn nguyên; các lần ghi sau của bản ghi đó được gửi tiếp và có thể cũng bị từ chối.",
    en: "The main node will not have this act. What your agency recorded stays; later acts on that record go on, and may be refused too.",
  },
  reason: { vi: "Vì sao thôi ghi", en: "Why it is given up" },
  reasonHint: { vi: "Được lưu lại cùng tên bạn.", en: "It is kept with your name." },
  whoGaveUp: { vi: "{who}, {at}", en: "{who}, {at}" },
} as const satisfies Record<string, Text>;

/** What the commonest refusals of a main node mean to whoever recorded here, by their codes: the room's own sentences speak to somebody else. */
export const MAIN_NODE_SAYS: Readonly<Record<string, Text>> = {
  "registries/bad-record": {
    vi: "Nút chủ quản không nhận nội dung này. Hãy trao đổi với người quản trị nút đó về các mục được nêu rồi ghi lại.",
    en: "The main node does not take these values. Speak to its operator about the fields named, then try again.",
  },
  "registries/not-yours": {
    vi: "Ở nút chủ quản, bản ghi này do cơ quan khác lưu giữ nên cơ quan bạn không được sửa. Hãy trao đổi với người quản trị nút đó.",
    en: "At the main node another agency keeps this record, so yours may not change it. Speak to that node's operator.",
  },
  "registries/conflict": {
    vi: "Ở nút chủ quản đã có bản ghi khác mang cùng mã định danh. Nếu là cùng một bản ghi, hãy thôi ghi.",
    en: "The main node has another record under the same key. If the two are one, give this up.",
  },
  "registries/changed-meanwhile": {
    vi: "Ở nút chủ quản có người vừa sửa bản ghi này. Hãy ghi lại.",
    en: "Somebody has just changed this record at the main node. Try again.",
  },
  "registries/not-found": {
    vi: "Nút chủ quản không có bản ghi này. Hãy trao đổi với người quản trị nút đó.",
    en: "The main node has no such record. Speak to its operator.",
  },
};
