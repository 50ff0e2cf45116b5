import { type AddressView, findAddresses, getAddress } from "@motlan/addresses";
import { formatDate } from "@motlan/formats";
import { qrSvg } from "@motlan/formats/qr";
import { isFault, type Language } from "@motlan/kernel";
import { placeText } from "@motlan/places";
import { BackLink, ButtonRow, EmptyState, LinkButton, PageTitle, QrPanel, SearchBox, SummaryList } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { ADDRESS as T } from "../texts/address.ts";

const PATH = "/dia-chi";
export const addressPath = (code: string): string => `${PATH}/${code}`;

/** GET /dia-chi?q=: codes by code, by place, by words. */
export async function findAddressPage({ work, lang, query }: Visit): Promise<Answer> {
  const asked = query.get("q").slice(0, 300);
  const found = asked.trim() === "" ? [] : await findAddresses(work, asked);
  return searchPage(lang, { asked, found, hint: T.noneHint[lang] });
}

interface Search {
  readonly asked: string;
  readonly found: readonly AddressView[];
  /** What to do where nothing was found. */
  readonly hint: string;
}

function searchPage(lang: Language, { asked, found, hint }: Search) {
  return {
    title: T.title[lang],
    body: (
      <>
        <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
        <SearchBox lang={lang} action={PATH} label={T.label[lang]} placeholder={T.example[lang]} value={asked} id="address" />
        {asked.trim() !== "" && found.length === 0 ? (
          <EmptyState title={T.none[lang]}>
            <p>{hint}</p>
          </EmptyState>
        ) : null}
        {found.length === 0 ? null : (
          <ul>
            {found.map(({ code, line, now }) => (
              <li key={code}>
                <a href={addressPath(code)}>{code}</a> {[line, ...now.slice(0, 1).map((place) => placeText(place)[lang])].join(", ")}
              </li>
            ))}
          </ul>
        )}
        <p>{T.ours[lang]}</p>
      </>
    ),
  };
}

/** GET /dia-chi/:code: where a code is; what a plate's QR code opens. One that leads nowhere can be typed again there. */
export async function addressPage({ work, lang, params }: Visit): Promise<Answer> {
  const asked = (params.code ?? "").slice(0, 300);
  try {
    return foundPage(lang, await getAddress(work, asked));
  } catch (error) {
    if (!isFault(error, "addresses/bad-code") && !isFault(error, "addresses/not-found")) throw error;
    return { ...searchPage(lang, { asked, found: [], hint: error.text[lang] }), status: error.status };
  }
}

function foundPage(lang: Language, address: AddressView) {
  return {
    title: `${T.title[lang]} ${address.code}`,
    body: (
      <>
        <BackLink lang={lang} href={PATH} />
        <PageTitle title={address.code} over={T.title[lang]} />
        <SummaryList lang={lang} rows={rowsOf(address, lang)} />
        <p>{T.ours[lang]}</p>
        <ButtonRow>
          <LinkButton href={`${addressPath(address.code)}/bien`}>{T.plate[lang]}</LinkButton>
        </ButtonRow>
      </>
    ),
  };
}

function rowsOf({ line, kind, partOf, point, now, place, since }: AddressView, lang: Language) {
  const names = now.map((one) => placeText(one)[lang]);
  const places = names.length < 2 ? (names[0] ?? place) : [T.oneOf[lang], ...names].map((name) => <p key={name}>{name}</p>);
  const spelled = point === undefined ? "" : `${point.lat},${point.lon}`;
  return [
    { label: T.line[lang], value: line },
    { label: T.placeNow[lang], value: places },
    ...(names.includes(place) ? [] : [{ label: T.placeThen[lang], value: place }]),
    { label: T.kind[lang], value: T[kind][lang] },
    ...(partOf === undefined ? [] : [{ label: T.partOf[lang], value: <a href={addressPath(partOf)}>{partOf}</a> }]),
    {
      label: T.point[lang],
      value:
        point === undefined ? (
          T.noPoint[lang]
        ) : (
          <>
            {spelled} <a href={`geo:${spelled}`}>{T.openMap[lang]}</a>
          </>
        ),
    },
    { label: T.since[lang], value: formatDate(since) },
  ];
}

/** GET /dia-chi/:code/bien: the plate to print. */
export async function platePage({ work, lang, params, options }: Visit): Promise<Answer> {
  const { code, line, now, place } = await getAddress(work, params.code ?? "");
  const alt = fillText(T.plateAlt, { code })[lang];
  const picture = qrSvg(`${options.publicUrl}${addressPath(code)}`, alt);
  const [first] = now.length === 1 ? now : [];
  return {
    title: `${T.plateTitle[lang]} ${code}`,
    body: (
      <>
        <BackLink lang={lang} href={addressPath(code)} />
        <PageTitle title={T.plateTitle[lang]} lead={T.plateHint[lang]} />
        <QrPanel title={code} src={`data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`} alt={alt}>
          <p>{line}</p>
          <p>{first === undefined ? place : placeText(first)[lang]}</p>
        </QrPanel>
      </>
    ),
  };
}
