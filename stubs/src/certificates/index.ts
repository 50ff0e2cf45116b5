export { type CertificatesStubOptions, certificatesStub } from "./plugin.ts";
export { type RunningStub, runCertificatesStub } from "./run.ts";
