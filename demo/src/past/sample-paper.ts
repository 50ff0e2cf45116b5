import { typeset } from "@motlan/documents";
import { instantOf } from "@motlan/kernel";
import { TAKEN_OVER } from "../people/builder.ts";

/** A page to attach where a birth notice (giấy chứng sinh) or another paper is asked: it says that it is a sample, and names nobody. */
export function makeSamplePaper(): Promise<Uint8Array> {
  return typeset({
    template: {
      id: "demo/sample-paper",
      title: "Giấy tờ mẫu của nước trình diễn",
      page: "A5",
      blocks: [
        { kind: "heading", text: "GIẤY TỜ MẪU", under: "(Nước trình diễn, không phải giấy tờ thật)", size: 15 },
        { kind: "space", height: 6 },
        {
          kind: "paragraph",
          text: "Trang này đứng vào chỗ ảnh chụp giấy chứng sinh và các giấy tờ khác trong hồ sơ trình diễn. Mọi người và cơ sở y tế trong hồ sơ đều là hư cấu.",
        },
      ],
    },
    data: {},
    at: instantOf(TAKEN_OVER, 8),
    sample: true,
  });
}
