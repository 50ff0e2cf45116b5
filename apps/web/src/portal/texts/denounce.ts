import type { State } from "@motlan/denunciations";
import type { Text } from "@motlan/kernel";

export const DENOUNCE = {
  title: { vi: "Tố cáo", en: "Denunciation" },
  lead: {
    vi: "Báo cho người có thẩm quyền biết một cán bộ hay cơ quan nhà nước vi phạm pháp luật. Không cần có hồ sơ nào.",
    en: "Tell whoever is competent that an official or an agency broke the law. No dossier is needed.",
  },
  sealedTitle: { vi: "Danh tính của bạn được niêm phong", en: "Who you are is sealed" },
  sealed: {
    vi: "Họ tên, số định danh, điện thoại và địa chỉ của bạn được mã hóa, để riêng với nội dung. Nơi bị tố cáo không thấy gì cho tới khi có kết luận, và kết luận không ghi tên bạn.",
    en: "Your name, number, phone and address are encrypted and kept apart from what you write. The one denounced sees nothing until the conclusion, which does not name you.",
  },
  opens: {
    vi: "Chỉ người đứng đầu cơ quan giải quyết được mở, và phải ghi rõ lý do. Bạn xem được ai đã mở, lúc nào, vì sao.",
    en: "Only the head of the agency that hears it may open it, saying why. You can see who did, when and why.",
  },
  who: {
    vi: "Cơ quan cấp trên của nơi bị tố cáo giải quyết, không bao giờ là chính nơi đó.",
    en: "The agency above the one denounced hears it, never the one itself.",
  },
  notAnonymous: {
    vi: "Theo luật, đơn không ghi rõ người gửi không được giải quyết theo thủ tục tố cáo, nên bạn cần đăng nhập mức độ 2.",
    en: "The law does not hear what has no name as a denunciation, so you sign in at level 2.",
  },
  other: {
    vi: "Không đồng ý với cách giải quyết hồ sơ của chính bạn? Hãy mở hồ sơ đó và khiếu nại.",
    en: "Do you disagree with how your own dossier was settled? Open that dossier and complain.",
  },
  write: { vi: "Viết tố cáo", en: "Write a denunciation" },
  mine: { vi: "Tố cáo của tôi", en: "My denunciations" },
  none: { vi: "Bạn chưa gửi tố cáo nào", en: "You have sent none" },
  choose: { vi: "Bạn tố cáo cơ quan nào, hoặc người làm ở cơ quan nào?", en: "Which agency, or somebody at which?" },
  search: { vi: "Tên cơ quan, ví dụ: Ủy ban nhân dân phường", en: "Name of the agency" },
  found: { vi: "Chọn cơ quan", en: "Choose the agency" },
  noAgency: {
    vi: "Không có cơ quan nào tên như “{q}”. Hãy thử tên ngắn hơn, ví dụ tên phường, xã.",
    en: "No agency is called “{q}”. Try a shorter name, such as the commune's.",
  },
  noSuperior: {
    vi: "Cơ quan này không có cấp trên trên cổng để nhận tố cáo. Hãy gửi đơn trực tiếp đến cơ quan thanh tra, hoặc chọn cơ quan khác.",
    en: "This agency has no superior on this portal. Bring it to the inspectorate yourself, or choose another agency.",
  },
  change: { vi: "Chọn cơ quan khác", en: "Choose another agency" },
  hears: {
    vi: "{who} sẽ giải quyết: kiểm tra và thụ lý trong {takeUp} ngày làm việc, kết luận trong {conclude} ngày kể từ khi thụ lý; phức tạp thì gia hạn được một lần, đặc biệt phức tạp thì hai lần, mỗi lần {longer} ngày. Căn cứ {law}.",
    en: "{who} will hear it: checked and taken up within {takeUp} working days, concluded within {conclude} days of that; it may be lengthened once, twice where it is most complex, by {longer} days each. By {law}.",
  },
  unconfirmed: { vi: "Thời hạn chưa đối chiếu với văn bản đang có hiệu lực.", en: "Not compared with the text in force." },
  whom: { vi: "Người bị tố cáo: họ tên, chức vụ", en: "The person denounced: name and post" },
  whomHint: { vi: "Bỏ trống nếu bạn tố cáo cả cơ quan.", en: "Leave it empty if it is the agency." },
  words: { vi: "Người đó, cơ quan đó đã làm gì sai?", en: "What did they do wrong?" },
  wordsHint: {
    vi: "Việc gì, lúc nào, ở đâu, ai biết. Đừng ghi tên, số điện thoại của bạn ở đây: hãy viết “tôi”.",
    en: "What, when, where, who knows. Do not put your name or phone here: write “I”.",
  },
  papers: { vi: "Tài liệu, ảnh chụp (nếu có)", en: "Papers or pictures, if any" },
  papersHint: {
    vi: "Tối đa 5 tệp. Tên tệp không được giữ lại; hãy che những chỗ lộ ra bạn là ai.",
    en: "Up to 5 files. Their names are not kept; cover what shows who you are.",
  },
  address: { vi: "Địa chỉ của bạn", en: "Your address" },
  addressHint: {
    vi: "Luật yêu cầu; được niêm phong cùng tên {name}, số định danh và điện thoại của tài khoản.",
    en: "The law asks for it; sealed with the name {name}, the number and phone of your account.",
  },
  send: { vi: "Gửi tố cáo", en: "Send it" },
  code: { vi: "Mã tố cáo", en: "Code" },
  codeHelp: {
    vi: "Mã này không chứa tên bạn. Hãy ghi lại; bạn đăng nhập để theo dõi.",
    en: "This code does not hold your name. Note it down; sign in to follow it.",
  },
  state: { vi: "Tình trạng", en: "State" },
  of: { vi: "Bị tố cáo", en: "Denounced" },
  hearer: { vi: "Nơi giải quyết", en: "Heard by" },
  due: { vi: "Hạn", en: "Due" },
  outcome: { vi: "Kết luận", en: "Conclusion" },
  paper: { vi: "Tải kết luận (PDF)", en: "Download the conclusion (PDF)" },
  story: { vi: "Diễn biến", en: "What was done" },
  you: { vi: "Bạn", en: "You" },
  sent: { vi: "Tài liệu đã gửi", en: "Papers sent" },
  sentOne: { vi: "Tài liệu {n}, {at}", en: "Paper {n}, {at}" },
  readers: { vi: "Ai đã mở danh tính của bạn", en: "Who opened your identity" },
  noReaders: { vi: "Chưa ai mở.", en: "Nobody yet." },
  more: { vi: "Bổ sung nội dung", en: "Add to it" },
  sendMore: { vi: "Gửi bổ sung", en: "Send what you add" },
  withdraw: { vi: "Rút tố cáo này", en: "Withdraw it" },
  withdrawHint: {
    vi: "Rút được trước khi có kết luận. Nếu có dấu hiệu vi phạm, cơ quan vẫn có thể giải quyết tiếp.",
    en: "Possible before the conclusion. Where there are signs of a breach it may be heard all the same.",
  },
  account: { vi: "Tố cáo: viết và theo dõi", en: "Denunciations: write and follow" },
} as const satisfies Record<string, Text>;

export const DENUNCIATION_STATES = {
  received: { vi: "Đã nhận, chờ thụ lý", en: "Received" },
  "taken-up": { vi: "Đã thụ lý, đang xác minh", en: "Taken up" },
  concluded: { vi: "Đã có kết luận", en: "Concluded" },
  declined: { vi: "Không thụ lý", en: "Not taken up" },
  withdrawn: { vi: "Đã rút", en: "Withdrawn" },
} as const satisfies Record<State, Text>;

export const DENUNCIATION_MOVES: Readonly<Record<string, Text>> = {
  denounce: { vi: "Gửi tố cáo", en: "Denounced" },
  add: { vi: "Bổ sung", en: "Added to" },
  withdraw: { vi: "Rút tố cáo", en: "Withdrawn" },
  "take-up": { vi: "Thụ lý", en: "Taken up" },
  decline: { vi: "Không thụ lý", en: "Not taken up" },
  transfer: { vi: "Chuyển cơ quan có thẩm quyền", en: "Passed to the competent agency" },
  lengthen: { vi: "Gia hạn", en: "Lengthened" },
  "go-on": { vi: "Tiếp tục giải quyết", en: "Heard all the same" },
  conclude: { vi: "Kết luận", en: "Concluded" },
};
