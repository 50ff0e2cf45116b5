import type { Language, Text } from "@motlan/kernel";

export type Channel = "sms" | "email";

interface KindRow {
  readonly title: Text;
  /** Says what happened and what to do next; `{code}` is the dossier's code. No name, no number of a person, no amount. */
  readonly body: Text;
  /** Whether it also goes out by SMS and e-mail: where the person has to act or has waited for it. */
  readonly isSent: boolean;
}

/** What people are told, by kind. The sentences are shown in the portal and sent by e-mail; an SMS carries the title alone. */
export const KINDS = {
  submitted: {
    title: { vi: "Đã nhận hồ sơ", en: "Dossier received" },
    body: {
      vi: "Hồ sơ {code} đã được tiếp nhận trên hệ thống. Giấy tiếp nhận và hẹn trả kết quả nằm trong trang hồ sơ.",
      en: "Dossier {code} has been received. The receipt with the appointed day is on the dossier's page.",
    },
    isSent: true,
  },
  "to-pay": {
    title: { vi: "Hồ sơ chờ nộp phí, lệ phí", en: "Your dossier awaits its fee" },
    body: {
      vi: "Hồ sơ {code} đã gửi. Hãy nộp phí, lệ phí trên trang hồ sơ; cơ quan bắt đầu giải quyết ngay khi nhận được tiền.",
      en: "Dossier {code} has been sent. Pay the fee on the dossier's page; work on it begins as soon as the money arrives.",
    },
    isSent: true,
  },
  paid: {
    title: { vi: "Đã nhận phí, lệ phí", en: "Fee received" },
    body: {
      vi: "Phí, lệ phí của hồ sơ {code} đã được ghi nhận. Bạn không cần làm gì thêm; cơ quan đang giải quyết.",
      en: "The fee of dossier {code} has arrived. There is nothing more to do; the agency is working on it.",
    },
    isSent: true,
  },
  "payment-expired": {
    title: { vi: "Hết hạn nộp phí, lệ phí", en: "The term to pay is over" },
    body: {
      vi: "Khoản phải nộp của hồ sơ {code} đã hết hạn. Nếu vẫn cần kết quả, hãy đến quầy nộp tiền hoặc nộp hồ sơ mới.",
      en: "The payment order of dossier {code} has expired. If you still need the result, pay at the counter or submit anew.",
    },
    isSent: true,
  },
  asked: {
    title: { vi: "Cần bổ sung hồ sơ", en: "Your dossier needs more" },
    body: {
      vi: "Hồ sơ {code} cần bổ sung. Mọi nội dung còn thiếu được nêu một lần trên trang hồ sơ; thời hạn giải quyết tạm dừng cho tới khi bạn gửi lại.",
      en: "Dossier {code} needs more. Everything missing is listed once on its page; the clock stands until you answer.",
    },
    isSent: true,
  },
  "draft-sent": {
    title: { vi: "Mời kiểm tra bản dự thảo", en: "Please check the draft" },
    body: {
      vi: "Bản dự thảo kết quả của hồ sơ {code} đã sẵn sàng. Hãy xem và xác nhận, hoặc ghi chỗ cần sửa; hết hạn ghi trên trang mà không trả lời thì coi như đồng ý.",
      en: "The draft of the result of dossier {code} is ready. Confirm it or say what to correct; silence until the day on the page counts as consent.",
    },
    isSent: true,
  },
  "result-waits": {
    title: { vi: "Đã có kết quả", en: "The result is ready" },
    body: {
      vi: "Hồ sơ {code} đã giải quyết xong. Kết quả chờ bạn theo cách nhận đã chọn; xem nơi nhận và giờ làm việc trên trang hồ sơ.",
      en: "Dossier {code} is settled. The result waits for you in the way you chose; see where and when on the dossier's page.",
    },
    isSent: true,
  },
  "result-online": {
    title: { vi: "Đã có kết quả", en: "The result is here" },
    body: {
      vi: "Hồ sơ {code} đã giải quyết xong. Hãy vào trang hồ sơ để xem, tải kết quả có ký số và cho biết bạn có hài lòng không.",
      en: "Dossier {code} is settled. See and download the signed result on its page, and tell us whether you are satisfied.",
    },
    isSent: true,
  },
  "result-handed-over": {
    title: { vi: "Đã trả kết quả", en: "The result was handed over" },
    body: {
      vi: "Kết quả của hồ sơ {code} đã được trả. Nếu bạn chưa nhận, hãy báo ngay cho cơ quan giải quyết. Mời bạn đánh giá trên trang hồ sơ.",
      en: "The result of dossier {code} was handed over. If you did not get it, tell the agency at once. You can rate it on the dossier's page.",
    },
    isSent: false,
  },
  refused: {
    title: { vi: "Hồ sơ không được giải quyết", en: "Your dossier was refused" },
    body: {
      vi: "Hồ sơ {code} bị từ chối. Thông báo có ký số nêu lý do, căn cứ pháp lý và cách khiếu nại nằm trên trang hồ sơ.",
      en: "Dossier {code} was refused. The signed notice with the reason, the legal basis and how to appeal is on its page.",
    },
    isSent: true,
  },
  stopped: {
    title: { vi: "Hồ sơ dừng giải quyết", en: "Your dossier was stopped" },
    body: {
      vi: "Hồ sơ {code} không thể giải quyết tiếp và đã đóng lại. Thông báo có ký số nêu lý do, căn cứ pháp lý và việc bạn có thể làm nằm trên trang hồ sơ.",
      en: "Dossier {code} cannot go on and is closed. The signed notice with the reason, the legal basis and what you can do is on its page.",
    },
    isSent: true,
  },
  extended: {
    title: { vi: "Hẹn lại ngày trả kết quả", en: "A new day for your result" },
    body: {
      vi: "Cơ quan xin lỗi vì chưa trả được kết quả hồ sơ {code} đúng hẹn. Ngày hẹn mới và lý do nằm trên trang hồ sơ, kèm phiếu xin lỗi có ký số.",
      en: "The agency apologises that the result of dossier {code} is not ready in time. The new day and the reason are on its page, with a signed apology.",
    },
    isSent: true,
  },
  withdrawn: {
    title: { vi: "Đã rút hồ sơ", en: "Dossier withdrawn" },
    body: {
      vi: "Bạn đã rút hồ sơ {code}. Hồ sơ này không được giải quyết nữa.",
      en: "You withdrew dossier {code}. No more is done with it.",
    },
    isSent: false,
  },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof KINDS;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

export interface Said {
  readonly title: Text;
  readonly body: Text;
}

/** The notice of a kind about one dossier. */
export function sayNotice(kind: Kind, code: string): Said {
  const { title, body } = KINDS[kind];
  const fill = (sentence: string) => sentence.replaceAll("{code}", code);
  return { title: { vi: fill(title.vi), en: fill(title.en) }, body: { vi: fill(body.vi), en: fill(body.en) } };
}

/** An SMS passes through strangers' hands: what happened and the dossier's code, nothing of the matter or the person. */
export function sayShort(title: Text, code: string, language: Language): string {
  return language === "vi" ? `Một Lần: ${title.vi}, mã ${code}. Vào cổng để xem.` : `Một Lần: ${title.en}, code ${code}. See the portal.`;
}
