import { endMySession, listMySessions, type MySession } from "@motlan/identity";
import { isFault, isId } from "@motlan/kernel";
import { Button, Card, Form, Notice, PageTitle, SummaryList } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { DENOUNCE } from "../texts/denounce.ts";
import { ACCOUNT, DEVICES } from "../texts/me.ts";

/** GET /tai-khoan */
export function accountPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST /tai-khoan: ends one session. */
export async function endSessionHere(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const sessionId = form.get("phien");
  if (!isId(sessionId)) return draw(visit, [{ message: ACCOUNT.sessionMissing[lang] }]);
  try {
    await endMySession(work, { sessionId });
    return { redirect: "/tai-khoan?xong=1" };
  } catch (error) {
    if (isFault(error, "identity/session-ended")) throw error;
    return draw(visit, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work, query } = visit;
  const sessions = await listMySessions(work);
  const level = work.actor.kind === "person" ? work.actor.assurance : "";
  const children = (
    <>
      <PageTitle title={ACCOUNT.title[lang]} />
      {query.has("xong") ? (
        <Notice lang={lang} tone="success" live>
          <p>{ACCOUNT.ended[lang]}</p>
        </Notice>
      ) : null}
      <SummaryList lang={lang} rows={[{ label: ACCOUNT.level[lang], value: String(level) }]} />
      <h2>{ACCOUNT.sessions[lang]}</h2>
      {sessions.map((session) => (
        <SessionCard key={session.id} lang={lang} session={session} />
      ))}
      <p>{ACCOUNT.help[lang]}</p>
      <p>
        <a href="/to-cao">{DENOUNCE.account[lang]}</a>
      </p>
    </>
  );
  return formPage({ lang, title: ACCOUNT.title[lang], errors, children });
}

function SessionCard({ lang, session }: { readonly lang: Visit["lang"]; readonly session: MySession }) {
  const [kind = "unknown", browser = ""] = session.device.split("/");
  const device = [DEVICES[kind]?.[lang] ?? kind, browser === "other" ? "" : browser].filter((one) => one !== "").join(", ");
  const face = session.app === "desk" ? ACCOUNT.desk[lang] : ACCOUNT.portal[lang];
  return (
    <Card title={session.current ? `${device} – ${ACCOUNT.here[lang]}` : device} over={face}>
      <p>{fillText(ACCOUNT.since, { at: sayInstant(session.createdAt), last: sayInstant(session.lastSeenAt) })[lang]}</p>
      {session.current ? null : (
        <Form lang={lang} action="/tai-khoan">
          <input type="hidden" name="phien" value={session.id} />
          <Button small>{ACCOUNT.end[lang]}</Button>
        </Form>
      )}
    </Card>
  );
}
