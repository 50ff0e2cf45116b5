import { type Lang, ProcessPicture, type ProcessPictureData } from "../index.ts";

type Words = (vi: string, en: string) => string;

const both = (vi: string, en: string) => ({ vi, en });
const lines = (vi: readonly string[], en: readonly string[]) => ({ vi, en });

/** A process as the catalogue lays one out: taken in, signed by a leader, who may send it back. */
const PICTURE: ProcessPictureData = {
  width: 640,
  height: 400,
  lanes: [
    { id: "a", label: both("Bộ phận Một cửa", "One-stop counter"), x: 12, y: 12, width: 616, height: 190 },
    { id: "b", label: both("Lãnh đạo", "Leadership"), x: 12, y: 202, width: 616, height: 186 },
  ],
  nodes: [
    {
      id: "start",
      kind: "start",
      lane: "a",
      x: 40,
      y: 92,
      width: 36,
      height: 36,
      text: { x: 58, y: 146, anchor: "middle", lines: lines(["Nộp hồ sơ"], ["Application"]) },
    },
    {
      ...{ id: "step_take", kind: "user-task", lane: "a", step: "take", x: 120, y: 70, width: 176, height: 80 },
      ...{ label: both("Tiếp nhận, kiểm tra hồ sơ", "Take in and check"), note: both("4 giờ làm việc", "4 working hours") },
      text: { x: 208, y: 106, anchor: "middle", lines: lines(["Tiếp nhận, kiểm tra", "hồ sơ"], ["Take in and check"]) },
      small: { x: 208, y: 142, anchor: "middle", lines: lines(["4 giờ làm việc"], ["4 working hours"]) },
    },
    {
      ...{ id: "step_sign", kind: "user-task", lane: "b", step: "sign", x: 360, y: 262, width: 176, height: 64 },
      ...{ label: both("Ký duyệt", "Sign") },
      text: { x: 448, y: 298, anchor: "middle", lines: lines(["Ký duyệt"], ["Sign"]) },
    },
    {
      ...{ id: "back", kind: "boundary", lane: "b", on: "step_sign", step: "sign", mark: "escalation", interrupts: true },
      ...{ x: 497, y: 249, width: 26, height: 26, label: both("Trả lại", "Send back") },
      text: { x: 527, y: 254, anchor: "start", lines: lines(["Trả lại"], ["Send back"]) },
    },
    {
      id: "end",
      kind: "end",
      lane: "b",
      mark: "message",
      x: 575,
      y: 276,
      width: 36,
      height: 36,
      text: { x: 593, y: 330, anchor: "middle", lines: lines(["Kết thúc"], ["End"]) },
    },
  ],
  flows: [
    {
      id: "1",
      from: "start",
      to: "step_take",
      points: [
        { x: 76, y: 110 },
        { x: 120, y: 110 },
      ],
    },
    {
      id: "2",
      from: "step_take",
      to: "step_sign",
      points: [
        { x: 296, y: 110 },
        { x: 330, y: 110 },
        { x: 330, y: 294 },
        { x: 360, y: 294 },
      ],
    },
    {
      id: "3",
      from: "step_sign",
      to: "end",
      points: [
        { x: 536, y: 294 },
        { x: 575, y: 294 },
      ],
    },
    {
      id: "4",
      from: "back",
      to: "step_take",
      points: [
        { x: 510, y: 249 },
        { x: 510, y: 230 },
        { x: 96, y: 230 },
        { x: 96, y: 110 },
        { x: 120, y: 110 },
      ],
    },
  ],
};

/** Where a dossier is in its process. */
export function ProcessGallery({ lang, t }: { readonly lang: Lang; readonly t: Words }) {
  return <ProcessPicture lang={lang} title={t("Quy trình giải quyết", "The process")} picture={PICTURE} now={["sign"]} done={["take"]} />;
}
