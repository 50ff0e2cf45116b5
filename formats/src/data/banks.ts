/**
 * Banks and their NAPAS acquirer numbers (BIN), one a line: BIN, code, SWIFT, takes VietQR transfers, short name, name.
 * Facts taken from vietnam-qr-pay 1.5.1; its notice:
 *
 * MIT License
 *
 * Copyright (c) xuannghia <xuannghia.dev@gmail.com> (https://xuannghia.dev)
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
export const BANK_ROWS = [
  ["970425","ABB","ABBKVNVX",true,"AB Bank","Ngân hàng TMCP An Bình"],
  ["970416","ACB","ASCBVNVX",true,"ACB","Ngân hàng TMCP Á Châu"],
  ["970405","AGRIBANK","VBAAVNVX",true,"Agribank","Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam"],
  ["970409","BAB","NASCVNVX",true,"BacA Bank","Ngân hàng TMCP Bắc Á"],
  ["970438","BAOVIETBANK","BVBVVNVX",true,"BaoViet Bank","Ngân hàng TMCP Bảo Việt"],
  ["970454","BVB","VCBCVNVX",true,"BVBank","Ngân hàng TMCP Bản Việt"],
  ["970418","BID","BIDVVNVX",true,"BIDV","Ngân hàng TMCP Đầu tư và Phát triển Việt Nam"],
  ["546034","CAKE","",true,"CAKE by VPBank","Ngân hàng số CAKE by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng"],
  ["970444","VNCB","GTBAVNVX",false,"CB Bank","Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam"],
  ["422589","CIMB","CIBBVNVN",false,"CIMB Bank","Ngân hàng TNHH MTV CIMB Việt Nam"],
  ["970446","COOPBANK","",true,"Co-op Bank","Ngân hàng Hợp tác xã Việt Nam"],
  ["796500","DBS","DBSSVNVX",false,"DBS Bank","NH TNHH MTV Phát triển Singapore - Chi nhánh TP. Hồ Chí Minh"],
  ["970406","DONGABANK","EACBVNVX",false,"DongA Bank","Ngân hàng TMCP Đông Á"],
  ["970431","EIB","EBVIVNVX",true,"Eximbank","Ngân hàng TMCP Xuất Nhập khẩu Việt Nam"],
  ["970408","GPBANK","GBNKVNVX",false,"GPBank","Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu"],
  ["970437","HDB","HDBCVNVX",true,"HDBank","Ngân hàng TMCP Phát triển TP. Hồ Chí Minh"],
  ["970442","HLB","HLBBVNVX",false,"HongLeong Bank","Ngân hàng TNHH MTV Hong Leong Việt Nam"],
  ["458761","HSBC","HSBCVNVX",false,"HSBC Vietnam","Ngân hàng TNHH MTV HSBC (Việt Nam)"],
  ["970456","IBKHCM","",false,"IBK HCM","Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh"],
  ["970455","IBKHN","",false,"IBK HN","Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội"],
  ["970434","IVB","",false,"Indovina Bank","Ngân hàng TNHH Indovina"],
  ["668888","KBANK","KASIVNVX",true,"Kasikornbank","Ngân hàng Đại chúng TNHH KASIKORNBANK - CN TP. Hồ Chí Minh"],
  ["970452","KLB","KLBKVNVX",true,"KienlongBank","Ngân hàng TMCP Kiên Long"],
  ["970463","KBHCM","",false,"Kookmin Bank HCM","Ngân hàng Kookmin - Chi nhánh TP. Hồ Chí Minh"],
  ["970462","KBHN","",false,"Kookmin Bank HN","Ngân hàng Kookmin - Chi nhánh Hà Nội"],
  ["970449","LPB","LVBKVNVX",true,"LPBank","Ngân hàng TMCP Lộc Phát Việt Nam"],
  ["963369","LIOBANK","",true,"Liobank","Ngân hàng số Liobank - Ngân hàng TMCP Phương Đông"],
  ["970422","MBB","MSCBVNVX",true,"MB Bank","Ngân hàng TMCP Quân đội"],
  ["970414","MBV","OCBKUS3M",true,"MBV","Ngân hàng TNHH MTV Việt Nam Hiện Đại"],
  ["970426","MSB","MCOBVNVX",true,"MSB","Ngân hàng TMCP Hàng Hải"],
  ["970428","NAB","NAMAVNVX",true,"Nam A Bank","Ngân hàng TMCP Nam Á"],
  ["970419","NVB","NVBAVNVX",true,"NCB Bank","Ngân hàng TMCP Quốc Dân"],
  ["801011","NONGHYUP","",false,"Nonghyup Bank","Ngân hàng Nonghyup - Chi nhánh Hà Nội"],
  ["970448","OCB","ORCOVNVX",true,"OCB Bank","Ngân hàng TMCP Phương Đông"],
  ["970430","PGB","PGBLVNVX",true,"PG Bank","Ngân hàng TMCP Xăng dầu Petrolimex"],
  ["970439","PBVN","VIDPVNVX",false,"Public Bank Vietnam","Ngân hàng TNHH MTV Public Việt Nam"],
  ["970412","PVCOMBANK","WBVNVNVX",true,"PVcomBank","Ngân hàng TMCP Đại Chúng Việt Nam"],
  ["970403","STB","SGTTVNVX",true,"Sacombank","Ngân hàng TMCP Sài Gòn Thương Tín"],
  ["970400","SGB","SBITVNVX",true,"SaigonBank","Ngân hàng TMCP Sài Gòn Công Thương"],
  ["970429","SCB","SACLVNVX",true,"SCB","Ngân hàng TMCP Sài Gòn"],
  ["970440","SSB","SEAVVNVX",true,"SeABank","Ngân hàng TMCP Đông Nam Á"],
  ["970443","SHB","SHBAVNVX",true,"SHB","Ngân hàng TMCP Sài Gòn - Hà Nội"],
  ["970424","SVB","SHBKVNVX",true,"Shinhan Bank","Ngân hàng TNHH MTV Shinhan Việt Nam"],
  ["970410","SC","SCBLVNVX",false,"Standard Chartered Vietnam","Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam"],
  ["970407","TCB","VTCBVNVX",true,"Techcombank","Ngân hàng TMCP Kỹ thương Việt Nam"],
  ["963388","TIMO","",true,"Timo","Ngân hàng số Timo by Bản Việt Bank"],
  ["970423","TPB","TPBVVNVX",true,"TPBank","Ngân hàng TMCP Tiên Phong"],
  ["546035","UBANK","",true,"Ubank by VPBank","Ngân hàng số Ubank by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng"],
  ["970458","UOB","",false,"United Overseas Bank Vietnam","Ngân hàng United Overseas Bank Việt Nam"],
  ["970441","VIB","VNIBVNVX",true,"VIB","Ngân hàng TMCP Quốc tế Việt Nam"],
  ["970427","VAB","VNACVNVX",true,"VietABank","Ngân hàng TMCP Việt Á"],
  ["970433","VBB","VNTTVNVX",true,"VietBank","Ngân hàng TMCP Việt Nam Thương Tín"],
  ["970436","VCB","BFTVVNVX",true,"Vietcombank","Ngân hàng TMCP Ngoại Thương Việt Nam"],
  ["970415","CTG","ICBVVNVX",true,"VietinBank","Ngân hàng TMCP Công thương Việt Nam"],
  ["970406","VIKKI","EACBVNVX",true,"Vikki Bank","Ngân hàng TNHH MTV Số Vikki"],
  ["970432","VPB","VPBKVNVX",true,"VPBank","Ngân hàng TMCP Việt Nam Thịnh Vượng"],
  ["970421","VRB","",false,"VietNgaBank","Ngân hàng Liên doanh Việt - Nga"],
  ["970457","WRB","",false,"Woori Bank","Ngân hàng TNHH MTV Woori Việt Nam"],
  ["971025","MOMO","",true,"MoMo","CTCP Dịch Vụ Di Động Trực Tuyến"],
] as const satisfies readonly (readonly [bin: string, code: string, swift: string, transfers: boolean, shortName: string, name: string])[];
