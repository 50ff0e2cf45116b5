import { birthCertificate } from "./birth-certificate.ts";

/** Giấy khai sinh đăng ký lại: the same form, with the word under its name. */
export const birthAgainCertificate = {
  ...birthCertificate,
  id: "civil-status/birth-again",
  blocks: birthCertificate.blocks.map((block) => (block.kind === "heading" ? { ...block, under: "(Đăng ký lại)" } : block)),
};
