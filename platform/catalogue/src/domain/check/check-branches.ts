import type { ProcedureVersion, Step } from "../procedure.ts";
import type { Finding } from "./finding.ts";

/** Acts that stand alone: beside them nothing else goes on. */
const ALONE = new Set<Step["does"]>(["take-in", "confirm", "sign", "seal", "return"]);

/** Branches and parallel steps: groups of neighbours, of at least two, that can be done side by side; branches that have what they need. */
export function checkBranches(version: ProcedureVersion): readonly Finding[] {
  return [
    ...checkGroups(version),
    ...version.steps.flatMap((step, index) => [
      ...checkBranch(version, step, `steps.${index}`),
      ...checkCouncil(step, `steps.${index}.council`),
    ]),
  ];
}

function checkGroups({ steps }: ProcedureVersion): readonly Finding[] {
  return steps.flatMap(({ parallel, does }, index): readonly Finding[] => {
    if (parallel === undefined) return [];
    const place = `steps.${index}.parallel`;
    const members = steps.flatMap((step, at) => (step.parallel === parallel ? [at] : []));
    if (ALONE.has(does))
      return [{ place, vi: "Việc này không làm song song với việc khác được.", en: "This cannot be done beside something else." }];
    if (members.length === 1)
      return [{ place, vi: `Nhóm song song “${parallel}” chỉ có một bước.`, en: `The parallel group “${parallel}” has one step.` }];
    const apart = members[0] !== index && steps[index - 1]?.parallel !== parallel;
    return apart
      ? [
          {
            place,
            vi: `Các bước của nhóm song song “${parallel}” phải đứng liền nhau.`,
            en: `The steps of the parallel group “${parallel}” must be neighbours.`,
          },
        ]
      : [];
  });
}

function checkBranch({ extension }: ProcedureVersion, { may, consult, does }: Step, place: string): readonly Finding[] {
  const found: Finding[] = [];
  if (may?.includes("consult") && consult === undefined)
    found.push({
      place: `${place}.consult`,
      vi: "Chưa ghi lấy ý kiến của ai, trong bao lâu.",
      en: "Whom to consult, and for how long, has not been said.",
    });
  if (consult !== undefined && ((may !== undefined && !may.includes("consult")) || does === "confirm"))
    found.push({ place: `${place}.consult`, vi: "Bước này không được rẽ sang lấy ý kiến.", en: "This step may not consult." });
  if (may?.includes("extend") && extension === undefined)
    found.push({
      place: `${place}.may`,
      vi: "Được gia hạn nhưng chưa ghi gia hạn bao lâu, theo điều nào.",
      en: "It may be extended, but by how long and by which article has not been said.",
    });
  return found;
}

/** A council has one chair, a quorum that can be met, and votes on a choice that its own step asks. */
function checkCouncil({ council, does, fields = [] }: Step, place: string): readonly Finding[] {
  if (council === undefined) return [];
  const found: Finding[] = [];
  const kindOf = (name: string | undefined) => fields.find((field) => field.name === name)?.kind;
  if (does !== "examine") found.push({ place, vi: "Hội đồng chỉ họp ở bước thẩm định.", en: "A council meets in a step that examines." });
  if (council.seats.filter(({ chairs }) => chairs === true).length !== 1)
    found.push({ place: `${place}.seats`, vi: "Hội đồng phải có đúng một người chủ trì.", en: "A council has exactly one chair." });
  if (council.quorum.present > council.quorum.of)
    found.push({ place: `${place}.quorum`, vi: "Số người phải dự lớn hơn số thành viên.", en: "More must attend than there are members." });
  if (kindOf(council.votes) !== "choice")
    found.push({
      place: `${place}.votes`,
      vi: "Điều biểu quyết phải là câu hỏi chọn một của bước này.",
      en: "What is voted on is a choice of this step.",
    });
  if (
    (council.metOn !== undefined && kindOf(council.metOn) !== "date") ||
    (council.minutes !== undefined && kindOf(council.minutes) !== "text")
  )
    found.push({
      place,
      vi: "Ngày họp, số biên bản phải là câu hỏi của bước này.",
      en: "The day and the number of the minutes are questions of this step.",
    });
  return found;
}
