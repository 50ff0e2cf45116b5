import { typeset } from "@motlan/documents";
import { instantOf } from "@motlan/kernel";
import { TAKEN_OVER } from "../people/builder.ts";

/** A page to attach where a birth notice (giấy chứng sinh) is asked: it says that it is a sample, and names nobody. */
export function makeBirthNotice(): Promise<Uint8Array> {
  return typeset({
    template: {
      id: "demo/birth-notice",
      title: "Giấy chứng sinh (bản mẫu)",
      page: "A5",
      blocks: [
        { kind: "heading", text: "GIẤY CHỨNG SINH", under: "(Bản mẫu của nước trình diễn, không phải giấy tờ thật)", size: 15 },
        { kind: "space", height: 6 },
        {
          kind: "paragraph",
          text: "Tờ này đứng vào chỗ ảnh chụp giấy chứng sinh trong các hồ sơ trình diễn. Mọi người và cơ sở y tế trong hồ sơ đều là hư cấu.",
        },
      ],
    },
    data: {},
    at: instantOf(TAKEN_OVER, 8),
    sample: true,
  });
}
