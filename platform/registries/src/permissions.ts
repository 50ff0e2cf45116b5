/** Rights of posts. A registry may name others for recording and amending in its declaration. */
export const permissions = {
  "registries.read": { vi: "Tra cứu bản ghi theo mục đích đã công bố", en: "Read records for a published purpose" },
  "registries.record": { vi: "Ghi mới vào cơ sở dữ liệu do cơ quan quản lý", en: "Record in a registry the agency keeps" },
  "registries.amend": { vi: "Cải chính, thay đổi nội dung bản ghi", en: "Correct or change a record" },
  "registries.publish": { vi: "Công bố bản khai báo cơ sở dữ liệu", en: "Publish the declaration of a registry" },
} as const;
