import { parseDateParts } from "@motlan/formats";
import { type Fault, isFault, isId } from "@motlan/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  finishRegistration,
  getRegistration,
  resendRegistrationCode,
  saveRegistrationAccount,
  startRegistration,
} from "../actions/register.ts";
import { faults } from "../faults.ts";
import { aboutField } from "./field-faults.ts";
import { around, browserOf, formOf, goOn, ownFault, paramOf, type Site, sendPage } from "./site.ts";

const PATH = "/dang-ky";

/** The pages on which a person opens an account alone: who, then password and phone, then the code. */
export function registerPages(app: FastifyInstance, site: Site): void {
  app.get(PATH, async (request, reply) => {
    browserOf(site, request, reply);
    return showPerson(site, request, reply, () => "");
  });
  app.post(PATH, (request, reply) => takePerson(site, request, reply));
  app.get(`${PATH}/:id`, (request, reply) => showNext(site, request, reply));
  app.post(`${PATH}/:id/tai-khoan`, (request, reply) => takeAccount(site, request, reply));
  app.post(`${PATH}/:id/ma`, (request, reply) => takeCode(site, request, reply));
  app.post(`${PATH}/:id/gui-lai`, async (request, reply) => {
    formOf(site, request);
    try {
      await resendRegistrationCode(await request.work(), { ...refOf(site, request, reply), sms: site.sms });
      return goOn(reply, pathOf(request));
    } catch (error) {
      return showNext(site, request, reply, ownFault(error));
    }
  });
  app.post(`${PATH}/:id/huy`, async (request, reply) => {
    formOf(site, request);
    return goOn(reply, PATH);
  });
}

const pathOf = (request: FastifyRequest) => `${PATH}/${paramOf(request, "id")}`;

/** @refuses identity/registration-expired for an address nobody was given */
function refOf(site: Site, request: FastifyRequest, reply: FastifyReply) {
  const registrationId = paramOf(request, "id");
  if (!isId(registrationId)) throw faults["registration-expired"]();
  return { registrationId, browser: browserOf(site, request, reply) };
}

function showPerson(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  field: (name: string) => string,
  fault?: Fault,
): FastifyReply {
  const page = {
    ...around(site, request),
    ...aboutField(fault, { "identity/number-malformed": "personalNumber", "identity/date-malformed": "dateOfBirth" }),
    action: PATH,
    signInHref: "/dang-nhap",
    personalNumber: field("personalNumber"),
    fullName: field("fullName"),
    dateOfBirth: datePartsOf(field),
  };
  return sendPage(reply, site.views.registerPerson(page), fault === undefined ? 200 : 422);
}

function datePartsOf(field: (name: string) => string) {
  return { day: field("dateOfBirth.day"), month: field("dateOfBirth.month"), year: field("dateOfBirth.year") };
}

async function takePerson(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const field = formOf(site, request);
  try {
    const born = parseDateParts(datePartsOf(field));
    if (!born.ok) throw faults["date-malformed"]();
    const { registrationId } = await startRegistration(await request.work(), {
      browser: browserOf(site, request, reply),
      address: request.ip,
      personalNumber: field("personalNumber"),
      fullName: field("fullName"),
      dateOfBirth: born.value,
    });
    return goOn(reply, `${PATH}/${registrationId}`);
  } catch (error) {
    return showPerson(site, request, reply, field, ownFault(error));
  }
}

/** The page a registration has come to. */
async function showNext(site: Site, request: FastifyRequest, reply: FastifyReply, fault?: Fault): Promise<FastifyReply> {
  const { phone } = await getRegistration(await request.work(), refOf(site, request, reply));
  if (phone === undefined) return showAccount(site, request, reply, "", fault);
  const path = pathOf(request);
  const page = {
    ...around(site, request),
    ...aboutField(fault, { "identity/code-wrong": "code" }),
    purpose: "register" as const,
    action: `${path}/ma`,
    resendAction: `${path}/gui-lai`,
    cancelAction: `${path}/huy`,
    phoneEnd: phone.slice(-3),
  };
  return sendPage(reply, site.views.oneTimeCode(page), fault === undefined ? 200 : 422);
}

function showAccount(site: Site, request: FastifyRequest, reply: FastifyReply, phone: string, fault?: Fault): FastifyReply {
  const places = { "identity/phone-malformed": "phone", "identity/password-weak": "password" };
  const page = { ...around(site, request), ...aboutField(fault, places), action: `${pathOf(request)}/tai-khoan`, phone };
  return sendPage(reply, site.views.registerAccount(page), fault === undefined ? 200 : 422);
}

const AT_THE_FORM: readonly string[] = ["identity/phone-malformed", "identity/password-weak"];

async function takeAccount(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const field = formOf(site, request);
  const phone = field("phone");
  try {
    const input = { ...refOf(site, request, reply), password: field("password"), phone, sms: site.sms };
    await saveRegistrationAccount(await request.work(), input);
    return goOn(reply, pathOf(request));
  } catch (error) {
    const fault = ownFault(error);
    return AT_THE_FORM.includes(fault.code) ? showAccount(site, request, reply, phone, fault) : showNext(site, request, reply, fault);
  }
}

async function takeCode(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const field = formOf(site, request);
  try {
    await finishRegistration(await request.work(), { ...refOf(site, request, reply), code: field("code") });
  } catch (error) {
    if (isFault(error, "identity/registration-expired")) throw error;
    return showNext(site, request, reply, ownFault(error));
  }
  const page = {
    ...around(site, request),
    title: { vi: "Đã tạo tài khoản", en: "The account is open" },
    text: {
      vi: "Tài khoản mức độ 1 của bạn đã dùng được. Một số thủ tục cần mức độ 2: hãy mang thẻ căn cước đến Công an xã, phường để nâng mức.",
      en: "Your level 1 account is ready. Some procedures need level 2: take your identity card to the commune police to raise it.",
    },
    link: { href: "/dang-nhap", text: { vi: "Đăng nhập", en: "Sign in" } },
  };
  return sendPage(reply, site.views.message(page));
}
