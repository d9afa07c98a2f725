import type { Task } from '../../../catalog/schema/vocabulary.ts';
import { wordList } from '../word-list.ts';

/**
 * Kinds of words, with the beginnings of words in English, Spanish, French, Portuguese and German. A task is told by
 * what is to be done and what it is done to, said anywhere near each other: no list of phrases holds every way to say it.
 */
export const wordKinds = {
  detect: wordList(
    'detect* spot spots spotting locat* flag flags flagging catch catches count counts counting recogni* identif* inspect*',
    'watch watches monitor* track tracks tracking notice* encontrar encuentr* localiz* contar cuente cuenta reconoc*',
    'vigil* inspeccion* ubicar avise avisar reper* compter encontrar erkenn* zahl* finden',
  ),
  search: wordList(
    'search searching find finding retriev* lookup buscar buscador busque buscamos localiz* recuper* cherch* suchen suche',
  ),
  past: wordList(
    'cases casos archive* archivo* document* old antiguos previous anteriores notes patents patentes records',
  ),
  camera: wordList('camera* webcam* cctv drone* camara* dron drones kamera*'),
  many: wordList('many cuantos cuantas counting count conteo recuento'),
  classify: wordList(
    'classif* categor* sort sorts sorting triage route routes routing assign* prioriti* group grouping moderat* tag tagging',
    'clasific* ordenar separar asign* prioriz* agrup* deriv* enrut* distingu* moder* classer trier classific* klassifi*',
    'sortier* einordn* diagnos* grade grading etiquetar etiquete etiquetado',
  ),
  extract: wordList(
    'extract* pull pulls pulling pulled parse parses parsing capture extraer extrae* extraig* extracc* sacar saque* saca',
    'obtener captur* extrai* extrair extrah* auslesen',
  ),
  read: wordList(
    'read reads reading digiti* scan scanning scans ocr turn turning convert* process* leer lea lee lean lectura digitaliz*',
    'searchable buscable* escane* pasar pase pasarlas pasarlos convertir volcar numeris* lire ler lesen einscann* digitalis*',
  ),
  ask: wordList(
    'ask asks asking question* chat chats chatting talk talks talking answer* query queries querying converse consult pregunt* convers*',
    'hablar respond* respuest* contest* consult* chatear dudas repond* poser pergunt* respost* frag* antwort* beantwort*',
  ),
  generate: wordList(
    'generate generates generating generated create creates creating produce produces draw draws design designs render generar genere generen genera generando crear cree',
    'disenar dibujar creer gerar criar generier* erstell* erzeug*',
  ),
  predict: wordList(
    'predict* forecast* estimat* anticipat* project projecting predec* predic* predig* pronostic* estim* prever prev* preve*',
    'guess guesses pricing adivin* anticip* prediz* vorhersag* prognos* schatz* vorhersehen prevoir',
  ),
  segment: wordList(
    'segment* delineat* outline outlines mask masks pixel pixels marks delimit* contorn* delinea* marcar marque segmentier*',
  ),
  advise: wordList('recommend* suggest* recomend* suger* sugier* recommand* empfehl* vorschlag* propon*'),
  image: wordList(
    'image* photo* picture* camera* ray rays radiograph* mammogra* satellite aerial drone* webcam* imagen* foto* camara*',
    'radiograf* mamograf* satelite* dron aere* imagem bild* kamera* fotos selfies microscop* thermal termic* belt cinta conveyor dashcam dash',
  ),
  video: wordList('video* footage cctv clip clips'),
  audio: wordList(
    'audio* recording* call calls podcast* interview* speech voice* dictation meeting* lecture* grabacion* llamada*',
    'entrevista* voz audios reunion* conferencia* enregistrement* appels gravac* chamadas aufnahm* anruf* gesprach*',
  ),
  toText: wordList(
    'text transcri* written minutes subtitle* caption* texto escrito transcri* subtitul* acta actas texte sous schriftlich',
    'transkri* dictar dictado',
  ),
  text: wordList(
    'email* mail mails ticket* message* comment* review reviews complaint* tweet* text texts sentence* article* feedback',
    'request* claim claims incident* orders correo* mensaje* comentario* resena* queja* tuit* texto* frase* articulo*',
    'reclamacion* solicitud* incidencia* pedido* opinion* mails courriel* avis nachricht* beschwerd* commentaire* sugerencia*',
    'notes notas report reports informe* parte partes abstracts resumes cvs curricul*',
  ),
  documents: wordList(
    'document* pdf* manual* contract* files polic* protocol* handbook* guideline* archive* lease* leases bylaws',
    'agreement* regulation* wiki contrato* expediente* normativ* archivo* licitacion* tender* reglamento* convenio*',
    'newspaper* actas periodico* dokument* vertrag* handbuch* apuntes boletin* legislacion procedure* procedimiento* intranet records confluence sharepoint notion',
  ),
  paper: wordList(
    'invoice* receipt* form forms handwrit* scanned scans prescription* letters labels meters bill bills cheque* deeds',
    'factura* recibo* formulario* manuscrit* escanead* albaran* recetas etiquetas cartas cheque* escrituras rechnung* quittung*',
    'facture* fatura* partituras plans planos waybill* parchment* ledger* pergamino* deeds escritura*',
  ),
  seen: wordList(
    'defect* crack* leak leaks mould mold weed* pest pests helmet* vehicle* car cars plate plates fire fires',
    'smoke animal* flood* damage* pothole* scratch* rust corrosion weapon* intruder* trash litter broken fight face faces',
    'defecto* grieta* fuga fugas moho hierba* plaga* casco cascos vehiculo* coche coches matricula* placas fuego',
    'incendio* humo animal* inundad* dano danos bache* aranazo* oxido arma armas intrus* basura roto rotos pelea* cara caras parasit* sick ill',
    'riss* fehler schad* defaut* fissure* defeito* ganado cattle sheep fruit fruta frutos ripe madur* lesion lesions lesiones fracture* fractur* object objects objeto* blemish* pothole* bag bags helmets',
  ),
  people: wordList(
    'driver* conductor* person people pedestrian* worker* swimmer* persona* peaton* trabajador* banista* personen pessoas',
  ),
  series: wordList(
    'demand sales consumption price prices load yield* production stock inventory traffic occupancy temperature* weather',
    'revenue cases concentration* harvest* energy electricity generation output attendance footfall level levels demanda ventas',
    'consumo precio* cosecha* produccion inventario trafico ocupacion temperatura* ingresos casos concentracion electricidad',
    'milk leche trips times tiempos viajes energia afluencia caudal* nivel niveles ventes demande consommation vendas verkauf* absatz* nachfrage verbrauch strom*',
    'bake hornear buy arrivals admissions ingresos visitas visits matriculas enrolment turnout preco* preis* prix',
  ),
  future: wordList(
    'tomorrow next upcoming future ahead coming manana proxim* siguiente* futur* venider* demain prochain* amanha morgen',
    'nachst* temporada season',
  ),
  illness: wordList(
    'disease* retinopath* pneumon* neumon* cancer tumor* tumour* tuberculos* glaucom* melanom* covid* enfermedad* lesion* benign* malign* moles lunares',
    'fracture* fractur* diagnos* abnormal* carcinom* alzheimer* anomal* arrhythmia* arritmia* sintoma* cataract* catarat* maladie* krankheit* doenca*',
  ),
  sortsOf: wordList(
    'variedad* especie* species variet* breed breeds raza razas classes clases kinds types tipos gesture* gesto* sign signs letters',
  ),
  medical: wordList(
    'rays ray radiograph* radiograf* mammogra* mamograf* mri ct scans fundus retina* retinal xray* tomograph* tomograf* resonancia*',
    'retinograf* tac tacs pet cbct colonoscop* gammagraf* angiograf* angiogram* cxr mamma* ultrasound* ecograf* dermatoscop* dermosc* histolog* biops* imaging endoscop* microscop* skin piel',
  ),
  /** What a reader of medical images looks for at one place, and can draw a box around. */
  focal: wordList(
    'nodul* tumor tumors tumour* tumoral* polyp* polip* fractur* lesion* lesions bleed* bleeds hemorrhag* haemorrhag* hemorrag* sangrad*',
    'aneurysm* aneurism* metasta* embol* microcalcif* calcificat* calcificac* caries cavities cyst cysts quiste* ulcer ulcers ulcera*',
    'stenos* estenos* infarct* hematoma* haematoma* microaneur* drusen masses lithias* litiasis',
  ),
  point: wordList(
    'detect* find finding finds locat* localis* localiz* measur* spot spots spotting count counts counting pinpoint* mark highlight* flag flags flagging identif*',
    'encontrar encuentr* medir mida miden mide buscar busque busquen ubicar ubique contar cuente senalar senale avise avisar',
  ),
  screen: wordList(
    'screen screening screens triage* triaje cribado cribar cribe prioriti* prioriz* descartar descarte',
  ),
  retrieve: wordList('retriev* rag chunk chunks chunking recuper* langchain llamaindex'),
  assistantWord: wordList('bot bots chatbot* assistant* asistente* conversation* conversacion*'),
  docAny: wordList(
    'document* documento* docs pdf* manual* documentation documentacion procedure* polic* normativa* handbook* wiki files',
  ),
  scratch: wordList('scratch cero'),
  often: wordList(
    'daily hourly day days week weeks month months diario dia dias semana semanas cada fortnight hora horas hour hours',
  ),
  howMany: wordList('many much cuantos cuantas cuanto cuanta'),
  languageModel: wordList('lenguaje language llm slm gpt'),
  training: wordList('train training entren* build create crear construir'),
  money: wordList(
    'cost costs coste costo price prices precio precios salary salario premium prima valor value charges',
  ),
  taste: wordList('gusta gustar gustado gusto like likes liked interested preferences preferencias'),
  element: wordList(
    'product* producto* elemento* item items pelicula* movie* cancion* song* libro* book* crops cultivos',
  ),
  person: wordList(
    'properties alojamiento* customer* patient* applicant* student* loan loans employee* subscriber* client* leads borrower* donor* tenant* policyholder*',
    'member* candidates cliente* paciente* solicitante* solicitud* alumn* prestamo* empleado* abonado* suscriptor* prestatari*',
    'donante* inquilino* asegurado* socios candidatos kunde* patienten schuler* clients houses flats cars coches viviendas pisos',
    'listings anuncios machines maquinas',
  ),
  outcome: wordList(
    'churn* cancel* quit stop dejar deje dejan dejen leave leaving default* risk score scores scoring dropout readmi* likel* probab* approve* lapse eligib*',
    'salary price prices baja bajas abandon* impago* riesgo puntu* scor* reingreso* probab* cancel* aprob* morosidad moros*',
    'kundig* risiko abwander* inadimpl* resili* precio* salario renew* renov* pass suspend* survive* sobreviv*',
  ),
  machine: wordList(
    'sensor* machine* equipment engine* pump pumps turbine* gearbox* vibration* scada elevator* lift lifts compressor* motor*',
    'conveyor* maquina* maquinaria bomba bombas turbina* multiplicadora vibracion* ascensor* compresor* caldera* boiler*',
    'maschine* anlage* capteur* telemetr* signals inverter* transformador* bearing* rodamiento*',
  ),
  failure: wordList(
    'fail fails failing failure* fault faults breakdown* break breaks anomal* early maintenance wear outage* upkeep service servicing revision fallo*',
    'falla* fallar averia* rotura* anomal* mantenimiento desgaste romp* ausfall* ausfalle wartung panne* avari* averier*',
  ),
  crime: wordList(
    'fraud* stolen steal* robad* suspicious launder* counterfeit fake scam* abuse irregular* fraude* sospechos* blanqueo falso* falsific* estafa*',
    'betrug* verdachtig* frauduleu* suspeit*',
  ),
  payment: wordList(
    'payment* transaction* card cards account* claim claims transfer* invoice* bet bets pago pagos transaccion* tarjeta*',
    'cuenta cuentas transferencia* siniestro* zahlung* paiement* pagament* login* logins consumo',
  ),
  item: wordList(
    'product* movie* film* song* book books article* item items podcast* course* recipe* game* outfit* wine* playlist* jobs',
    'pelicula* cancion* libro* articulo* curso* receta* juego* vino* oferta* producto* produkt* livre* filme* musica news noticias',
  ),
  audience: wordList(
    'users customers readers listeners shoppers visitors subscribers members viewers usuarios clientes lectores oyentes',
    'compradores visitantes abonados suscriptores socios each personal* kunden utilisateur* usuarios',
  ),
  public: wordList(
    'customer* client* guest* visitor* citizen* patient* caller* buyer* tenant* neighbo* resident* parents passengers cliente*',
    'huesped* visitante* ciudadan* paciente* vecino* comprador* inquilino* padres pasajeros contribuyente* burger kunden',
    'gaste hospedes turist* tourist* fans shopper* member* socios alumnos students staff empleados employees trabajadores',
    'afiliad* asegurad* policyholder* soci*',
  ),
  channel: wordList(
    'whatsapp telegram chat phone telephone hotline website messenger sms telefono telefonico pagina instagram',
  ),
  code: wordList('code codebase sql python java cobol repos repository repositories codigo scripts script'),
  voice: wordList('voice voices voz voces stimme* voix aloud'),
  lesson: wordList(
    'read reads reading narrat* speak speaks book books lesson* script scripts articles text texts lea lean leer narr*',
    'lecciones libros textos guiones anuncios ads announcements vorles* lire ler locutor*',
  ),
  waste: wordList('recyclabl* waste residuo* rubbish fruit fruta* seeds semillas leaves hojas stones minerals shells'),
  route: wordList(
    'route routes schedul* shift shifts kilomet* trucks fleet delivery deliveries timetable* layout rostering ruta rutas',
    'turno turnos horario* camiones reparto flota cuadrante* costs coste costes waste sobrantes tourenplan*',
  ),
  optimise: wordList('optimi* minimi* maximi* minimic* planifi* planning plan plans plant'),
  move: wordList('booking schedule schedules send sends update* reserv* mand* envi* actualiz*'),
  robot: wordList(
    'robot* agent arm arms brazo brazos simulated simulado simulada simulation simulacion drone game juego',
  ),
  learn: wordList('learn learns learning itself reinforcement refuerzo reward* recompensa* aprend*'),
  agent: wordList('agent agents agente agentes agentic agentico agentica workflow* flujo flujos'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordKind = keyof typeof wordKinds;

export interface Frame {
  readonly task: Task;
  /** 3 says the task beyond doubt, 1 hints at it. */
  readonly weight: number;
  /** Kinds of words that must all stand near each other in one sentence. */
  readonly all: readonly WordKind[];
}

const frame = (task: Task, weight: number, ...all: readonly WordKind[]): Frame => ({ task, weight, all });

export const frames: readonly Frame[] = [
  frame('detection', 2.2, 'detect', 'image'),
  frame('detection', 2, 'detect', 'seen'),
  frame('detection', 2, 'detect', 'people'),
  frame('detection', 2, 'many', 'camera'),
  frame('search_embedding', 1.7, 'search', 'past'),
  frame('detection', 1.8, 'seen', 'image'),
  frame('video', 1.9, 'detect', 'video'),
  frame('reinforcement_learning', 2, 'robot', 'learn'),
  frame('image_classification', 2.4, 'classify', 'image'),
  frame('segmentation', 2.8, 'segment', 'image'),
  frame('image_generation', 2.5, 'generate', 'image'),
  frame('video', 2.5, 'generate', 'video'),
  frame('text_classification', 2.4, 'classify', 'text'),
  frame('text_classification', 2, 'classify', 'documents'),
  frame('text_classification', 2, 'classify', 'paper'),
  frame('extraction', 2.2, 'extract', 'documents'),
  frame('extraction', 2.2, 'extract', 'text'),
  frame('ocr_document', 2.5, 'extract', 'paper'),
  frame('ocr_document', 2.4, 'read', 'paper'),
  frame('speech_to_text', 2.5, 'audio', 'toText'),
  frame('rag_qa', 2.4, 'ask', 'documents'),
  frame('chatbot', 2, 'ask', 'public'),
  frame('chatbot', 1.6, 'public', 'channel'),
  frame('forecasting', 2.4, 'predict', 'series'),
  frame('forecasting', 1.8, 'series', 'future'),
  frame('forecasting', 2.6, 'predict', 'series', 'future'),
  frame('tabular_prediction', 2.1, 'predict', 'person'),
  frame('tabular_prediction', 2.2, 'person', 'outcome', 'predict'),
  frame('tabular_prediction', 1.6, 'person', 'outcome'),
  frame('anomaly_detection', 2.6, 'machine', 'failure'),
  frame('anomaly_detection', 2.4, 'crime', 'payment'),
  frame('recommendation', 2, 'advise', 'item', 'audience'),
  frame('text_to_speech', 2.6, 'voice', 'lesson'),
  frame('code', 2.2, 'generate', 'code'),
  frame('code', 2, 'read', 'code'),
  frame('image_classification', 2, 'classify', 'waste'),
  frame('other', 2.2, 'optimise', 'route'),
  frame('agents', 2.4, 'agent', 'move'),
  frame('image_classification', 2.8, 'illness', 'medical'),
  frame('image_classification', 2.6, 'detect', 'illness', 'image'),
  frame('image_classification', 2.4, 'classify', 'medical'),
  frame('tabular_prediction', 1.5, 'predict', 'outcome'),
  frame('image_classification', 2.5, 'detect', 'sortsOf', 'image'),
  frame('segmentation', 2.8, 'segment', 'medical'),
  frame('segmentation', 2.8, 'segment', 'focal'),
  frame('detection', 3.4, 'point', 'focal', 'medical'),
  frame('detection', 2.6, 'point', 'focal'),
  frame('image_classification', 3, 'screen', 'medical'),
  frame('image_classification', 2.6, 'screen', 'illness', 'image'),
  frame('rag_qa', 2.2, 'retrieve', 'docAny'),
  frame('rag_qa', 2.1, 'retrieve', 'assistantWord'),
  frame('rag_qa', 2.1, 'assistantWord', 'docAny'),
  frame('forecasting', 2.9, 'predict', 'howMany', 'often'),
  frame('forecasting', 2, 'howMany', 'series', 'often'),
  frame('pretraining_llm', 3, 'training', 'languageModel', 'scratch'),
  frame('tabular_prediction', 2, 'predict', 'money', 'person'),
  frame('recommendation', 2, 'element', 'taste', 'audience'),
  frame('recommendation', 1.8, 'advise', 'element'),
];
