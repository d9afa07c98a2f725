/** A version as a number that grows with it, major + minor ÷ 100: "0.11.1" is 0.11. Undefined for what is no version. */
export function releaseOf(version: string | undefined): number | undefined {
  const found = /^v?(\d+)\.(\d+)/.exec(version ?? '');
  return found ? Number(found[1]) + Number(found[2]) / MINORS : undefined;
}

/** No engine has had more minor releases of one major release. */
const MINORS = 100;
