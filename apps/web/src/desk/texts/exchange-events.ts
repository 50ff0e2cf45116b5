/** Texts of the pages on events sent to other authorities, and on halves that do not fit. */
export const EVENTS = {
  title: { vi: "Sự kiện gửi và nhận", en: "Events sent and received" },
  lead: {
    vi: "Sự kiện của cơ quan bạn được gửi tới các hệ thống đã đăng ký, đúng thứ tự, gửi lại cho đến khi nhận được; mã của sự kiện giúp không xử lý hai lần. Sự kiện không gửi được nằm ở đây cho đến khi có người xử lý.",
    en: "Your agency's events go to the systems that subscribed, in order, again until they arrive; an event's key tells one that came twice. What could not be delivered stays here until somebody settles it.",
  },
  way: { vi: "Gửi sự kiện cho cơ quan khác", en: "Events sent to other authorities" },
  deadTitle: { vi: "Chưa gửi được", en: "Not delivered" },
  noDead: { vi: "Không có sự kiện nào bị kẹt", en: "No event is stuck" },
  noDeadDo: { vi: "Sự kiện mới tự đi; không cần làm gì.", en: "New events go by themselves; nothing is to be done." },
  subscriptions: { vi: "Ai đang nhận", en: "Who receives" },
  noSubscriptions: { vi: "Chưa có hệ thống nào đăng ký nhận", en: "No system has subscribed yet" },
  noSubscriptionsDo: {
    vi: "Cơ quan khác đăng ký nhận chủ đề của bạn sau khi được cấp quyền khai thác; cách làm: docs/exchange-api.md.",
    en: "Others subscribe to your topics once they have access; see docs/exchange-api.md.",
  },
  topic: { vi: "Chủ đề", en: "Topic" },
  receiver: { vi: "Hệ thống nhận", en: "Receiver" },
  happened: { vi: "Xảy ra lúc", en: "Happened" },
  why: { vi: "Lý do", en: "Why" },
  todo: { vi: "Việc cần làm", en: "To be done" },
  who: { vi: "Cơ quan xử lý", en: "Who must act" },
  act: { vi: "Xử lý", en: "Settle" },
  behind: { vi: "{n} sự kiện sau của cùng đối tượng đang chờ", en: "{n} later events of the same subject wait" },
  resend: { vi: "Gửi lại", en: "Send again" },
  resendAll: { vi: "Gửi lại tất cả", en: "Send all again" },
  skip: { vi: "Bỏ qua", en: "Skip" },
  skipTitle: { vi: "Bỏ qua một sự kiện", en: "Skip an event" },
  skipLead: {
    vi: "Hệ thống nhận sẽ không bao giờ được báo sự kiện này. Các sự kiện sau của cùng đối tượng được gửi tiếp.",
    en: "That system will never be told of this event. Later events of the same subject go on.",
  },
  reason: { vi: "Lý do bỏ qua", en: "Why it is skipped" },
  reasonHint: { vi: "Được lưu lại cùng tên bạn.", en: "It is kept with your name." },
  resent: { vi: "Đã đưa vào hàng gửi lại: {n} sự kiện", en: "Queued again: {n} events" },
  skipped: { vi: "Đã bỏ qua sự kiện, lý do đã được lưu", en: "The event is skipped and the reason kept" },
  delivered: { vi: "Đã gửi", en: "Delivered" },
  last: { vi: "Lần cuối", en: "Last" },
  state: { vi: "Trạng thái", en: "State" },
  good: { vi: "Thông suốt", en: "Goes well" },
  stuckSince: { vi: "Dừng từ {at}, thử lại lúc {next}", en: "Standing since {at}, tried again at {next}" },
  deadCount: { vi: "{n} chưa gửi được", en: "{n} not delivered" },
  operator: { vi: "Đơn vị vận hành hệ thống “{receiver}”", en: "Whoever runs “{receiver}”" },
  none: { vi: "chưa có", en: "none yet" },
  followings: { vi: "Nút này đang nhận", en: "What this node receives" },
  noFollowings: { vi: "Hệ thống của cơ quan bạn chưa nhận chủ đề nào", en: "No system of your agency follows a topic" },
  noFollowingsDo: {
    vi: "Người vận hành nút đăng ký bằng lệnh motlan exchange follow, sau khi cơ quan phát chủ đề cấp quyền.",
    en: "The node's operator subscribes by motlan exchange follow, once the publishing agency has granted access.",
  },
  follower: { vi: "Hệ thống nhận của mình", en: "Our receiving system" },
  followedSince: { vi: "Nhận từ", en: "Since" },
  lastEvent: { vi: "Sự kiện mới nhất", en: "Newest event" },
  ownSystem: { vi: "đi thẳng vào phần mềm của hệ thống nhận", en: "goes straight to the receiving system" },
} as const;

/** Why an event does not go on, where the exchange has no word for it. */
export const REASONS = {
  refused: {
    cause: {
      vi: "Hệ thống nhận từ chối nội dung sự kiện (mã trả lời {status})",
      en: "The receiving system refused the event (answer {status})",
    },
    remedy: {
      vi: "Gọi đơn vị vận hành hệ thống nhận để sửa, rồi bấm Gửi lại; nếu sự kiện không còn cần thì bỏ qua và ghi lý do.",
      en: "Have the receiving system's operator mend it, then send again; skip the event if it is not needed any more.",
    },
  },
  unread: {
    cause: { vi: "Nút nhận không nhận sự kiện này: {reason}", en: "The receiving node did not take this event: {reason}" },
    remedy: {
      vi: "Gọi đơn vị vận hành nút nhận để kiểm tra, rồi bấm Gửi lại.",
      en: "Have the receiving node's operator look at it, then send again.",
    },
  },
  busy: {
    cause: {
      vi: "Hệ thống nhận đang lỗi hoặc quá tải (mã trả lời {status})",
      en: "The receiving system fails or is busy (answer {status})",
    },
    remedy: {
      vi: "Nút này tự gửi lại, thưa dần đến 15 phút một lần. Gọi đơn vị vận hành hệ thống nhận nếu kéo dài.",
      en: "This node goes on trying, every 15 minutes at last. Call the receiving system's operator if it lasts.",
    },
  },
  "topic-off": {
    cause: { vi: "Chủ đề đang tạm ngừng", en: "The topic is switched off" },
    remedy: { vi: "Mở lại chủ đề khi sẵn sàng; sự kiện đang chờ sẽ đi tiếp.", en: "Open the topic again; what waits goes on." },
  },
} as const;

export const HALVES = {
  title: { vi: "Lượt trao đổi không khớp", en: "Exchanges that do not fit" },
  way: { vi: "Lượt trao đổi không khớp giữa hai nút", en: "Exchanges whose halves do not fit" },
  lead: {
    vi: "Mỗi lượt hỏi, trả lời được ghi ở cả hai nút; hai nút đối chiếu với nhau từng phút. Lượt nào một bên không có bản ghi, hoặc ghi khác, nằm ở đây.",
    en: "Each exchange is written down at both nodes, which compare every minute. Those missing on one side, or written differently, are here.",
  },
  none: { vi: "Mọi lượt đều khớp", en: "Everything fits" },
  noneDo: {
    vi: "Chưa phát hiện lượt nào thiếu hoặc khác bản ghi ở nút kia.",
    en: "No exchange is missing or different at the other node.",
  },
  found: { vi: "Phát hiện lúc", en: "Found" },
  at: { vi: "Lượt trao đổi lúc", en: "Exchanged" },
  what: { vi: "Điều không khớp", en: "What does not fit" },
  there: { vi: "Nút kia không có bản ghi của lượt này", en: "The other node has no record of it" },
  here: { vi: "Nút này không có bản ghi, nút kia nói là có", en: "This node has no record; the other says it has" },
  differs: { vi: "Hai nút ghi khác nhau", en: "The two nodes' records differ" },
  node: { vi: "Nút kia", en: "The other node" },
  service: { vi: "Hệ thống hỏi, dịch vụ", en: "Asking system, service" },
  query: { vi: "Mã lượt", en: "Query" },
  next: {
    vi: "Báo đơn vị vận hành nút kia và thanh tra; giữ nguyên nhật ký, không sửa. Bản ghi ở nút này có thể chứng minh bằng motlan verify.",
    en: "Tell the other node's operator and the inspector; change nothing in the log. What this node holds is proved by motlan verify.",
  },
} as const;
