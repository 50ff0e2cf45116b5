import type { AbsenceScope } from "@motlan/agencies";
import type { Text } from "@motlan/kernel";

/** Who is away, who does their work, and who signs by the head's word. */
export const AWAY = {
  title: { vi: "Vắng mặt, ủy quyền", en: "Absence and delegation" },
  lead: {
    vi: "Ai vắng, ai làm thay đến đâu, ai được ủy quyền ký. Hết ngày thì tự hết, không phải làm gì.",
    en: "Who is away, who stands in and how far, who signs by delegation. Each ends by itself on its day.",
  },
  absences: { vi: "Lịch vắng mặt", en: "Absences" },
  noAbsences: { vi: "Chưa có lịch vắng mặt nào", en: "No absences" },
  who: { vi: "Ai vắng", en: "Who is away" },
  standIn: { vi: "Ai làm thay", en: "Who stands in" },
  scope: { vi: "Làm thay đến đâu", en: "How far" },
  days: { vi: "Từ ngày – đến hết ngày", en: "From – until" },
  span: { vi: "{from} – {until}", en: "{from} – {until}" },
  reason: { vi: "Lý do", en: "Reason" },
  state: { vi: "Tình trạng", en: "State" },
  now: { vi: "Đang vắng", en: "Away now" },
  coming: { vi: "Sắp tới", en: "To come" },
  over: { vi: "Đã qua", en: "Over" },
  ended: { vi: "Đã kết thúc lúc {at}", en: "Ended at {at}" },
  back: { vi: "Đã đi làm lại", en: "Is back" },
  cancel: { vi: "Bỏ lịch này", en: "Call it off" },
  enterTitle: { vi: "Ghi lịch vắng mặt", en: "Enter an absence" },
  me: { vi: "Bạn", en: "You" },
  delegations: { vi: "Ủy quyền ký", en: "Signing by delegation" },
  noDelegations: { vi: "Chưa có ủy quyền ký nào", en: "Nobody signs by delegation" },
  deputies: {
    vi: "Cấp phó ký thay người đứng đầu (KT.) theo chức vụ, không cần ủy quyền: {who}.",
    en: "Deputies sign for the head (KT.) by their post and need no delegation: {who}.",
  },
  delegate: { vi: "Người được ủy quyền", en: "Delegate" },
  lines: { vi: "Ghi trên chữ ký", en: "Above the signature" },
  decision: { vi: "Quyết định", en: "Decision" },
  decisionOf: { vi: "{number} ngày {day}", en: "{number} of {day}" },
  matters: { vi: "Thủ tục", en: "Procedures" },
  everything: { vi: "Mọi thủ tục người đứng đầu ký", en: "Whatever the head signs" },
  holds: { vi: "Đang có hiệu lực", en: "In force" },
  revoked: { vi: "Đã thu hồi lúc {at}", en: "Taken back at {at}" },
  revoke: { vi: "Thu hồi", en: "Take back" },
  delegateTitle: { vi: "Ủy quyền ký (TUQ.)", en: "Delegate signing (TUQ.)" },
  delegateLead: {
    vi: "Theo quyết định bằng văn bản, có thời hạn; người được ủy quyền không ủy quyền lại.",
    en: "By a written decision and for a time; whoever has it cannot pass it on.",
  },
  number: { vi: "Số quyết định", en: "Number of the decision" },
  decidedOn: { vi: "Ngày quyết định", en: "Day of the decision" },
  codes: { vi: "Mã thủ tục", en: "Codes of procedures" },
  codesHint: {
    vi: "Cách nhau bằng dấu phẩy. Để trống: mọi thủ tục người đứng đầu ký.",
    en: "Between commas. None: whatever the head signs.",
  },
  codeUnknown: { vi: "Không có thủ tục mã {code}. Hãy kiểm tra lại.", en: "There is no procedure {code}. Check it." },
  give: { vi: "Ủy quyền", en: "Delegate" },
  choosePerson: { vi: "Hãy chọn một người.", en: "Choose somebody." },
  chooseScope: { vi: "Hãy chọn làm thay đến đâu.", en: "Choose how far." },
  day: { vi: "Viết như 23/11/2026", en: "As 23/11/2026" },
  told: {
    vi: "Bạn làm thay {name} từ {from} đến hết {until}: {scope}.",
    en: "You stand in for {name} from {from} until {until}: {scope}.",
  },
  toldSign: {
    vi: "Bạn được ủy quyền ký (TUQ.) từ {from} đến hết {until}, quyết định {number}.",
    en: "You sign by delegation (TUQ.) from {from} until {until}, decision {number}.",
  },
  toldTitle: { vi: "Việc giao thay bạn", en: "Standing in" },
  seeAll: { vi: "Xem lịch vắng mặt, ủy quyền", en: "See absences and delegations" },
} as const satisfies Record<string, Text>;

export const SCOPES: Readonly<Record<AbsenceScope, { readonly name: Text; readonly hint: Text }>> = {
  read: {
    name: { vi: "Chỉ xem", en: "See only" },
    hint: { vi: "Thấy hồ sơ của người vắng, không xử lý thay.", en: "Sees the absent one's dossiers, does nothing in them." },
  },
  act: {
    name: { vi: "Xử lý thay, không ký", en: "Act, but not sign" },
    hint: { vi: "Làm mọi bước của người vắng, trừ ký kết quả.", en: "Does every step but signing the result." },
  },
  sign: {
    name: { vi: "Xử lý và ký thay", en: "Act and sign" },
    hint: {
      vi: "Làm mọi việc của người vắng, kể cả ký nếu vị trí của mình được ký.",
      en: "Does everything, signing too where their post may sign.",
    },
  },
};
