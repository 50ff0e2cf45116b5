import { isPostKind, listHolders } from "@motlan/agencies";
import { type AssignmentSetting, listAssignmentSettings, settingInForce } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import { EmptyState, LinkButton, PageTitle, Table } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { postTitle } from "../post-title.ts";
import { HOW, RULES } from "../texts/assignment.ts";
import { leaderOf, UNIT_PATH } from "./read-unit.ts";

export const RULES_PATH = `${UNIT_PATH}/quy-tac`;

/** GET /ban-lam-viec/phan-cong/quy-tac: how each post of the agency shares out what reaches it. */
export async function rulesPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const { agencyId } = leaderOf(visit);
  const today = localDateOf(work.clock.now());
  const settings = await listAssignmentSettings(work);
  const holders = await listHolders(work.db, { agencyId, on: today });
  const working = holders.filter(({ permissions }) => permissions.includes("dossiers.read"));
  const byPost = Map.groupBy(working, ({ postKind }) => postKind);
  const rows = [...byPost].map(([post, own]) => {
    const coming = settings.filter((one) => one.post === post && one.undoneAt === null && one.from > today);
    return {
      key: post,
      cells: {
        post: postTitle(post, lang),
        holders: [...new Set(own.map(({ name }) => name))].join(", "),
        now: nameOf(settingInForce(settings, post, today), lang),
        coming:
          coming.length === 0
            ? RULES.nothing[lang]
            : coming.map((one) => say(RULES.fromDay, lang, { how: HOW[one.strategy].name[lang], from: formatDate(one.from) })).join("; "),
        act: isPostKind(post) ? (
          <LinkButton href={`${RULES_PATH}/${post}`} small>
            {RULES.change[lang]}
            <span class="visually-hidden"> {postTitle(post, lang)}</span>
          </LinkButton>
        ) : null,
      },
    };
  });
  const columns = (["post", "holders", "now", "coming", "act"] as const).map((key) => ({ key, label: RULES[key][lang] }));
  const body = (
    <>
      <PageTitle title={RULES.title[lang]} lead={RULES.lead[lang]} />
      {rows.length === 0 ? (
        <EmptyState title={RULES.none[lang]} />
      ) : (
        <Table lang={lang} caption={RULES.title[lang]} captionHidden stacks columns={columns} rows={rows} />
      )}
    </>
  );
  return deskPage(visit, { title: RULES.title[lang], body });
}

function nameOf(setting: AssignmentSetting | undefined, lang: Visit["lang"]): string {
  return setting === undefined ? RULES.nobodySet[lang] : HOW[setting.strategy].name[lang];
}
