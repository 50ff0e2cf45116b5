import { readConclusion, readPaper } from "@motlan/denunciations";
import type { Answer, Visit } from "../../frame/types.ts";

/** GET …/:id/giay/:paperId: a paper, for its denouncer and for who hears it. */
export async function denunciationPaper({ work, options, params }: Visit): Promise<Answer> {
  const { id = "", paperId = "" } = params;
  const { bytes, paper } = await readPaper(work, options.vault, { id, paperId });
  return { bytes, type: paper.mediaType, name: "tai-lieu" };
}

/** GET …/:id/ket-luan: the sealed conclusion, for the same two and for the head of the agency denounced. */
export async function denunciationConclusion({ work, options, params }: Visit): Promise<Answer> {
  const { bytes } = await readConclusion(work, options.vault, params.id ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: "ket-luan.pdf", inline: true };
}
