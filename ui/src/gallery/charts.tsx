import { BarChart, type Lang, LineChart } from "../index.ts";

type Words = (vi: string, en: string) => string;

const MONTHS = ["01/2026", "02/2026", "03/2026", "04/2026", "05/2026", "06/2026"];

function course(values: readonly number[]) {
  return values.map((value) => ({ value, text: String(value) }));
}

/** Pictures of figures. */
export function ChartGallery({ lang, t }: { readonly lang: Lang; readonly t: Words }) {
  return (
    <>
      <BarChart
        lang={lang}
        title={t("Đất đai trễ hạn nhiều nhất", "Land is late most often")}
        note={t("Số liệu giả định, tháng 6/2026", "Invented figures, June 2026")}
        downloadHref="#"
        labelHead={t("Lĩnh vực", "Field")}
        valueHead={t("Trễ hạn", "Late")}
        bars={[
          { label: t("Đất đai", "Land"), value: 12.9, text: "12,9 %", strong: true },
          { label: t("Hộ tịch", "Civil status"), value: 1, text: "1,0 %" },
          { label: t("Bảo trợ xã hội", "Social protection"), value: 0, text: "0 %" },
        ]}
      />
      <LineChart
        lang={lang}
        title={t("Hồ sơ nộp trực tuyến tăng, tại quầy giảm", "Online dossiers rise, the counter falls")}
        stepHead={t("Tháng", "Month")}
        steps={MONTHS}
        scaleText={(value) => String(value)}
        lines={[
          { label: t("Trực tuyến", "Online"), points: course([210, 240, 300, 340, 390, 430]), strong: true },
          { label: t("Tại quầy", "Counter"), points: course([380, 360, 330, 290, 260, 220]) },
        ]}
      />
    </>
  );
}
