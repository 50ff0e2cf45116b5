/** What the page says of the key by which the centre signs the directory. */
export const CENTRE_KEY = {
  title: { vi: "Khóa ký danh bạ của trung tâm", en: "The centre's key for signing the directory" },
  key: { vi: "Khóa, đọc qua điện thoại", en: "Key, read by telephone" },
  state: { vi: "Trạng thái", en: "State" },
  since: { vi: "Đang dùng từ {from}, được {days} ngày", en: "In use since {from}, for {days} days" },
  given: { vi: "Đang dùng, ghi trong cấu hình của nút", en: "In use, from the node's configuration" },
  next: { vi: "Khóa kế tiếp, có hiệu lực từ {from}", en: "The next one, holds from {from}" },
  old: { vi: "Khóa cũ, còn được tin đến {until}", en: "The old one, believed until {until}" },
  ended: { vi: "Hết hiệu lực từ {until}", en: "Ended on {until}" },
  byHand: { vi: "Đã rút, đã thay khóa", en: "Keys withdrawn or replaced" },
  done: { vi: "Đã làm", en: "What was done" },
  why: { vi: "Lý do", en: "Why" },
  acts: {
    withdrawn: { vi: "Rút khóa đã báo trước, {at}", en: "Announcement taken back, {at}" },
    replaced: { vi: "Thay khóa này, {at}", en: "This key was replaced, {at}" },
    given: { vi: "Nút này tin khóa này theo lệnh, {at}", en: "Given to this node by hand, {at}" },
  },
  step: { vi: "Việc kế tiếp", en: "What comes next" },
  stepWait: {
    vi: "Trung tâm ký bằng khóa kế tiếp từ {from}. Nút này đã biết khóa đó, không phải làm gì.",
    en: "The centre signs with the next key from {from}. This node knows it; nothing is to be done.",
  },
  stepWaitCentre: {
    vi: "Trung tâm tự ký bằng khóa kế tiếp từ {from}. Sau ngày đó hãy sao lưu lại tệp khóa.",
    en: "The centre signs with the next key from {from}, by itself. After that day, back the key file up anew.",
  },
  stepNone: {
    vi: "Trung tâm tự tạo khóa kế tiếp và báo trước trong danh bạ; nút này tự nhận, không phải làm gì.",
    en: "The centre makes its next key by itself and announces it in the directory; this node learns it, nothing is to be done.",
  },
  stepOld: {
    vi: "Từ {until} nút này chỉ còn tin khóa mới, không phải làm gì.",
    en: "From {until} on this node believes the new key alone; nothing is to be done.",
  },
} as const;
