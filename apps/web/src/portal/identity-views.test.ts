import { describe, expect, test } from "vitest";
import { identityViews } from "./identity-views.tsx";

const around = { language: "vi", inboxUrl: "http://localhost:3001/sms/" } as const;

describe("the pages of signing in", () => {
  test("ask for number and password, outside Turbo, and say where the demo's people stand", () => {
    const page = { app: "portal", action: "/a", cancelAction: "/c", registerHref: "/dang-ky", personalNumber: "001" } as const;
    const html = identityViews.signIn({ ...around, ...page });
    expect(html).toMatch(/^<!doctype html><html lang="vi"/);
    expect(html).toContain('name="personalNumber"');
    expect(html).toContain('type="password"');
    expect(html).toContain('href="/trinh-dien"');
    expect(html.match(/<form/g)).toHaveLength(html.match(/<form[^>]*data-turbo="false"/g)?.length ?? 0);
  });

  test("say a fault at its field and on top", () => {
    const text = { vi: "Mã chưa đúng.", en: "Not right." };
    const page = { purpose: "sign-in", action: "/a", resendAction: "/b", cancelAction: "/c", phoneEnd: "678" } as const;
    const html = identityViews.oneTimeCode({ ...around, ...page, fault: text, fields: [{ path: "code", ...text }] });
    expect(html).toContain('href="#f-code"');
    expect(html).toContain("<title>Lỗi: ");
    expect(html).toContain("ba số cuối 678");
    expect(html).toContain('href="http://localhost:3001/sms/"');
  });

  test("never give a typed password back, and escape what was typed", () => {
    const page = {
      action: "/a",
      signInHref: "/dang-nhap",
      personalNumber: '"><script>',
      fullName: "",
      dateOfBirth: { day: "", month: "", year: "" },
    };
    expect(identityViews.registerPerson({ ...around, ...page })).not.toContain("<script>");
    expect(identityViews.registerAccount({ ...around, action: "/a", phone: "0912" })).not.toMatch(/type="password"[^>]*value="[^"]/);
  });

  test("let an official choose a post, or act as a citizen", () => {
    const html = identityViews.choosePost({ ...around, action: "/vi-tri", posts: [], returnTo: "/ban-lam-viec" });
    expect(html).toContain("với tư cách công dân");
    expect(html).toContain('value="/ban-lam-viec"');
  });
});
