import type { Text } from "@motlan/kernel";
import type { Alike, TwinState } from "@motlan/registries";

/** Records that may be in twice. */
export const TWINS = {
  title: { vi: "Bản ghi nghi trùng", en: "Records that may be the same" },
  lead: {
    vi: "Máy tìm các bản ghi có vẻ là của cùng một người, một hộ, một đơn vị và nói vì sao. Bạn quyết định. Gộp rồi vẫn tách lại được, không nội dung nào bị ghi đè.",
    en: "The machine finds records that seem to be of one person, household or body, and says why. You decide. What is merged can be parted again; nothing is overwritten.",
  },
  none: { vi: "Không có cặp nào chờ quyết định", en: "No pair waits for a decision" },
  noneHint: {
    vi: "Sau mỗi lần nhập tệp máy tự tìm. Bạn cũng có thể cho tìm ngay bên dưới.",
    en: "After each file taken over the machine looks by itself. You can also have it look now, below.",
  },
  noneToConfirm: {
    vi: "Khi công chức của cơ quan đề nghị gộp hoặc tách bản ghi của hai người, đề nghị hiện ở đây để bạn xác nhận.",
    en: "When an official of the agency proposes to merge two persons' records, or to part them, it stands here for you to confirm.",
  },
  toDecide: { vi: "Chờ quyết định: {total}", en: "To decide: {total}" },
  decided: { vi: "Đã quyết định gần đây", en: "Decided lately" },
  registry: { vi: "Cơ sở dữ liệu", en: "Registry" },
  score: { vi: "Điểm giống (trên 100)", en: "Score (of 100)" },
  why: { vi: "Vì sao", en: "Why" },
  when: { vi: "Lúc", en: "When" },
  state: { vi: "Quyết định", en: "Decision" },
  search: { vi: "Tìm bản ghi trùng", en: "Look for records that are the same" },
  searchNow: { vi: "Tìm ngay", en: "Look now" },
  searching: {
    vi: "{registry}: đang tìm, bắt đầu lúc {at}, đã thấy {pairs} cặp.",
    en: "{registry}: looking since {at}, {pairs} pairs so far.",
  },
  searchingAgain: {
    vi: "{registry}: đang tìm, bắt đầu lúc {at}, đã thấy {pairs} cặp. Có yêu cầu tìm thêm: tìm hết lượt này máy tìm lại một lượt nữa.",
    en: "{registry}: looking since {at}, {pairs} pairs so far. Asked for again: at its end it looks through once more.",
  },
  searched: { vi: "{registry}: tìm xong lúc {at}, thấy thêm {pairs} cặp.", en: "{registry}: looked through by {at}, {pairs} more pairs." },
  pair: { vi: "So hai bản ghi", en: "Two records side by side" },
  pairLead: {
    vi: "{registry}. Điểm giống: {score} trên 100. Người có dữ liệu thấy lần xem này.",
    en: "{registry}. Score: {score} of 100. The person concerned sees this look.",
  },
  compared: { vi: "Từng mục của hai bản ghi", en: "Both records, field by field" },
  field: { vi: "Mục", en: "Field" },
  record: { vi: "Bản ghi {n}", en: "Record {n}" },
  comparison: { vi: "So sánh", en: "Comparison" },
  onlyOne: { vi: "chỉ một bên có", en: "in one alone" },
  keeper: { vi: "Cơ quan quản lý", en: "Keeper" },
  since: { vi: "Đúng từ ngày", en: "Holds from" },
  made: { vi: "Ghi lúc", en: "Recorded at" },
  history: { vi: "Các lần quyết định", en: "What was decided" },
  proposedLine: { vi: "Đề nghị gộp {merged} vào {living}", en: "Proposed to merge {merged} into {living}" },
  droppedLine: { vi: "Bỏ đề nghị gộp", en: "Dropped the proposal" },
  partProposedLine: { vi: "Đề nghị tách {merged} khỏi {living}", en: "Proposed to part {merged} from {living}" },
  partDroppedLine: { vi: "Bỏ đề nghị tách", en: "Dropped the proposal to part them" },
  apartLine: { vi: "Để riêng hai bản ghi", en: "Kept the two apart" },
  reopenedLine: { vi: "Rút lại quyết định để riêng", en: "Took back that they are two" },
  because: { vi: "Lý do: {reason}", en: "Why: {reason}" },
  becauseOn: { vi: "Lý do: {reason}. Căn cứ: {basis}", en: "Why: {reason}. Basis: {basis}" },
  confirmedBy: { vi: "{proposed} đề nghị, {confirmed} xác nhận", en: "proposed by {proposed}, confirmed by {confirmed}" },
  mergedLine: { vi: "Gộp {merged} vào {living}", en: "{merged} merged into {living}" },
  undoneLine: { vi: "Tách {merged} khỏi {living}", en: "{merged} parted from {living}" },
  merge: { vi: "Gộp hai bản ghi", en: "Merge the two" },
  mergeLead: {
    vi: "Bản ghi được giữ lại không đổi. Tra theo số của bản ghi kia sẽ ra bản ghi được giữ lại và có ghi chú đã gộp. Cả hai giữ nguyên lịch sử; người liên quan được báo.",
    en: "The record kept stays as it is. The other one's number then finds it, and says that they were merged. Both keep their history; whoever is concerned is told.",
  },
  propose: { vi: "Đề nghị gộp", en: "Propose to merge" },
  needsTwo: {
    vi: "Đây là dữ liệu về con người: một công chức khác của cơ quan phải xem và xác nhận thì hai bản ghi mới được gộp.",
    en: "These records are persons: the two are merged once another official of the agency has looked and confirmed.",
  },
  proposal: { vi: "Đang chờ người thứ hai xác nhận", en: "Waits for a second official" },
  proposalSays: {
    vi: "{who} đề nghị lúc {at}: gộp {merged} vào {living}, giữ lại {living}. Lý do: {reason}. Căn cứ: {basis}",
    en: "{who} proposed at {at}: merge {merged} into {living}; {living} lives on. Why: {reason}. Basis: {basis}",
  },
  waitForSecond: {
    vi: "Chưa có gì thay đổi. Một công chức khác của cơ quan quản lý {merged}, hoặc lãnh đạo, mở trang này để xác nhận.",
    en: "Nothing has changed yet. Another official of the agency that keeps {merged}, or a leader, opens this page to confirm.",
  },
  confirm: { vi: "Xác nhận gộp", en: "Confirm the merge" },
  confirmLead: {
    vi: "Hãy so từng mục ở bảng trên rồi mới xác nhận. Xác nhận xong, {merged} được gộp ngay vào {living}.",
    en: "Compare the fields above before you confirm. Once confirmed, {merged} lives on in {living}.",
  },
  drop: { vi: "Bỏ đề nghị gộp", en: "Drop the proposal" },
  dropLead: {
    vi: "Cặp bản ghi trở lại danh sách chờ quyết định; lý do được giữ trong các lần quyết định.",
    en: "The pair is to be decided again; why is kept with what was decided.",
  },
  partProposalSays: {
    vi: "{who} đề nghị lúc {at}: tách {merged} khỏi {living}. Lý do: {reason}. Căn cứ: {basis}",
    en: "{who} proposed at {at}: part {merged} from {living}. Why: {reason}. Basis: {basis}",
  },
  confirmPart: { vi: "Xác nhận tách", en: "Confirm the parting" },
  confirmPartLead: {
    vi: "Hãy so từng mục ở bảng trên rồi mới xác nhận. Xác nhận xong, hai bản ghi trở lại như trước khi gộp. Từ lúc gộp có {n} lần ghi vào {living}; các lần ghi đó ở lại {living}.",
    en: "Compare the fields above before you confirm. Once confirmed, both are again what they were. {n} acts have written into {living} since the merge; they stay with it.",
  },
  dropPart: { vi: "Bỏ đề nghị tách", en: "Drop the proposal to part them" },
  dropPartLead: {
    vi: "Hai bản ghi vẫn gộp như hiện nay; lý do được giữ trong các lần quyết định.",
    en: "The two stay merged as they are; why is kept with what was decided.",
  },
  reopen: { vi: "Rút lại quyết định để riêng", en: "Take back that they are two" },
  reopenLead: {
    vi: "Cặp bản ghi trở lại danh sách chờ quyết định; quyết định cũ và lý do vẫn được giữ lại.",
    en: "The pair is to be decided again; what was decided before, and why, is kept.",
  },
  toConfirm: { vi: "Chờ người thứ hai xác nhận: {n}", en: "Wait for a second official: {n}" },
  living: { vi: "Giữ lại bản ghi nào", en: "Which one lives on" },
  chooseLiving: { vi: "Hãy chọn bản ghi được giữ lại.", en: "Choose the record that lives on." },
  notBoth: {
    vi: "Việc gộp do cơ quan quản lý bản ghi bị gộp quyết định. Hãy báo cho cơ quan đó.",
    en: "The agency that keeps the record to be merged away decides. Tell that agency.",
  },
  two: { vi: "Không trùng, để riêng", en: "They are two, keep them apart" },
  apart: { vi: "Đã quyết định: hai bản ghi khác nhau", en: "Decided: they are two" },
  undo: { vi: "Tách lại", en: "Part them again" },
  proposePart: { vi: "Đề nghị tách lại", en: "Propose to part them again" },
  needsTwoToPart: {
    vi: "Đây là dữ liệu về con người: một công chức khác của cơ quan phải xem và xác nhận thì hai bản ghi mới được tách.",
    en: "These records are persons: the two are parted once another official of the agency has looked and confirmed.",
  },
  undoLead: {
    vi: "Hai bản ghi trở lại như trước khi gộp. Từ lúc gộp có {n} lần ghi vào bản ghi được giữ lại; các lần ghi đó ở lại bản ghi ấy, lần nào của bản ghi kia thì ghi lại bằng một lần cải chính.",
    en: "Both are again what they were. {n} acts have written into the one that lived on since; they stay with it, and what belongs to the other is recorded there by an amendment.",
  },
  reason: { vi: "Lý do", en: "Why" },
  basis: { vi: "Căn cứ: văn bản, quyết định, giấy tờ", en: "Basis: act, decision, paper" },
  needed: { vi: "Hãy điền mục này.", en: "Fill this in." },
} as const satisfies Record<string, Text>;

export const TWIN_STATES: Readonly<Record<TwinState, Text>> = {
  open: { vi: "Chờ quyết định", en: "To decide" },
  proposed: { vi: "Chờ người thứ hai xác nhận gộp", en: "Waits for a second official to merge them" },
  merged: { vi: "Đã gộp", en: "Merged" },
  parting: { vi: "Chờ người thứ hai xác nhận tách", en: "Waits for a second official to part them" },
  apart: { vi: "Để riêng", en: "Kept apart" },
};

/** How one field of the two compares. */
export const ALIKE: Readonly<Record<Alike, Text>> = {
  same: { vi: "giống hệt", en: "the same" },
  marks: { vi: "chỉ khác dấu hoặc chữ hoa", en: "the same but for marks" },
  order: { vi: "cùng các chữ, khác thứ tự", en: "the same words in another order" },
  near: { vi: "gần giống", en: "nearly the same" },
  swapped: { vi: "đảo ngày và tháng", en: "day and month swapped" },
  "day-off": { vi: "lệch một ngày", en: "a day off" },
  different: { vi: "khác nhau", en: "different" },
  unknown: { vi: "một bên không có", en: "one has none" },
};
