import type { Doc } from '../document.ts';
import type { Finding } from '../finding.ts';
import { createMatcher, phrasesOf } from '../matcher.ts';
import { wordList } from '../word-list.ts';
import { anyOf } from './around.ts';

/** A number of things to learn from, and where it is said. */
export interface Volume {
  readonly unit: string;
  readonly kind?: string | undefined;
  readonly value: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

const heard = wordList(
  'transcri* audio* speech voice voz calls llamad* podcast* radio interview* entrevist* subtitul* grabacion* recording*',
);
const watched = wordList('video* footage match matches partido* cctv camera* film* pelicula*');

/** What hours are hours of, by the other words of the text. */
export function recordedKind(doc: Doc): 'audio' | 'video' | undefined {
  const words = doc.tokens.filter((token) => token.kind === 'word').map((token) => token.text);
  return anyOf(words, watched) ? 'video' : anyOf(words, heard) ? 'audio' : undefined;
}

const findKinds = createMatcher<'time_series' | 'tabular'>([
  {
    value: 'time_series',
    phrases: phrasesOf(
      '# years|months|weeks + of + daily|hourly|monthly|weekly; data for ~ production|demand|sales ~ countries|regions; twice an hour; # years|months|weeks ?worth of ~ hourly|daily|weekly|monthly; hourly|daily|weekly|monthly + readings|sales|data|counts|records|series|measurements|consumption; vibration|pressure|flow|weight + sensors; with + vibration|temperature|weight|soil + sensors; sensors at # khz|hz; sensor readings|data|logs|measurements|values|history; # ?different sensors; telemetry; scada; # years|months|weeks ~3 history|logs|metrics|readings|measurements|telemetry|sensor|meter|scada|pickups|consumption|output|counts|sales|demand|prices; prometheus|grafana metrics; metrics ~ servers; meter readings|data; smart meter*; logger data; readings every; every # seconds|minutes|secs|min|mins; engine|machine|vibration|temperature + logs|readings|data|history; past demand|sales|consumption; price|demand|sales + history|series; time series data; historical sales|demand|prices|consumption; data with|has ~ date',
      '# entradas por dia; veces por hora; demanda de electricidad|energia ~ desde; contadores desde; hora a hora; # anos|meses|semanas de ~3 horari*|diari*|semanal*|mensual*; lecturas|ventas|datos|registros|recuentos|series|consumos + horari*|diari*|semanal*|mensual*; datos|lecturas|medidas|senales + de|del + sensor|sensores|contador|contadores|collares|telemetria|scada; # sensores; # anos|meses|semanas de ~3 ventas|demanda|precios|historico*|historial|mediciones|lecturas|telemetria|mantenimiento|consumo*|series|medidas; series desde; series ?historicas de; historial de ~4 mantenimiento|averias|consumo*; cada # minutos|segundos|min|seg; lectura|lecturas cada; con sensores; sensores de ~ peso|temperatura|vibracion|humedad|presion; telemetria; scada; historicos de; curvas de carga; consumo electrico desde; series temporales de; historico de ventas|demanda|precios|consumo',
    ),
  },
  {
    value: 'tabular',
    phrases: phrasesOf(
      'a|table|rows of # + listings|rows; from ?a|our table of; csv|excel with; csv ~ dataset; dataset ~ csv|columns|outliers|rows; columns ~ dataset; # features|columns|variables|predictors; missing values; one hot; outliers; crm export; # years|months of ~3 receipts|invoices|orders|accounts|bookings|purchases|transactions|tills; till|pos|checkout + data|receipts|records|sales; in + excel|google_sheets|a_spreadsheet|spreadsheets|a_csv|csv; excel file|files|sheet|sheets; google sheets; access database; sql table|database|server; data in excel|spreadsheet*; spreadsheet with|of; dataset of salaries|prices|customers|loans|houses|sales; customer database; purchase history; browsing history',
      'una|nuestra tabla + de|del #; tabla del crm; dataset de salarios|precios|clientes|prestamos|casas|ventas; base de datos de clientes; historial de compras|pedidos|ventas; valores atipicos|faltantes|perdidos|nulos; outliers; columnas ~ dataset; # columnas|variables|atributos; # anos|meses de ~4 facturas|pedidos|compras|tickets|apuntes|cuentas|partes|reservas; datos de + caja|ventas|tpv|facturacion|clientes; en ?un excel|csv; hojas de calculo; base de datos access|sql; archivo csv; datos csv; hoja de calculo con',
    ),
  },
]);

/** The kind of the data where no count names it: "six years of daily sales". */
export function kindsNamed(doc: Doc): readonly Finding[] {
  const [match] = findKinds(doc.tokens);
  return match ? [{ path: 'data.kind', value: match.value, start: match.start, end: match.end, confidence: 0.7 }] : [];
}

/** "3,500 normal and 700 infected images" are 4,200; the first volume named is the one kept otherwise. */
export function volumesOf(volumes: readonly Volume[]): readonly Finding[] {
  const [first, second] = volumes;
  if (!first) return [];
  if (
    second &&
    second.unit === first.unit &&
    second.kind === first.kind &&
    second.sentence === first.sentence &&
    second.start - first.end < 60 &&
    second.value !== first.value
  ) {
    return [
      { path: 'data.volume', value: first.value + second.value, start: first.start, end: second.end, confidence: 0.75 },
    ];
  }
  return [{ path: 'data.volume', value: first.value, start: first.start, end: first.end, confidence: 0.85 }];
}
