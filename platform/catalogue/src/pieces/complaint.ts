import type { ProcedureVersion } from "../domain/procedure.ts";
import { t } from "./words.ts";

type Complaint = ProcedureVersion["complaint"];
const LAW_ON_COMPLAINTS = "Luật Khiếu nại 02/2011/QH13";
/** Khiếu nại lần đầu: within 90 days of learning of the decision, to whoever decided (Law on Complaints 2011, articles 7 and 9). */
const first = (vi: string, en: string): Complaint => ({
  hears: t(vi, en),
  term: { count: 90, unit: "day" },
  law: { act: LAW_ON_COMPLAINTS, article: "Điều 7, 9" },
});

/** Who hears a first complaint, by the authority that decided. */
export const COMPLAINT_TO = {
  communeChair: first(
    "Chủ tịch Ủy ban nhân dân cấp xã nơi giải quyết (khiếu nại lần đầu)",
    "The chair of the commune that decided (first complaint)",
  ),
  communePolice: first(
    "Trưởng Công an cấp xã nơi giải quyết (khiếu nại lần đầu)",
    "The head of the commune police that decided (first complaint)",
  ),
  provincePolice: first(
    "Giám đốc Công an cấp tỉnh nơi giải quyết (khiếu nại lần đầu)",
    "The director of the provincial police that decided (first complaint)",
  ),
  director: first("Thủ trưởng cơ quan đã giải quyết (khiếu nại lần đầu)", "The head of the authority that decided (first complaint)"),
  provinceChair: first(
    "Chủ tịch Ủy ban nhân dân cấp tỉnh (khiếu nại lần đầu)",
    "The chair of the provincial People's Committee (first complaint)",
  ),
  minister: first("Bộ trưởng bộ đã giải quyết (khiếu nại lần đầu)", "The minister whose ministry decided (first complaint)"),
} as const;
