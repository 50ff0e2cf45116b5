import { createPost, type Holder, isPostKind, listHolders, listPostsOfAgency, POST_KINDS, type Post } from "@motlan/agencies";
import { localDateOf, may } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { Button, Card, CardGrid, ErrorSummary, Form, PageTitle, SelectField, Table, Tag } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { appoint, type FormError, readAppointing } from "./appoint.ts";
import { deskPage } from "./desk-frame.tsx";
import { PersonFields } from "./parts/person-fields.tsx";
import { AGENCY } from "./texts/agency.ts";

/** @throws kernel/not-allowed for posts that do not manage the agency */
function refuseOthers(visit: Visit): string {
  const official = officialOf(visit);
  if (!may(official, "agencies.manage", official.agencyId)) throw httpFaults["not-allowed"]();
  return official.agencyId;
}

/** The agency's posts and who holds them, and where a new official is made. */
export function agencyPage(visit: Visit): Promise<Answer> {
  return show(visit, []);
}

/** Appoints an official and opens their account. */
export async function appointAct(visit: Visit): Promise<Answer> {
  refuseOthers(visit);
  const { input, errors } = readAppointing(visit.form, visit.lang);
  const faults = errors.length > 0 ? errors : await appoint(visit.work, input, visit.lang);
  return faults.length > 0 ? show(visit, faults) : { redirect: "/ban-lam-viec/co-quan?xong=appoint" };
}

/** Opens a post from today. */
export async function openPostAct(visit: Visit): Promise<Answer> {
  const agencyId = refuseOthers(visit);
  const { work, form, lang } = visit;
  const kind = form.get("kind");
  if (!isPostKind(kind)) return show(visit, [{ name: "kind", message: AGENCY.needKind[lang] }]);
  await createPost(work, { agencyId, kind, from: localDateOf(work.clock.now()) });
  return { redirect: "/ban-lam-viec/co-quan?xong=post" };
}

async function show(visit: Visit, errors: readonly FormError[]): Promise<Answer> {
  const agencyId = refuseOthers(visit);
  const { work, lang } = visit;
  const on = localDateOf(work.clock.now());
  const posts = await listPostsOfAgency(work.db, agencyId, on);
  const holders = await listHolders(work.db, { agencyId, on });
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={AGENCY.title[lang]} lead={AGENCY.lead[lang]} />
      <Posts posts={posts} holders={holders} lang={lang} />
      <CardGrid>
        <AppointForm visit={visit} posts={posts} holders={holders} errors={errors} />
        <OpenPostForm visit={visit} errors={errors} />
      </CardGrid>
    </>
  );
  return deskPage(visit, { title: AGENCY.title[lang], body, ...(errors.length > 0 && { status: 422, hasErrors: true }) });
}

interface PostsProps {
  readonly posts: readonly Post[];
  readonly holders: readonly Holder[];
  readonly lang: Visit["lang"];
}

function Posts({ posts, holders, lang }: PostsProps) {
  const rows = posts.flatMap((post) => rowsOf(post, holders, lang));
  return (
    <Table
      lang={lang}
      caption={AGENCY.posts[lang]}
      stacks
      columns={[
        { key: "post", label: AGENCY.post[lang] },
        { key: "holder", label: AGENCY.holder[lang] },
        { key: "staff", label: AGENCY.staff[lang] },
      ]}
      rows={rows}
    />
  );
}

/** A line for each holder of the post, or one that says it is vacant. */
function rowsOf(post: Post, holders: readonly Holder[], lang: Visit["lang"]) {
  const held = holders.filter(({ postId }) => postId === post.id);
  const vacant: ComponentChildren = <Tag tone="warning">{AGENCY.vacant[lang]}</Tag>;
  const line = (key: string, holder: ComponentChildren, staff: string) => ({ key, cells: { post: post.title[lang], holder, staff } });
  if (held.length === 0) return [line(post.id, vacant, "")];
  return held.map(({ officialId, name, staffCode }) => line(`${post.id} ${officialId}`, name, staffCode));
}

/** The title, with the word people use for it where that is another. */
function nameOf({ kind, title }: Post, lang: Visit["lang"]): string {
  return kind === "one-stop-clerk" ? `${title[lang]}, ${AGENCY.oneStop[lang]}` : title[lang];
}

interface AppointFormProps extends Omit<PostsProps, "lang"> {
  readonly visit: Visit;
  readonly errors: readonly FormError[];
}

function AppointForm({ visit, posts, holders, errors }: AppointFormProps) {
  const { lang, form } = visit;
  const errorAt = (name: string) => errors.find((error) => error.name === name)?.message;
  const options = posts.map((post) => {
    const names = holders.filter(({ postId }) => postId === post.id).map(({ name }) => name);
    return {
      value: post.id,
      label: `${nameOf(post, lang)} (${names.length === 0 ? AGENCY.vacant[lang].toLocaleLowerCase("vi") : names.join(", ")})`,
    };
  });
  return (
    <Card title={AGENCY.appoint[lang]} level={2}>
      <p>{AGENCY.appointLead[lang]}</p>
      <Form lang={lang} action="/ban-lam-viec/co-quan/bo-nhiem">
        <SelectField
          lang={lang}
          name="postId"
          label={AGENCY.choosePost[lang]}
          options={options}
          value={form.get("postId")}
          error={errorAt("postId")}
        />
        <PersonFields visit={visit} errors={errors} />
        <Button kind="main">{AGENCY.send[lang]}</Button>
      </Form>
    </Card>
  );
}

function OpenPostForm({ visit: { lang, form }, errors }: { readonly visit: Visit; readonly errors: readonly FormError[] }) {
  const options = Object.entries(POST_KINDS).map(([value, { title }]) => ({ value, label: title[lang] }));
  const error = errors.find(({ name }) => name === "kind")?.message;
  return (
    <Card title={AGENCY.open[lang]} level={2}>
      <Form lang={lang} action="/ban-lam-viec/co-quan/vi-tri">
        <SelectField lang={lang} name="kind" label={AGENCY.kind[lang]} options={options} value={form.get("kind")} error={error} />
        <Button>{AGENCY.openSend[lang]}</Button>
      </Form>
    </Card>
  );
}
