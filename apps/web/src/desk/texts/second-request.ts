/** Second requests for more, which a superior signs off. */
export const SECOND = {
  title: { vi: "Trình yêu cầu bổ sung lần hai", en: "Ask to ask a second time" },
  link: { vi: "Trình bổ sung lần hai", en: "Ask a second time" },
  lead: {
    vi: "Hồ sơ đã được yêu cầu bổ sung một lần. Lần hai chỉ gửi đi khi lãnh đạo duyệt và tính vào số liệu của đơn vị; thời hạn vẫn chạy trong lúc chờ.",
    en: "More was asked for once. A second request goes out only when a leader signs it off, and counts in the unit's figures; the clock runs on meanwhile.",
  },
  reason: { vi: "Vì sao lần trước chưa nêu", en: "Why it was not named the first time" },
  reasonHint: { vi: "Chỉ lãnh đạo đọc, người nộp hồ sơ không thấy.", en: "For your leader alone; the applicant does not see it." },
  send: { vi: "Trình lãnh đạo", en: "Put it before a leader" },
  list: { vi: "Bổ sung lần hai", en: "Second requests" },
  listTitle: { vi: "Đề nghị bổ sung lần hai chờ duyệt", en: "Second requests to sign off" },
  listLead: {
    vi: "Mỗi lần duyệt, người dân lại phải bổ sung và con số của đơn vị tăng một. Chỉ duyệt khi lần đầu không thể biết.",
    en: "Each one signed off sends the applicant back to work and adds one to the unit's figure. Only where it could not be known the first time.",
  },
  empty: { vi: "Không có đề nghị nào chờ duyệt", en: "Nothing to sign off" },
  by: { vi: "{name} trình lúc {when}", en: "{name}, {when}" },
  why: { vi: "Lý do: {reason}", en: "Reason: {reason}" },
  asks: { vi: "Nội dung sẽ gửi người dân:", en: "What the applicant would be asked:" },
  approve: { vi: "Duyệt, gửi người dân", en: "Sign off and send" },
  deny: { vi: "Không duyệt", en: "Turn down" },
  words: { vi: "Lý do không duyệt", en: "Why not" },
  about: { vi: " hồ sơ {code}", en: " {code}" },
  waits: { vi: "Yêu cầu bổ sung lần hai đang chờ lãnh đạo duyệt", en: "A second request waits for a leader" },
  denied: { vi: "Lãnh đạo không duyệt yêu cầu bổ sung lần hai", en: "The second request was turned down" },
} as const;
