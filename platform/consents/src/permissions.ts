import type { Text } from "@motlan/kernel";

export const permissions = {
  "consents.declare": { vi: "Ban hành thỏa thuận xử lý dữ liệu", en: "Declare what people may consent to" },
  "consents.ask": { vi: "Xin sự đồng ý của người dân", en: "Ask people for their consent" },
  "consents.see": { vi: "Xem sự đồng ý đã xin, đã nhận", en: "See the consents asked for and given" },
} as const satisfies Record<string, Text>;
