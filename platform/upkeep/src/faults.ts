import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("upkeep", {
  "not-yours": {
    status: 403,
    vi: "Trang này chỉ dành cho người vận hành nút, tức quản trị hệ thống của cơ quan cao nhất có quản trị trên nút này. Hãy liên hệ quản trị của cơ quan cấp trên.",
    en: "This is for whoever runs the node: the administrator of the highest agency that has one here. Speak to the administrator above you.",
  },
  "moved-on": {
    status: 409,
    vi: "Phần việc này không còn dừng ở sự kiện đó: có thể nó vừa nghe được, hoặc người khác vừa xử lý. Hãy tải lại trang.",
    en: "It no longer stands still at that event: it may just have heard it, or somebody settled it. Load the page again.",
  },
  "not-passed": {
    status: 409,
    vi: "Sự kiện này không nằm trong những sự kiện đã bỏ qua, hoặc đã được nghe lại. Hãy tải lại trang.",
    en: "This event is not among those passed over, or has been heard since. Load the page again.",
  },
  "not-failing": {
    status: 409,
    vi: "Việc này không còn nằm trong danh sách: có thể nó vừa xong hoặc đang chạy. Hãy tải lại trang.",
    en: "This job is no longer in the list: it may just be done, or running. Load the page again.",
  },
  "say-why": {
    status: 422,
    vi: "Hãy ghi lý do bỏ qua (từ 5 đến 500 ký tự): lý do được lưu lại cùng tên bạn.",
    en: "Say why it is passed over (5 to 500 characters): the reason is kept with your name.",
  },
});
