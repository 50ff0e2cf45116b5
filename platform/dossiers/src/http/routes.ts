import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getMyDossier, listMyDossiers } from "../actions/read-dossier.ts";
import { submitDossier } from "../actions/submit-dossier.ts";
import type { Dossier } from "../domain/dossier.ts";
import { stepOf } from "../domain/dossier.ts";
import { nationalStateOf } from "../domain/national-state.ts";

const Delivery = Type.Union([Type.Literal("online"), Type.Literal("counter"), Type.Literal("post")]);

/** A dossier as the machine door shows it to its applicant. */
const DossierCard = Type.Object({
  id: Type.String(),
  code: Type.String(),
  procedure: Type.String(),
  agencyId: Type.String(),
  status: Type.String(),
  nationalState: Type.Integer(),
  fee: Type.Number(),
  orderId: Type.Union([Type.String(), Type.Null()]),
  submittedAt: Type.String(),
  dueAt: Type.Union([Type.String(), Type.Null()]),
});

function toCard(d: Dossier) {
  const { id, code, procedureCode: procedure, agencyId, status, orderId } = d;
  const nationalState = nationalStateOf({ status }, stepOf(d)?.does, d.takenInAt !== undefined);
  const times = { submittedAt: d.submittedAt.toISOString(), dueAt: d.dueAt?.toISOString() ?? null };
  return { id, code, procedure, agencyId, status, nationalState, fee: Number(d.fee), orderId: orderId ?? null, ...times };
}

export const routes = [
  route({
    method: "GET",
    path: "/my/dossiers",
    who: "person",
    summary: { vi: "Hồ sơ của tôi", en: "My dossiers" },
    query: Type.Object({
      limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
      offset: Type.Integer({ minimum: 0, default: 0 }),
    }),
    output: Type.Object({ items: Type.Array(DossierCard) }),
    run: async (work, { query }) => ({ items: (await listMyDossiers(work, query)).map(toCard) }),
  }),
  route({
    method: "GET",
    path: "/my/dossiers/:dossierId",
    who: "person",
    summary: { vi: "Một hồ sơ của tôi", en: "One of my dossiers" },
    params: Type.Object({ dossierId: Type.String({ format: "uuid" }) }),
    output: DossierCard,
    run: async (work, { params }) => toCard((await getMyDossier(work, params.dossierId)).dossier),
  }),
  route({
    method: "POST",
    path: "/dossiers",
    who: "person",
    summary: { vi: "Nộp hồ sơ từ bản nháp", en: "Submit a draft as a dossier" },
    body: Type.Object(
      {
        draftId: Type.String({ format: "uuid" }),
        agencyId: Type.String({ format: "uuid" }),
        delivery: Delivery,
        language: Type.Union([Type.Literal("vi"), Type.Literal("en")]),
        requestKey: Type.String({ minLength: 8, maxLength: 100 }),
      },
      { additionalProperties: false },
    ),
    output: DossierCard,
    run: async (work, { body }) => toCard(await submitDossier(work, body)),
  }),
];
