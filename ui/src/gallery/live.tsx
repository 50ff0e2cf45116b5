import type { AssetPaths } from "../assets/paths.ts";
import { AddressField, FileField, Form, Live, Main, Page, TextField } from "../index.ts";

/** What the browser script does over the wire, on one small page: its test answers the requests. */
export function LivePage({ assets, state }: { readonly assets: AssetPaths; readonly state: string }) {
  return (
    <Page lang="vi" title="Thử" assets={assets} nonce="gallery">
      <Main>
        <Live id="payment" seconds={1} done={state !== "waiting"}>
          <p>{state === "waiting" ? "Đang chờ ngân hàng" : "Đã nhận tiền"}</p>
        </Live>
        <Form lang="vi" action="/send" csrf="token" autosave="/draft" files>
          <TextField lang="vi" name="name" label="Họ tên" />
          <AddressField
            lang="vi"
            name="home"
            label="Nơi ở"
            provinces={[{ value: "01", label: "Thành phố Hà Nội" }]}
            communes={[]}
            communesFrom="/communes"
          />
          <FileField lang="vi" name="paper" label="Giấy tờ" accept=".pdf" types="PDF" maxBytes={1000} uploadTo="/upload" />
        </Form>
      </Main>
    </Page>
  );
}
