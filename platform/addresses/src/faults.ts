import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("addresses", {
  "bad-code": {
    status: 404,
    vi: "Mã địa chỉ này gõ chưa đúng. Mã có chín chữ số và chữ cái, như 7K3F-9Q2X-A; hãy xem lại biển và gõ lại.",
    en: "This address code is not typed right. It has nine figures and letters, like 7K3F-9Q2X-A; look at the plate again.",
  },
  "not-found": {
    status: 404,
    vi: "Chưa có nhà hay hộ nào mang mã địa chỉ này.",
    en: "No building or dwelling has this address code.",
  },
  "which-place": {
    status: 422,
    vi: "Chưa rõ địa chỉ thuộc xã, phường nào hiện nay. Hãy ghi số nhà, đường, rồi tên xã, phường, tỉnh; nếu nơi đó đã tách, hãy chọn một nơi.",
    en: "It is not clear in which commune of today this is. Write house and street, then commune and province; where that was split, choose one.",
  },
  "coded-already": {
    status: 409,
    vi: "Địa chỉ này đã có mã {code}. Hãy dùng mã đó.",
    en: "This address has the code {code} already. Use it.",
  },
  "no-building": {
    status: 422,
    vi: "Không có nhà nào mang mã đã ghi cho nhà chung. Hãy kiểm tra lại mã của nhà.",
    en: "No building has the code given for it. Check the building's code.",
  },
  "point-elsewhere": {
    status: 422,
    vi: "Tọa độ không nằm ở Việt Nam. Hãy ghi vĩ độ từ 7 đến 24, kinh độ từ 102 đến 118, đủ cả hai.",
    en: "This point is not in Vietnam. Give a latitude from 7 to 24 and a longitude from 102 to 118, both.",
  },
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền cấp mã địa chỉ. Hãy đề nghị người quản trị cơ quan cấp quyền nếu công việc cần đến.",
    en: "You have no right to give address codes. Ask your agency's administrator if your work needs it.",
  },
});
