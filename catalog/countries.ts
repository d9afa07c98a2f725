/** ISO 3166-1: alpha-2 and alpha-3 codes of every country, as pairs. */
const PAIRS =
  'AF AFG AX ALA AL ALB DZ DZA AS ASM AD AND AO AGO AI AIA AG ATG AR ARG AM ARM AW ABW AU AUS AT AUT AZ AZE BS BHS BH BHR ' +
  'BD BGD BB BRB BY BLR BE BEL BZ BLZ BJ BEN BM BMU BT BTN BO BOL BQ BES BA BIH BW BWA BR BRA BN BRN BG BGR BF BFA BI BDI ' +
  'CV CPV KH KHM CM CMR CA CAN KY CYM CF CAF TD TCD CL CHL CN CHN CO COL KM COM CG COG CD COD CK COK CR CRI CI CIV HR HRV ' +
  'CU CUB CW CUW CY CYP CZ CZE DK DNK DJ DJI DM DMA DO DOM EC ECU EG EGY SV SLV GQ GNQ ER ERI EE EST SZ SWZ ET ETH FK FLK ' +
  'FO FRO FJ FJI FI FIN FR FRA GF GUF PF PYF GA GAB GM GMB GE GEO DE DEU GH GHA GI GIB GR GRC GL GRL GD GRD GP GLP GU GUM ' +
  'GT GTM GG GGY GN GIN GW GNB GY GUY HT HTI HN HND HK HKG HU HUN IS ISL IN IND ID IDN IR IRN IQ IRQ IE IRL IM IMN IL ISR ' +
  'IT ITA JM JAM JP JPN JE JEY JO JOR KZ KAZ KE KEN KI KIR KP PRK KR KOR XK XKX KW KWT KG KGZ LA LAO LV LVA LB LBN LS LSO ' +
  'LR LBR LY LBY LI LIE LT LTU LU LUX MO MAC MG MDG MW MWI MY MYS MV MDV ML MLI MT MLT MH MHL MQ MTQ MR MRT MU MUS YT MYT ' +
  'MX MEX FM FSM MD MDA MC MCO MN MNG ME MNE MS MSR MA MAR MZ MOZ MM MMR NA NAM NR NRU NP NPL NL NLD NC NCL NZ NZL NI NIC ' +
  'NE NER NG NGA NU NIU MK MKD MP MNP NO NOR OM OMN PK PAK PW PLW PS PSE PA PAN PG PNG PY PRY PE PER PH PHL PL POL PT PRT ' +
  'PR PRI QA QAT RE REU RO ROU RU RUS RW RWA SH SHN KN KNA LC LCA PM SPM VC VCT WS WSM SM SMR ST STP SA SAU SN SEN RS SRB ' +
  'SC SYC SL SLE SG SGP SX SXM SK SVK SI SVN SB SLB SO SOM ZA ZAF SS SSD ES ESP LK LKA SD SDN SR SUR SE SWE CH CHE SY SYR ' +
  'TW TWN TJ TJK TZ TZA TH THA TL TLS TG TGO TO TON TT TTO TN TUN TR TUR TM TKM TC TCA TV TUV UG UGA UA UKR AE ARE GB GBR ' +
  'US USA UY URY UZ UZB VU VUT VE VEN VN VNM VG VGB VI VIR EH ESH YE YEM ZM ZMB ZW ZWE';

const codes = PAIRS.split(' ');
const alpha2ByAlpha3: ReadonlyMap<string, string> = new Map(
  codes.flatMap((code, index) => (index % 2 === 1 ? [[code, codes[index - 1] ?? ''] as const] : [])),
);

/** The zones of residency. EU covers the Union and the other members of the European Economic Area. */
const ZONES = {
  EU: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO',
  UK: 'GB',
  US: 'US',
  LATAM: 'AR BO BR CL CO CR CU DO EC SV GT HT HN MX NI PA PY PE PR UY VE',
} as const;
export type Zone = keyof typeof ZONES;

const zoneMembers = Object.entries(ZONES).map(
  ([zone, members]) => [zone as Zone, new Set(members.split(' '))] as const,
);

/** The two-letter code of a three-letter one; undefined for what is not a country ("WORLD"). */
export function alpha2Of(alpha3: string): string | undefined {
  return alpha2ByAlpha3.get(alpha3);
}

export function isCountry(alpha2: string): boolean {
  return codes.includes(alpha2) && alpha2.length === 2;
}

/** All residency zones. */
export const zones: readonly Zone[] = zoneMembers.map(([zone]) => zone);

/** The residency zones a country belongs to; none for most of the world. */
export function zonesOf(alpha2: string): readonly Zone[] {
  return zoneMembers.filter(([, members]) => members.has(alpha2)).map(([zone]) => zone);
}

const displayNames = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  es: new Intl.DisplayNames(['es'], { type: 'region' }),
};

/** A country's name in one of the two languages; its code when it has none. */
export function countryName(alpha2: string, language: 'en' | 'es' = 'en'): string {
  return displayNames[language].of(alpha2) ?? alpha2;
}
