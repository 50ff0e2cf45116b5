const words = (text: string): readonly string[] => text.split(" ");

/** How a people of Vietnam names its own, where that differs from the Kinh. */
export interface Naming {
  readonly surnames: readonly string[];
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** `last`: the clan stands at the end and comes from the mother (Ê Đê); else it stands first and comes from the father. */
  readonly clan?: "last";
}

/** Given names with their middle word, written with `_`. */
export const PEOPLES: Readonly<Record<string, Naming>> = {
  Tày: {
    surnames: words("Nông Hoàng Lương Triệu Ma Hà Bế Vi Lý Đàm"),
    men: words("Văn_Páo Văn_Thắng Văn_Tuấn Đức_Mạnh Văn_Sính Minh_Tú Văn_Ngọc Quốc_Việt"),
    women: words("Thị_Nhung Thị_Biên Thị_Slao Thị_Thơm Thúy_Nga Thị_Bích_Đào Thị_Mận"),
  },
  Mường: {
    surnames: words("Bùi Đinh Quách Hà Bạch Phùng"),
    men: words("Văn_Ểu Văn_Khuyên Văn_Dậu Văn_Thịnh Minh_Nhớ Văn_Chủng Quốc_Huy Đức_Duy"),
    women: words("Thị_Ỉn Thị_Mến Thị_Nhỉn Thị_Xiêm Thị_Thoa Thu_Hiền Thị_Dịu"),
  },
  Hoa: {
    surnames: words("Trần Lâm Quách Lý Vương Tăng Thái Lưu"),
    men: words("Chí_Cường Vĩnh_Phát Gia_Hòa Minh_Quyền Tấn_Phát Quốc_Hùng Kiến_Văn"),
    women: words("Mỹ_Linh Tuệ_Mẫn Bội_Bội Mỹ_Phụng Huệ_Anh Tú_Trân Muội"),
  },
  Khmer: {
    surnames: words("Thạch Kim Sơn Danh Lâm Châu Kiên"),
    men: words("Sa_Rây Sô_Phi Đa_Ra Phước Sóc_Kha Minh_Hiếu Ên"),
    women: words("Sa_Vy Sà_Phône Thị_Sô_Rây Thị_Na_Ry Srây_Mom Thị_Pha"),
  },
  "Ê Đê": {
    surnames: words("Niê Byă Mlô Ayŭn Êban Knul"),
    men: words("Y_Wen Y_Ngọc Y_Thịnh Y_Bhem Y_Khương Y_Djuan"),
    women: words("H'Bia H'Hoa H'Linh H'Nuôn H'Yuin H'Mai"),
    clan: "last",
  },
};
