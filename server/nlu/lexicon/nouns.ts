import type { Brief } from '../../../rules/brief.ts';
import { phrasesOf, type PhraseList } from '../matcher.ts';

type Data = NonNullable<Brief['data']>;

export type Noun =
  | { readonly of: 'data'; readonly kind?: NonNullable<Data['kind']>; readonly unit: NonNullable<Data['unit']> }
  | { readonly of: 'size'; readonly gb: number }
  | { readonly of: 'users' }
  | { readonly of: 'customers' }
  | { readonly of: 'people' }
  | { readonly of: 'concurrent' }
  | { readonly of: 'requests' }
  | { readonly of: 'sites' }
  | { readonly of: 'labels' }
  | { readonly of: 'engineers' }
  | { readonly of: 'mlEngineers' }
  | { readonly of: 'tokens' }
  | { readonly of: 'parameters' };

function noun(value: Noun, ...lines: readonly string[]): PhraseList<Noun> {
  return { value, phrases: phrasesOf(...lines) };
}

/** What a number counts. English, then Spanish. */
export const nouns: readonly PhraseList<Noun>[] = [
  noun(
    { of: 'data', kind: 'documents', unit: 'documents' },
    'document; documents; docs; pdf; pdfs; contracts; contract; manuals; reports; invoices; protocols; papers; articles; books; cvs; resumes; forms; receipts; policies; patents; case files; letters; pages; web pages; procedures; guidelines; delivery notes; medical reports; judgments; word files; specifications; faqs',
    'dokumente; dokumenten; vertrage; rechnungen; factures; contrats; faturas; documento; documentos; contratos; manuales; informes; facturas; protocolos; articulos; libros; curriculums; formularios; recibos; albaranes; expedientes; sentencias; polizas; patentes; paginas; actas; cartas; escrituras; historias clinicas; procedimientos; normativas; fichas; presupuestos antiguos; dossiers; planos; noticias',
  ),
  noun(
    { of: 'data', kind: 'text', unit: 'records' },
    'emails; e mails; tickets; comments; reviews; messages; tweets; conversations; chats; complaints; posts; claims; notes; news; incidents; survey responses; surveys; quotes; sentences; utterances; headlines; captions',
    'correos; emails; mails; incidencias; comentarios; resenas; opiniones; mensajes; tuits; conversaciones; quejas; reclamaciones; encuestas; notas; siniestros; frases; oraciones; titulares; reclamacoes',
  ),
  noun(
    { of: 'data', kind: 'images', unit: 'images' },
    'images; image; photos; pictures; photographs; x rays; xrays; x ray; xray; radiographs; scans; mammograms; mris; ct scans; screenshots; frames; slides; cutouts; crops; tiles; portraits; thumbnails; microscopies; drawings; satellite images',
    'bilder; bildern; imagens; imagem; imagenes; imagen; fotos; fotografias; radiografias; mamografias; escaneos; capturas; fotogramas; resonancias; tac; placas; retinografias; ortofotos',
  ),
  noun(
    { of: 'data', kind: 'tabular', unit: 'rows' },
    'rows; rows of data; lines of data; lines in|of ~ excel|csv|spreadsheet*; table rows; spreadsheet rows',
    'zeilen; lignes; linhas; filas; lineas de datos; lineas; lineas en|de|del + excel|csv|tickets|venta|ventas',
  ),
  noun(
    { of: 'data', kind: 'tabular', unit: 'records' },
    'records; transactions; payments; sales records; loans; orders; clients in ~ database|crm; entries; measurements; readings',
    'registros; transacciones; pagos; ventas historicas; prestamos; pedidos; operaciones; mediciones; lecturas',
  ),
  noun(
    { of: 'data', kind: 'events', unit: 'records' },
    'events; log lines; logs; clicks; interactions',
    'eventos; lineas de log; logs; clics; interacciones',
  ),
  noun(
    { of: 'data', kind: 'audio', unit: 'hours' },
    'hours of ?call|voice|recorded|phone + audio|calls|recordings|speech|voice|interviews|meetings|podcasts|recording; audio hours',
    'heures de|d + audio|appels; stunden audio|anrufe; horas de audio|llamadas|grabaciones|voz|entrevistas|reuniones|podcast|grabacion',
  ),
  noun({ of: 'data', unit: 'hours' }, 'hours of', 'horas de; horas en'),
  noun(
    { of: 'data', kind: 'audio', unit: 'minutes' },
    'minutes of audio|calls|recordings|speech|voice',
    'minutos de audio|llamadas|grabaciones|voz',
  ),
  noun(
    { of: 'data', kind: 'video', unit: 'hours' },
    'hours of video|videos|footage|cctv',
    'horas de video|videos|camara*',
  ),
  noun(
    { of: 'data', kind: 'audio', unit: 'files' },
    'recordings; audio files; audio|sound|voice + clips|samples|snippets; calls; phone calls; podcasts; voice notes',
    'grabaciones; audios; llamadas; notas de voz',
  ),
  noun({ of: 'data', kind: 'video', unit: 'files' }, 'videos; clips; video files', 'videos'),
  noun(
    { of: 'data', kind: 'code', unit: 'files' },
    'repos; repositories; source files; lines of code',
    'repositorios; lineas de codigo',
  ),
  noun(
    { of: 'data', unit: 'samples' },
    'samples; examples; data points; datapoints; instances; observations; training pairs; pairs',
    'muestras; ejemplos; observaciones; instancias; pares',
  ),
  noun({ of: 'data', unit: 'files' }, 'files', 'archivos; ficheros'),
  noun({ of: 'size', gb: 1000 }, 'tb; terabytes; terabyte; tbs; tib', 'teras; terabytes; terabyte; tera'),
  noun({ of: 'size', gb: 1 }, 'gb; gigabytes; gigabyte; gigs; gbs; gib', 'gigas; gigabytes; gigabyte; giga'),
  noun({ of: 'size', gb: 1_000_000 }, 'pb; petabytes; petabyte', 'petabytes; petabyte; petas'),
  noun(
    { of: 'users' },
    'users; user; end users; daily users; active users; seats; monthly users; monthly active users; agents in ~ call; agents ~ call|contact + center|centre; registered users; daily active users; dau; mau',
    'utilisateurs; nutzer; benutzer; anwender; usuarios; usuarias; usuarios activos|diarios|internos|finales; usuario; usuarios registrados',
  ),
  noun(
    { of: 'people' },
    'people; employees; staff; workers; doctors; physicians; nurses; students; teachers; lawyers; paralegals; secretaries; accountants; therapists; psychologists; consultants; advisers; advisors; drivers; librarians; agents; colleagues; operators; technicians; clinicians; professionals; coworkers; members; developers; salespeople; sales reps; analysts; readers; persons; citizens; patients; professors; phd students; pupils; paralegal; attorneys; officers; professional users',
    'mitarbeiter; mitarbeitern; employes; salaries; funcionarios; pessoas; personnes; personas; empleados; trabajadores; medicos; medicas; enfermeras; alumnos; estudiantes; profesores; abogados; psicologos; secretarias; contables; asesores; consultores; conductores; agentes; companeros; operarios; tecnicos; profesionales; funcionarios; comerciales; doctorandos; becarios; administrativos; desarrolladores; programadores; ciudadanos; pacientes; lectores; docentes; gestores; peritos; vendedores; socios; sanitarios',
  ),
  noun(
    { of: 'customers' },
    'customers; clients; subscribers; visitors; policyholders',
    'clientes; suscriptores; visitantes; asegurados; abonados',
  ),
  noun(
    { of: 'concurrent' },
    'concurrent users|requests|sessions|calls|people|employees|students|connections|chats|conversations; simultaneous users|requests|calls|sessions|people|conversations|chats; users|people|requests|calls|employees|students|sessions ?of ?users ?all + simultaneously|simultaniously|concurrently; users|people|requests|calls|employees|students|agents ?all at the same time; users|people|requests|calls|employees|students|agents ?all at once; parallel users|requests|sessions|calls; users in parallel; requests in parallel; users|people|employees|students|agents|nurses|doctors|colleagues|customers ~6 at_the_same_time|at_once|simultaneously|concurrently',
    'usuarios|peticiones|personas|sesiones|llamadas|consultas|empleados|alumnos|conexiones|conversaciones + simultane*|concurrente*; usuarios|peticiones|personas|sesiones|llamadas|consultas|empleados|alumnos|conexiones|medicos|agentes a la vez; usuarios|peticiones|personas|consultas|empleados|alumnos|agentes al mismo tiempo; usuarios|peticiones|consultas|personas en paralelo; peticiones concurrentes; concurrentes; usuarios conectados a la vez; usuarios|personas|empleados|alumnos|agentes|comerciales|medicos|enfermeras|companeros|clientes ~4 a_la_vez|al_mismo_tiempo|simultaneamente',
  ),
  noun(
    { of: 'requests' },
    'requests; queries; questions; calls to the api; api calls; inferences; predictions; hits; searches; prompts; translations; transcriptions; summaries; generations; chats; conversations; inquiries; enquiries; interactions',
    'peticiones; consultas; preguntas; llamadas a la api; inferencias; predicciones; busquedas; solicitudes; conversaciones; traducciones; resumenes; transcripciones; interacciones',
  ),
  noun(
    { of: 'sites' },
    'sites; locations; offices; branches; branch offices; hospitals; clinics; factories; plants; stores; shops; warehouses; campuses; schools; hotels; centers; centres; restaurants; supermarkets; buildings; facilities',
    'sedes; centros; oficinas; sucursales; delegaciones; hospitales; clinicas; fabricas; plantas; tiendas; almacenes; campus; colegios; hoteles; restaurantes; supermercados; edificios; locales; ubicaciones; centros de salud; ambulatorios; naves; farmacias; bibliotecas; museos; ayuntamientos; municipios',
  ),
  noun(
    { of: 'labels' },
    'labelled; labeled; annotated; tagged; labels; annotations',
    'etiquetad*; anotad*; etiquetas; anotaciones',
  ),
  noun(
    { of: 'mlEngineers' },
    'data scientist; data scientists; ml engineer; ml engineers; machine learning engineer|engineers; ai engineer; ai engineers; ml people|researchers|developers; ai specialists|experts',
    'cientificos de datos; cientifica de datos; cientifico de datos; ingenieros de ?machine ml|ia|datos|learning; data scientists; expertos en ia; especialistas en ia; ingeniero de ml|ia',
  ),
  noun(
    { of: 'engineers' },
    'engineer; engineers; software engineers; it people|staff|technicians|guys; sysadmins; developer; developers in ~ team; devs; programmers; backend developers',
    'ingenieros; ingenieras; informaticos; programadores en; tecnicos de sistemas|informatica|it; administradores de sistemas; devs; desarrolladores en ~ equipo; personas de it|sistemas|informatica; ingeniero',
  ),
  noun({ of: 'tokens' }, 'tokens; token', 'tokens'),
  noun({ of: 'parameters' }, 'parameters; parameter; params; param', 'parametros; parametro'),
];

/** Units in words a rate is said with: how many a day that is. */
export const ratePhrases: readonly PhraseList<'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'>[] = [
  {
    value: 'second',
    phrases: phrasesOf(
      'per|a|each|every + second|sec; / s|second|sec; rps; qps; ps',
      'por segundo; al segundo; cada segundo',
    ),
  },
  {
    value: 'minute',
    phrases: phrasesOf('per|a|each|every + minute|min; / min|minute; rpm', 'por minuto; al minuto; cada minuto'),
  },
  { value: 'hour', phrases: phrasesOf('per|an|each|every + hour|hr; / h|hour|hr', 'por hora; a la hora; cada hora') },
  {
    value: 'day',
    phrases: phrasesOf(
      'per|a|each|every day; / day|d; daily; every single day',
      'por dia; al dia; cada dia; diari*; / dia',
      'par jour; pro tag; am tag; taglich',
    ),
  },
  {
    value: 'week',
    phrases: phrasesOf('per|a|each|every week; / week; weekly', 'por semana; a la semana; cada semana; semanal*'),
  },
  {
    value: 'month',
    phrases: phrasesOf(
      'per|a|each|every month; / month|mo; monthly',
      'por mes; al mes; cada mes; mensual*; / mes',
      'par mois; pro monat; im monat',
    ),
  },
  {
    value: 'year',
    phrases: phrasesOf('per|a|each|every year; / year; yearly; annually', 'por ano; al ano; cada ano; anual*; / ano'),
  },
];
