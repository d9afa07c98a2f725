import type { Doc } from '../document.ts';
import type { Finding, Reading } from '../finding.ts';
import { createMatcher, phrasesOf, type Match } from '../matcher.ts';
import { placeCues, type PlaceCue } from '../lexicon/places.ts';
import { cityRegions } from '../lexicon/cities.ts';
import { isNegated } from '../negation.ts';
import { anyOf, before, after, isChange, startsWithAny } from './around.ts';
import { wordList } from '../word-list.ts';

const findPlaces = createMatcher(placeCues);
/** Phrases that begin like this hold their own denial ("nothing may leave"). */
const startsDenied = new Set(
  wordList("nothing nada no data datos sin cannot can't not never must don't ningun ninguna todo without"),
);

/** Verbs of data going away: denied, they keep it where it is ("nothing may leave our servers"). */
const leaving = wordList(
  'salir sale salen salga* saldr* sacar saca* saque* abandon* leave leaves leaving exit* send* sent share* upload*',
  'enviar* envi* mandar* manda* subir* suba* sub* viaj* filtr* compart* go goes going move* moving mover* muev*',
  'export* transfer* fuera outside out',
);
/** "En local", "locally": one person's own computer, or the servers of the organisation that speaks. */
const onlyLocal = /(?:\blocall?y|\blocally running|\blocalmente|^en local)$/;
const organisation = wordList(
  'our we company* organi* business office team employees staff hospital firm nuestr* somos empresa* organizacion',
  'oficina equipo empleados ayuntamiento despacho universidad university council bank banco clinica clinic',
);

function isDenied(doc: Doc, at: number): boolean {
  if (isNegated(doc.tokens, at, 6)) return true;
  // A verb of leaving ends the clause for other fields, not for the place that is left or reached.
  const earlier = before(doc, at, 8);
  const verb = earlier.findIndex((word) => startsWithAny(word, leaving));
  return verb >= 0 && isNegated(doc.tokens, at - 1 - verb, 5);
}

const speakers = new WeakMap<Doc, boolean>();

/** Whether an organisation speaks; looked for once in a text. */
function speaksForMany(doc: Doc): boolean {
  const known = speakers.get(doc);
  if (known !== undefined) return known;
  const found = doc.tokens.some((token) => startsWithAny(token.text, organisation));
  speakers.set(doc, found);
  return found;
}

/** Whether "locally" is said by an organisation of what is its own. */
function isOurs(doc: Doc, match: Match<PlaceCue>): boolean {
  return (
    match.value.deployment === 'laptop' &&
    onlyLocal.test(doc.folded.slice(match.start, match.end)) &&
    speaksForMany(doc)
  );
}

/** "May not leave Colombia", "no salgan de la UE": a country is kept, not a building. */
function isAbroad(doc: Doc, match: Match<PlaceCue>): boolean {
  if (match.value.deployment !== 'on_prem') return false;
  const words = doc.tokens.slice(match.firstToken, match.lastToken + 1).map(({ text }) => text);
  if (!words.some((word) => startsWithAny(word, leaving))) return false;
  return countriesOf(doc).some((at) => at > match.firstToken && at <= match.lastToken + ABROAD);
}
const ABROAD = 4;
const countries = new WeakMap<Doc, readonly number[]>();

/** Tokens that name a country, or say the word; looked for once in a text. */
function countriesOf(doc: Doc): readonly number[] {
  const known = countries.get(doc);
  if (known) return known;
  const named = findRegions(doc.tokens).map(({ firstToken }) => firstToken);
  const said = doc.tokens.flatMap(({ text }, at) => (text === 'country' || text === 'pais' ? [at] : []));
  const found = [...named, ...said];
  countries.set(doc, found);
  return found;
}

/** What is wished for outweighs what is only told. */
const wishes = wordList(
  "like love want looking prefer quiero queremos busco buscamos prefiero preferimos gustaria i'd we'd",
);
const foreign = wordList('us american americana americanas estadounidense chinese china foreign extranjera');
const refusals = wordList('no not never cannot nunca forbidden banned excluded prohibid* descartad* vetad* excluid*');
const welcomes = wordList('problem* issue inconveniente importa matter only solo just mala bad need* necesari*');

/** "The cloud is not allowed", "la nube está descartada": the denial follows, unless it denies a hindrance. */
function isRefused(doc: Doc, at: number): boolean {
  const words = after(doc, at, 6);
  const clause = words.findIndex((word) => !/^[a-z0-9']/.test(word));
  const said = clause < 0 ? words : words.slice(0, clause);
  const no = said.slice(0, 3).findIndex((word) => startsWithAny(word, refusals));
  return (
    no >= 0 && !anyOf(said, welcomes) && !/^(?:on|in|en|local|our|nuestr.*|los|servidor.*)$/.test(said[no + 1] ?? '')
  );
}

const SPENT = 5;

/** Where it must run. "No cloud" says on premises; a question about the cloud says nothing. */
export function readDeployment(doc: Doc): Reading {
  const findings: (Finding & { readonly rank: number })[] = [];
  const places = findPlaces(doc.tokens);
  const isolating = places.filter(({ value }) => value.deployment === 'air_gapped' && value.weight === 3);
  for (const match of places) {
    const { deployment, denied, weight } = match.value;
    // "Without internet on my pc": the denial is spent on the internet.
    const spent = isolating.some(
      ({ lastToken }) => lastToken < match.firstToken && match.firstToken - lastToken <= SPENT,
    );
    const words = [...before(doc, match.firstToken, 5), ...after(doc, match.lastToken, 3)];
    const first = doc.tokens[match.firstToken]?.text ?? '';
    const no =
      !startsDenied.has(first) &&
      deployment !== 'air_gapped' &&
      !spent &&
      (isDenied(doc, match.firstToken) || (deployment === 'cloud' && isRefused(doc, match.lastToken)));
    const kept = deployment === 'on_prem' && no && anyOf(before(doc, match.firstToken, 8), leaving);
    // "No US cloud" leaves the other clouds open.
    const someCloud = no && deployment === 'cloud' && anyOf(words, foreign);
    const value = someCloud ? null : no && !kept ? denied : isOurs(doc, match) ? 'on_prem' : deployment;
    if (value === null) continue;
    if (value === 'cloud' && anyOf(before(doc, match.firstToken, 1), wordList('any alguna which que el'))) continue;
    const option =
      deployment !== 'any' &&
      (anyOf(words, wordList('or o vs versus')) || anyOf(before(doc, match.firstToken, 8), wordList('between entre')));
    if (isAbroad(doc, match)) continue;
    if (option && !no) continue;
    const wished = !no && anyOf(before(doc, match.firstToken, 8), wishes) ? 1.5 : 0;
    const rank = weight + (no ? 1 : 0) + (isChange(doc, match.firstToken) ? 2 : 0) + wished;
    findings.push({
      path: 'deployment',
      value,
      start: match.start,
      end: match.end,
      confidence: weight === 3 || no ? 0.9 : 0.7,
      rank,
    });
  }
  const isolated = findings.find((finding) => finding.value === 'air_gapped' && finding.rank >= 3);
  const best = findings.reduce<(typeof findings)[number] | null>(
    (top, next) =>
      top === null || next.rank > top.rank || (next.rank === top.rank && next.end - next.start > top.end - top.start)
        ? next
        : top,
    null,
  );
  // What runs without internet on a phone or a laptop runs there first of all.
  const device =
    findings.find((finding) => finding.value === 'edge') ??
    findings.find((finding) => finding.value === 'laptop' && finding.rank >= 2);
  const chosen =
    device && best?.value === 'air_gapped'
      ? device
      : isolated && best?.value === 'on_prem' && best.rank < 5
        ? isolated
        : best;
  if (!chosen) return { findings: [], doubts: [] };
  const { path, value, start, end, confidence } = chosen;
  return { findings: [{ path, value, start, end, confidence }], doubts: [] };
}

/** Cities that are named for where machines or data must be. */
const cities = cityRegions.map(({ region, names }) => ({ value: region, phrases: phrasesOf(names) }));

function regionNames(): readonly { readonly value: string; readonly phrases: readonly string[] }[] {
  const codes =
    'AD AE AL AM AO AR AT AU AZ BA BD BE BG BH BO BR BW BY CA CH CL CM CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES ET FI FR GE GH GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM JP KE KH KR KW KZ LB LI LK LT LU LV LY MA MC MD ME MK MM MN MT MX MY MZ NA NG NI NL NO NP NZ OM PA PE PH PK PL PT PY QA RO RS RU RW SA SE SG SI SK SN SV TH TN TR TT TW TZ UA UG UY UZ VE VN ZA ZM ZW'.split(
      ' ',
    );
  const plain = (name: string) => name.replace(/[^\p{L} ]/gu, ' ').trim();
  const lists = codes.map((code) => ({
    value: code,
    phrases: ['en', 'es']
      .map((language) => plain(new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code))
      .filter((name) => name.length > 3),
  }));
  return [
    ...lists,
    ...cities,
    {
      value: 'EU',
      phrases: phrasesOf(
        'eu; eu west|central|north|south; european union; europe; eea; european',
        'ue; nube|servidores|proveedor|alojamiento + europea|europeos|europeo; union europea; europa; eee; europe*',
      ),
    },
    { value: 'UK', phrases: phrasesOf('uk; united kingdom; great britain; britain', 'reino unido; gran bretana') },
    {
      value: 'US',
      phrases: phrasesOf(
        'usa; united states; u s; us soil|region|servers|territory|datacenter*; us east|west|central; the us',
        'estados unidos; eeuu; ee uu',
      ),
    },
    { value: 'LATAM', phrases: phrasesOf('latam; latin america', 'latinoamerica; america latina; latam') },
  ];
}
const findRegions = createMatcher(regionNames());
const stayCues = wordList(
  'stay stays remain* host* aloj* store* stored almacen* resid* servers servidores region hosted',
  'process* proces* kept keep quedar* queden leave salir salgan salen located ubicad* residency',
  'territorio territory soil datacenter datacenters nube cloud jurisdiction sovereign* soberan* inside',
  'within dentro fuera outside permanec* centro centros data datos tratarse guardar* guard* based',
  'provider* proveedor* servidor server cpd estar be',
);
const strongStay = wordList(
  'stay stays remain* host* aloj* stored almacen* resid* servers servidores region hosted kept keep',
  'quedar* queden leave leaves leaving salir salgan salen residency territorio soil jurisdiction permanec* guard*',
  'vpc ubicad* located datacenter datacenters process* proces* tratarse sovereign* soberan* proveedor*',
  'provider* must',
);
const aboutSomethingElse = wordList(
  'from sales demand demanda law derecho ley customers clientes company empresa offices transferred',
  'price spoken accent live vivo vivimos somos',
);

/** "Cloud in the EU", "en la nube, dentro de Europa": a place for what is wanted, not one where something is. */
function isCloudIn(earlier: readonly string[]): boolean {
  const said = earlier.slice(0, 6).reverse().join(' ');
  return (
    /\b(?:cloud|nube|hosting|alojamiento|region) ?,? ?(?:region )?(?:in|en|within|inside|dentro)(?: (?:the|la|el|los|de|of|an?|una))*$/.test(
      said,
    ) && !/\b(?:have|has|had|tenemos|tiene|tienen|hay)\b/.test(earlier.join(' '))
  );
}

/** Where the data or the service must be. A country that is only mentioned is not a residency. */
export function readResidency(doc: Doc): Reading {
  for (const match of findRegions(doc.tokens)) {
    const earlier = before(doc, match.firstToken, 8);
    const later = after(doc, match.lastToken, 4);
    const [nearest = ''] = earlier;
    const linked = wordList(
      'in en the la within de inside los el of leave leaves leaving exit a dentro unos an',
    ).includes(nearest);
    const hostedHere = anyOf(
      later.slice(0, 2),
      wordList('region hosted servers datacenter* residency only soil based cloud provider* hosting'),
    );
    const cued =
      anyOf(earlier, strongStay) ||
      (linked &&
        anyOf(earlier, stayCues) &&
        anyOf(
          earlier,
          wordList('must only solo debe* tien* have has need* necesit* within dentro cannot not no fuera outside'),
        ));
    // "Datos en España": said as a condition; "tenemos datos en España" only tells where they are.
    const asCondition =
      ['en', 'in', 'within', 'dentro'].includes(
        nearest === 'de' || nearest === 'the' || nearest === 'la' ? (earlier[1] ?? '') : nearest,
      ) &&
      anyOf(earlier.slice(1, 3), wordList('datos data alojamiento hosting')) &&
      !anyOf(earlier.slice(2, 5), wordList('teng* tien* hay have has had with con using usando from')) &&
      !/^[a-z]/.test(later[0]?.replace(/^(?:y|and|only|solo|pero|but)$/, '') ?? '');
    const said = /^(?:nube|servidores|proveedor|alojamiento) /.test(doc.folded.slice(match.start, match.end));
    if ((!cued || !linked) && !hostedHere && !asCondition && !said && !isCloudIn(earlier)) continue;
    if (anyOf(earlier.slice(0, 3), aboutSomethingElse)) continue;
    if (anyOf(later.slice(0, 2), wordList('law regulation customers act'))) continue;
    return {
      findings: [{ path: 'residency', value: match.value, start: match.start, end: match.end, confidence: 0.85 }],
      doubts: [],
    };
  }
  return { findings: [], doubts: [] };
}
