import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** What the notifier keeps: the notice of stay was received. The law asks for no paper; this one is ours. */
export const stayReceipt = officialPaper({
  id: "residence/stay-receipt",
  title: "Xác nhận đã tiếp nhận thông báo lưu trú",
  heading: "XÁC NHẬN",
  under: "Đã tiếp nhận thông báo lưu trú",
  blocks: [
    para("{agency.name} đã nhận thông báo lưu trú của {person.fullName|upper}, số định danh {person.personalNumber}."),
    lines("Nơi lưu trú: {place}", ["Từ ngày: {from|date}", "Đến ngày: {until|date}"], "Lý do: {reason}"),
    {
      kind: "table",
      each: "guests",
      columns: [
        { title: "Người lưu trú", value: "{item.fullName}", share: 5 },
        { title: "Số định danh cá nhân", value: "{item.personalNumber}", share: 4 },
      ],
    },
    { kind: "paragraph", text: "{decision.words}.", indent: 10, when: "decision.words" },
  ],
});
