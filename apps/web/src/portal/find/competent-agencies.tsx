import { findCompetentAgency, listCompetentAgencies } from "@motlan/agencies";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import { Card } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { isObject } from "../apply/field-values.ts";
import { fillText, sayLaw } from "../show/say.ts";
import { PROCEDURE } from "../texts/procedure.ts";

/** Where this is handled: the signed-in person's own commune first; a stranger is told which agencies those are. */
export async function agenciesHere({ work, lang }: Visit, { competence }: ProcedureVersion) {
  const { matter, level, elsewhere, law } = competence;
  const place = livesThere(competence) ? await homePlace(work) : undefined;
  const on = localDateOf(work.clock.now());
  const own = place === undefined ? undefined : await findCompetentAgency(work.db, { matter, level, communeId: place, on });
  const found =
    own === undefined
      ? []
      : await listCompetentAgencies(work.db, {
          matter,
          level: level === "ministry" ? "central" : level,
          on,
          firstPlaceId: own.placeId,
          staffed: true,
          limit: 1,
        });
  const agencies = found.filter(({ id }) => elsewhere || id === own?.id);
  return (
    <>
      {agencies.map(({ id, name, parentName, placeId }) => (
        <Card key={id} title={name[lang]} href={`/co-quan/${id}`} over={placeId === own?.placeId ? PROCEDURE.agenciesOwn[lang] : undefined}>
          {parentName?.[lang]}
        </Card>
      ))}
      {agencies.length === 0 ? <p>{LEVELS[level][lang]}</p> : null}
      {elsewhere ? <p>{fillText(PROCEDURE.agenciesElsewhere, { law: sayLaw(law) })[lang]}</p> : null}
    </>
  );
}

/** Where the authority is named by something asked (a shop, a plot of land), the person's home says nothing about it. */
function livesThere({ first, level }: ProcedureVersion["competence"]): boolean {
  return level === "ministry" || first.includes("residence");
}

const LEVELS = {
  commune: { vi: "Cơ quan có thẩm quyền ở xã, phường, đặc khu.", en: "The competent authority of the commune, ward or special zone." },
  province: { vi: "Cơ quan có thẩm quyền ở tỉnh, thành phố.", en: "The competent authority of the province or city." },
  ministry: { vi: "Bộ, cơ quan ngang bộ.", en: "A ministry." },
} as const;

/** The commune a signed-in person lives in. The reading leaves its entry, as every reading does. */
async function homePlace(work: Work): Promise<string | undefined> {
  const { actor } = work;
  if (actor.kind !== "person") return undefined;
  const own = await readRecord(work, { registry: "population", by: "id", value: actor.personId, purpose: "identify" });
  const residence = own?.values.residence;
  return isObject(residence) && typeof residence.communeId === "string" ? residence.communeId : undefined;
}
