import { t } from "@motlan/catalogue/declare";

export const LAW_ON_RESIDENCE = "Luật Cư trú 68/2020/QH14";
export const DECREE_154 = "Nghị định 154/2024/NĐ-CP";
/** Procedures of residence, their forms; as amended by Circulars 66/2023 and 53/2025. */
export const CIRCULAR_55 = "Thông tư 55/2021/TT-BCA, sửa đổi bởi Thông tư 66/2023/TT-BCA và 53/2025/TT-BCA";
export const CIRCULAR_75 = "Thông tư 75/2022/TT-BTC, sửa đổi bởi Thông tư 71/2025/TT-BTC";
export const LAW_ON_IDENTITY = "Luật Căn cước 26/2023/QH15";
export const DECREE_70 = "Nghị định 70/2024/NĐ-CP";
export const CIRCULAR_17 = "Thông tư 17/2024/TT-BCA";
export const CIRCULAR_73 = "Thông tư 73/2024/TT-BTC, Thông tư 64/2025/TT-BTC";

export const FIELD = t("Đăng ký, quản lý cư trú", "Residence");
export const POLICE = t("Công an cấp xã", "Commune police");
