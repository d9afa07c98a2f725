/** The package ships no types; only what the advisor reads is declared. */
declare module '@tgwf/co2' {
  export const averageIntensity: { readonly data: Readonly<Record<string, number>> };
}
