import type { AssetPaths } from "../assets/paths.ts";
import { Breadcrumbs, DemoBanner, Footer, type Lang, Main, Page, PageTitle, PortalHeader, SearchBox } from "../index.ts";
import { ChartGallery } from "./charts.tsx";
import { FormGallery } from "./forms.tsx";
import { ProcessGallery } from "./process.tsx";
import { DossierGallery, FigureGallery, ListGallery, MessageGallery } from "./shows.tsx";

export interface GalleryProps {
  readonly lang: Lang;
  readonly assets: AssetPaths;
}

function Header({ lang, t }: { readonly lang: Lang; readonly t: (vi: string, en: string) => string }) {
  return (
    <>
      <DemoBanner lang={lang} />
      <PortalHeader
        lang={lang}
        homeHref="#"
        languageHref="#"
        signInHref="#"
        search={{ action: "#", label: t("Tìm thủ tục", "Find a procedure") }}
        nav={[
          { href: "#n1", label: t("Thủ tục", "Procedures"), current: true },
          { href: "#n2", label: t("Hồ sơ của tôi", "My dossiers") },
          { href: "#n3", label: t("Số liệu", "Figures") },
        ]}
        account={
          lang === "vi"
            ? { name: "Nguyễn Thị Mai Lan", detail: "Cho chính mình", links: [{ href: "#", label: "Trang của tôi" }], signOutAction: "#" }
            : undefined
        }
      />
    </>
  );
}

/** Every component in its states on one page, for eyes, for axe and for the size test. */
export function Gallery({ lang, assets }: GalleryProps) {
  const t = (vi: string, en: string) => (lang === "vi" ? vi : en);
  return (
    <Page lang={lang} title={t("Bộ giao diện", "Design system")} assets={assets} nonce="gallery" personal>
      <Header lang={lang} t={t} />
      <Main>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: "#h", label: t("Trang chủ", "Home") },
            { href: "#i", label: t("Hộ tịch", "Civil status") },
          ]}
        />
        <PageTitle
          title={t("Đăng ký khai sinh", "Birth registration")}
          over="1.001193"
          lead={t("Khoảng 5 phút. Có thể dừng lại và làm tiếp sau.", "About 5 minutes. You can stop and come back.")}
        />
        <SearchBox
          lang={lang}
          action="#"
          large
          label={t("Anh, chị cần làm việc gì?", "What do you need to do?")}
          placeholder={t("làm khai sinh cho con", "register my child’s birth")}
        />
        <h2>{t("Thông báo", "Messages")}</h2>
        <MessageGallery lang={lang} t={t} />
        <h2>{t("Biểu mẫu", "Form")}</h2>
        <FormGallery lang={lang} t={t} />
        <h2>{t("Hồ sơ", "Dossier")}</h2>
        <DossierGallery lang={lang} t={t} />
        <ProcessGallery lang={lang} t={t} />
        <h2>{t("Danh sách", "Lists")}</h2>
        <ListGallery lang={lang} t={t} />
        <FigureGallery lang={lang} t={t} />
        <h2>{t("Biểu đồ", "Charts")}</h2>
        <ChartGallery lang={lang} t={t} />
      </Main>
      <Footer
        lang={lang}
        operator={t("Vận hành: đơn vị trình diễn Một Lần", "Run by: Một Lần demonstration")}
        help={t("Cần giúp? Gọi số của bộ phận một cửa nơi anh, chị ở.", "Need help? Call your one-stop counter.")}
        links={[
          { href: "#1", label: t("Trợ năng", "Accessibility") },
          { href: "#2", label: t("Quyền riêng tư", "Privacy") },
        ]}
      />
    </Page>
  );
}
