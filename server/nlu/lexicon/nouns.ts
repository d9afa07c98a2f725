import type { Brief } from '../../../rules/brief.ts';
import { phrasesOf, type PhraseList } from '../matcher.ts';

type Data = NonNullable<Brief['data']>;

export type Noun =
  | { readonly of: 'data'; readonly kind?: NonNullable<Data['kind']>; readonly unit: NonNullable<Data['unit']> }
  | { readonly of: 'size'; readonly gb: number }
  | { readonly of: 'users' }
  | { readonly of: 'customers' }
  | { readonly of: 'people' }
  /** People by the work they do: who a solution is for. */
  | { readonly of: 'professionals' }
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
    'document; documents; docs; drawings; pdf; pdfs; contracts; contract; manuals; reports; invoices; protocols; papers; articles; books; cvs; resumes; forms; receipts; policies; patents; case files; letters; page; pages; textbooks; depositions; novels; ebooks; encyclopedias; theses; web pages; procedures; guidelines; delivery notes; medical reports; judgments; word files; specifications; faqs; deeds; rulings; transcripts; dossiers; certificates; statements; bills; tenders; bids; permits; licences; prescriptions; newspapers; magazines; theses; catalogues; brochures; leaflets; notebooks; filings; decrees; waybills; vouchers; questionnaires; essays; exams; blueprints; presentations; referrals; regulations; statutes; folders of papers; binders; manuscripts; applications; case notes; charts ~ patient*; slips; standards; sops; diaries; registers; purchase orders; timesheets; order forms; medical charts; wills; title deeds; insurance forms; envelopes; job descriptions; lease agreements; agreements; briefs; work orders; inspection sheets; data sheets; datasheets; payslips; quotations; proposals',
    'dokumente; dokumenten; vertrage; rechnungen; factures; contrats; faturas; documento; documentos; contratos; manuales; informes; facturas; protocolos; articulos; libros; curriculums; formularios; recibos; albaranes; expedientes; sentencias; polizas; patentes; paginas; actas; cartas; escrituras; historias clinicas; procedimientos; normativas; fichas; presupuestos antiguos; dossiers; planos; noticias; partes; escritos; circulares; certificados; nominas; extractos; justificantes; tickets de gasto|compra|caja|gasolina; licitaciones; pliegos; ofertas; denuncias; recetas; periodicos; revistas; tesis; catalogos; folletos; cuadernos; demandas; resoluciones; autos judiciales; decretos; boletines; ordenanzas; folios; legajos; tomos; sobres; memorias; dosieres; instancias; certificaciones; prospectos; examenes; redacciones; declaraciones; cartillas; remitos; guias de despacho; boletas; comprobantes; convenios; testamentos; poderes; fichas tecnicas; ensayos clinicos; historiales; historiales clinicos; historiales medicos; tareas escritas; formularios; manuscritos; diarios de; ordenes de compra; ordenes de trabajo; hojas de trabajo|servicio|ruta; presupuestos; propuestas; laminas escritas; documentos escaneados; cuestionarios; entregas escritas; registros parroquiales; partidas de bautismo|nacimiento; contratos de ~ alquiler|trabajo; cv; curriculos; hojas de vida; candidaturas; papeles; papeletas; multas; permisos; licencias; reglamentos; leyes; normas; estatutos',
  ),
  noun(
    { of: 'data', kind: 'text', unit: 'records' },
    'emails; e mails; tickets; comments; reviews; messages; tweets; conversations; chats; complaints; posts; claims; notes; news; incidents; survey responses; surveys; quotes; sentences; utterances; headlines; captions; descriptions; product descriptions; abstracts; paragraphs; passages; fragments; text chunks; testimonies; testimonials; answers; addresses; replies; job ads; adverts; listings texts; dialogues; feedback; support chats; texts; requests for help; suggestions; support requests; sms; whatsapp messages; chat messages; notes; letters by email; survey comments; open answers; phrases; verses; poems; lines of dialogue',
    'correos; fragmentos; pasajes; emails; mails; incidencias; comentarios; resenas; opiniones; mensajes; tuits; conversaciones; quejas; reclamaciones; encuestas; notas; siniestros; frases; oraciones; titulares; reclamacoes; descripciones; parrafos; testimonios; direcciones; respuestas; valoraciones; sugerencias; avisos; dialogos; publicaciones; textos; partes de averia; tickets; whatsapps; sms; comentarios abiertos; peticiones de soporte; versos; poemas; chats; solicitudes por correo; entradas de blog',
  ),
  noun(
    { of: 'data', kind: 'images', unit: 'images' },
    'images; image; photos; pictures; photographs; x rays; xrays; x ray; xray; radiographs; scans; mammograms; mris; ct scans; screenshots; frames; slides; cutouts; crops; tiles; portraits; thumbnails; microscopies; satellite images; pics; snapshots; stills; plates; micrographs; ultrasounds; ultrasound images; ct volumes|studies|series; mri volumes|studies|series; jpgs; jpegs; selfies; logos; aerial views; satellite scenes; paintings; orthophotos; panoramic x rays; photomicrographs; endoscopies; histology slides; dicoms; thermal images; drone shots; shots; mugshots; scans of; snaps',
    'bilder; bildern; imagens; imagem; imagenes; imagen; fotos; fotografias; radiografias; mamografias; escaneos; capturas; fotogramas; resonancias; tac; placas; retinografias; ortofotos; ecografias; tomografias; tacs; laminas; diapositivas; micrografias; dibujos; retratos; pantallazos; teselas; escenas de satelite; logos; selfies; endoscopias; termografias; tomas; fotos aereas; panoramicas; resonancias magneticas; muestras de tejido; biopsias digitalizadas; estampas',
  ),
  noun(
    { of: 'data', kind: 'tabular', unit: 'rows' },
    'rows; rows of data; lines of data; lines in|of ~ excel|csv|spreadsheet*; table rows; spreadsheet rows',
    'zeilen; lignes; linhas; filas; lineas de datos; lineas; lineas en|de|del + excel|csv|tickets|venta|ventas',
  ),
  noun(
    { of: 'data', kind: 'tabular', unit: 'records' },
    'records; transactions; payments; sales records; loans; orders; clients in ~ database|crm; entries; survey answers; survey responses; bookings; purchases; sales; journal entries; bank movements; discharge records; line items; cases in ~ database|spreadsheet|excel; past cases; claims in ~ database|table; applications in ~ database|table; cdrs; census records; patient records; tax records',
    'registros; transacciones; pagos; ventas historicas; prestamos; pedidos; operaciones; reservas; compras; apuntes contables; asientos; movimientos bancarios; fichas de ?los pacientes|clientes|socios; altas hospitalarias; casos ~ tabla|excel|base; cobros; fichas de datos; encuestas respondidas; registros de pacientes|clientes',
  ),
  noun(
    { of: 'data', kind: 'time_series', unit: 'records' },
    'measurements; readings; sensor readings; data points a|per sensor; time series; hourly values; meter readings; temperature readings',
    'mediciones; lecturas; series temporales; lecturas de sensor|sensores|contador|contadores; valores horarios',
  ),
  noun(
    { of: 'data', unit: 'records' },
    'products; skus; items in ~ catalog*; garments; titles; objects; references; tracks; songs; recipes; plots; parcels; listings; spare parts in',
    'productos; referencias; prendas; titulos; objetos; canciones; pistas; recetas de cocina; parcelas; articulos de ?catalogo|tienda; anuncios de venta',
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
    'hours of ?cctv|camera|drone|match + video|videos|footage|cctv|film',
    'horas de video|videos|camara*',
  ),
  noun(
    { of: 'data', kind: 'audio', unit: 'files' },
    'recordings; audio files; audio|sound|voice + clips|samples|snippets; calls; phone calls; podcasts; voice notes; voice memos; voicemails; tapes; cassettes; interviews; dictations; episodes; voice messages; meetings; hearings; sermons; lectures; wav files; audios',
    'grabaciones; audios; llamadas; notas de voz; entrevistas; dictados; cintas; casetes; cassettes; episodios; mensajes de voz; reuniones; plenos; vistas grabadas; juicios grabados; sesiones grabadas; conferencias; testimonios en|de + audio|voz; cunas; sermones',
  ),
  noun(
    { of: 'data', kind: 'video', unit: 'files' },
    'videos; clips; video files; films; movies; reels; videoclips',
    'videos; clips; peliculas; videoclips',
  ),
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
    'users; user; end users; named users; logins; accounts; daily users; active users; seats; monthly users; monthly active users; agents in ~ call; agents ~ call|contact + center|centre; registered users; daily active users; dau; mau',
    'utilisateurs; nutzer; benutzer; anwender; usuarios; usuarias; usuarios activos|diarios|internos|finales; usuario; usuarios registrados',
  ),
  noun(
    { of: 'people' },
    'of us; people; persons; employees; staff; workers; students; pupils; members; readers; citizens; patients; professionals; professional users; children; families',
    'mitarbeiter; mitarbeitern; employes; salaries; pessoas; personnes; personas; empleados; empleadas; trabajadores; trabajadoras; alumnos; alumnas; estudiantes; ciudadanos; pacientes; lectores; socios; profesionales; colegiados; familias; plantilla de',
  ),
  noun(
    { of: 'professionals' },
    'doctors; physicians; nurses; teachers; lawyers; paralegals; paralegal; secretaries; accountants; therapists; psychologists; consultants; advisers; advisors; drivers; librarians; agents; operators; technicians; clinicians; salespeople; sales reps; reps; analysts; professors; phd students; attorneys; officers; solicitors; barristers; clerks; case workers; caseworkers; social workers; civil servants; midwives; vets; surgeons; surveyors; adjusters; loss adjusters; brokers; translators; interpreters; editors; journalists; reporters; mechanics; dispatchers; planners; buyers; inspectors; auditors; researchers; scientists; postdocs; architects; draughtsmen; recruiters; tutors; lecturers; volunteers; receptionists; colleagues; coworkers; pharmacists; dentists; radiologists; pathologists; underwriters; claims handlers; call handlers; associates; counsellors; coaches; guides; waiters; chefs; farmers; foresters; guards; policemen; firefighters; soldiers; crew members; pilots; controllers; bookkeepers; tax advisers; notaries; judges; copywriters; designers; artists; marketers; estate agents; realtors; shop assistants; cashiers; field engineers; service engineers; knowledge workers; office workers; back office staff; support staff|agents; admin staff; nursing staff; people in ~ team|office|department; colleagues in',
    'companeros; companeras; medicos; medicas; enfermeras; enfermeros; profesores; profesoras; maestros; maestras; abogados; abogadas; psicologos; psicologas; secretarias; contables; asesores; asesoras; consultores; consultoras; conductores; agentes; operarios; operarias; tecnicos; tecnicas; funcionarios; funcionarias; comerciales; doctorandos; becarios; administrativos; administrativas; docentes; gestores; gestoras; peritos; vendedores; vendedoras; sanitarios; procuradores; notarios; oficiales; teleoperadores; teleoperadoras; operadores; operadoras; asesores fiscales; auditores; inspectores; traductores; traductoras; redactores; periodistas; mecanicos; jueces; juezas; fiscales; letrados; graduados sociales; trabajadores sociales; trabajadoras sociales; terapeutas; fisioterapeutas; farmaceuticos; dentistas; odontologos; veterinarios; veterinarias; auxiliares; celadores; matronas; radiologos; arquitectos; aparejadores; delineantes; investigadores; investigadoras; cientificos; analistas; reclutadores; orientadores; tutores; voluntarios; voluntarias; monitores; guias; camareros; cocineros; agricultores; ganaderos; vigilantes; policias; bomberos; militares; pilotos; controladores; cajeros; cajeras; dependientes; dependientas; repartidores; transportistas; bibliotecarios; archiveros; disenadores; disenadoras; creativos; agentes inmobiliarios; mediadores; corredores; tramitadores; recepcionistas; encargados; directivos; mandos; ejecutivos; ingenieros de campo|planta|obra; oficinistas; personas en el|la + equipo|oficina|despacho|departamento',
  ),
  noun(
    { of: 'customers' },
    'customers; clients; subscribers; visitors; policyholders; shoppers; guests; passengers; buyers online; account holders',
    'clientes; clientas; suscriptores; visitantes; asegurados; abonados; huespedes; pasajeros; compradores; titulares de cuenta; mutualistas',
  ),
  noun(
    { of: 'concurrent' },
    'at_once|at_the_same_time|at_the_same_moment|in_parallel|simultaneously|concurrently; users|people at peak; calls|chats|sessions|users|people|requests in parallel; concurrent users|requests|sessions|calls|people|employees|students|connections|chats|conversations; simultaneous users|requests|calls|sessions|people|conversations|chats; users|people|requests|calls|employees|students|sessions ?of ?users ?all + simultaneously|simultaniously|concurrently; users|people|requests|calls|employees|students|agents ?all at the same time; users|people|requests|calls|employees|students|agents ?all at once; parallel users|requests|sessions|calls; users in parallel; requests in parallel; users|people|employees|students|agents|nurses|doctors|colleagues|customers ~6 at_the_same_time|at_once|simultaneously|concurrently',
    'a_la_vez|simultaneamente|en_paralelo|al_mismo_tiempo; simultane*|concurrent*; llamadas|sesiones|chats en paralelo; usuarios|peticiones|personas|sesiones|llamadas|consultas|empleados|alumnos|conexiones|conversaciones + simultane*|concurrente*; usuarios|peticiones|personas|sesiones|llamadas|consultas|empleados|alumnos|conexiones|medicos|agentes a la vez; usuarios|peticiones|personas|consultas|empleados|alumnos|agentes al mismo tiempo; usuarios|peticiones|consultas|personas en paralelo; peticiones concurrentes; concurrentes; usuarios conectados a la vez; usuarios|personas|empleados|alumnos|agentes|comerciales|medicos|enfermeras|companeros|clientes ~4 a_la_vez|al_mismo_tiempo|simultaneamente',
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
    'engineer; engineers; software engineers; it people|staff|technicians|guys; python people|guys|folks|developers|programmers|coders; technical|tech|coding + people|guys|folks|staff; people who|that + can|know ?how ?to + code|program|python; people with python; pythonistas; sysadmins; developer; developers; devs; dev; python|backend|junior|senior|software|web + dev|developer|programmer|coder; programmer; coders; programmers; backend developers; techies',
    'personas|chicos|chicas|companeros|tecnicos + de|con|en + python|programacion|desarrollo; personas|chicos|companeros + que + programan|saben_programar|saben_python|manejan_python; programadores de|con python; perfiles de python|desarrollo|programacion; perfiles|personas|empleados|perfil|companeros|gente|trabajadores|miembros + tecnicos|tecnicas|tecnico|tecnica; desarrolladores ?de python; pythonistas; ingenieros; ingenieras; informaticos; programadores; tecnicos de sistemas|informatica|it; administradores de sistemas; devs; desarrolladores; personas de it|sistemas|informatica; ingeniero',
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
      'per|a|each|every day; / day|d; daily; every single day; per night; every night; each night; nightly; per working day; a working day; per workday',
      'por dia; al dia; cada dia; diari*; / dia; por jornada; cada noche; por noche',
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
      'per|a|each|every month; / month|mo; monthly; pcm; in a month',
      'por mes; al mes; cada mes; mensual*; / mes',
      'par mois; pro monat; im monat',
    ),
  },
  {
    value: 'year',
    phrases: phrasesOf(
      'per|a|each|every year; / year; yearly; annually; per annum; pa; a season',
      'por ano; al ano; cada ano; anual*; / ano',
    ),
  },
];
